import { findCandidates } from './find-candidates.ts'
import type { Prepared } from './prepare.ts'
import { STRENGTH } from './weights.ts'

/** Pairs of provisions by index, `a` < `b`, in order, each once, in columns: there are dozens of each provision. */
export interface PairList {
  a: Int32Array
  b: Int32Array
}

/** For each provision the later ones of which it is a candidate or that are candidates of it, in order. */
function partnersOf(candidates: readonly Int32Array[]): Int32Array[] {
  const ends = new Int32Array(candidates.length + 1)
  candidates.forEach((others, self) => {
    for (const other of others) {
      const next = Math.min(self, other) + 1
      ends[next] = (ends[next] ?? 0) + 1
    }
  })
  candidates.forEach((_, self) => (ends[self + 1] = (ends[self + 1] ?? 0) + (ends[self] ?? 0)))
  const starts = ends.slice()
  const all = new Int32Array(ends.at(-1) ?? 0)
  candidates.forEach((others, self) => {
    for (const other of others) {
      const first = Math.min(self, other)
      const at = starts[first] ?? 0
      all[at] = Math.max(self, other)
      starts[first] = at + 1
    }
  })
  return candidates.map((_, self) => {
    const partners = all.subarray(ends[self], ends[self + 1]).sort()
    return partners.filter((partner, at) => partner !== partners[at - 1])
  })
}

/** The pairs of provisions of which one is a candidate of the other; those are compared that `compared` says. */
export function listPairs(
  { objects, terms, weights }: Prepared,
  families: Int32Array,
  compared: (at: number) => boolean,
): PairList {
  const partners = partnersOf(findCandidates({ objects, terms, weights, families, compared }))
  const size = partners.reduce((sum, { length }) => sum + length, 0)
  const [a, b] = [new Int32Array(size), new Int32Array(size)]
  let at = 0
  partners.forEach((others, self) => {
    a.fill(self, at, at + others.length)
    b.set(others, at)
    at += others.length
  })
  return { a, b }
}

/** Numbers the different ones of some names. */
function numberNames(names: readonly string[]): { numbers: Int32Array; count: number } {
  const known = new Map([...new Set(names)].map((name, number) => [name, number]))
  return { numbers: Int32Array.from(names, (name) => known.get(name) ?? 0), count: known.size }
}

/** The indices of a list of numbers below `count`, in the order of these. */
function inOrderOf(numbers: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1)
  for (const number of numbers) next[number + 1] = (next[number + 1] ?? 0) + 1
  for (let number = 0; number < count; number++) next[number + 1] = (next[number + 1] ?? 0) + (next[number] ?? 0)
  const order = new Int32Array(numbers.length)
  numbers.forEach((number, at) => {
    const place = next[number] ?? 0
    order[place] = at
    next[number] = place + 1
  })
  return order
}

/** For each pair the greatest strength of those that its provision in `from` has in the group of that in `to`. */
function greatestInGroups(
  from: Int32Array,
  to: Int32Array,
  strengths: Float64Array,
  groups: ReturnType<typeof numberNames>,
): Float64Array {
  const greatest = new Float64Array(strengths.length)
  const best = new Float64Array(groups.count)
  const order = inOrderOf(from, groups.numbers.length)
  const groupOf = (at: number) => groups.numbers[to[at] ?? 0] ?? 0
  for (let start = 0, end = 0; start < order.length; start = end) {
    const self = from[order[start] ?? 0]
    while (end < order.length && from[order[end] ?? 0] === self) end++
    const own = order.subarray(start, end)
    for (const at of own) best[groupOf(at)] = Math.max(best[groupOf(at)] ?? 0, strengths[at] ?? 0)
    for (const at of own) greatest[at] = best[groupOf(at)] ?? 0
    for (const at of own) best[groupOf(at)] = 0
  }
  return greatest
}

const logStrength = (strength: number) => Math.log(Math.max(strength, STRENGTH.least))

/**
 * The rank of each pair: its strength, as a logarithm, beside the greatest that either side has in the other's group of
 * provisions; 0 where it is both.
 */
export function rankPairs({ a, b }: PairList, strengths: Float64Array, groups: readonly string[]): Float64Array {
  const numbered = numberNames(groups)
  const [ones, others] = [greatestInGroups(a, b, strengths, numbered), greatestInGroups(b, a, strengths, numbered)]
  return strengths.map((strength, at) => {
    const bar = logStrength(ones[at] ?? 0) + logStrength(others[at] ?? 0)
    return logStrength(strength) - bar / 2
  })
}
