import { strengthOf } from './evidence.ts'
import { findCandidates } from './find-candidates.ts'
import { createObjectComparer } from './pair-score.ts'
import type { Prepared } from './prepare.ts'
import { createDotProduct, NOTHING } from './sparse.ts'
import type { Sparse } from './sparse.ts'
import { STRENGTH } from './weights.ts'

/** Pairs of provisions by index, `a` < `b`, in order, each once, in columns: there are dozens of each provision. */
export interface PairList {
  a: Int32Array
  b: Int32Array
  /** The likeness of their wording, a cosine. */
  wordings: Float64Array
  /** How strong they are by what costs little to compare. */
  strengths: Float64Array
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
export function listPairs(prepared: Prepared, families: Int32Array, compared: (at: number) => boolean): PairList {
  const { profiles, weights, sizes } = prepared
  const only = (vector: Sparse, at: number) => (compared(at) ? vector : NOTHING)
  const candidates = findCandidates({
    objects: profiles.map(({ objects }, at) => only(objects, at)),
    terms: profiles.map(({ terms }, at) => only(terms, at)),
    termCount: sizes.terms,
    weights,
    families,
  })
  const partners = partnersOf(candidates)
  const size = partners.reduce((sum, { length }) => sum + length, 0)
  const [a, b] = [new Int32Array(size), new Int32Array(size)]
  const [wordings, strengths] = [new Float64Array(size), new Float64Array(size)]
  const [texts, objects] = [createDotProduct(sizes.terms), createObjectComparer(prepared)]
  let at = 0
  partners.forEach((others, self) => {
    const left = profiles[self]
    if (!left || others.length === 0) return
    texts.hold(left.terms)
    objects.hold(left)
    for (const other of others) {
      const right = profiles[other]
      if (!right) continue
      const wording = texts.with(right.terms)
      a[at] = self
      b[at] = other
      wordings[at] = wording
      strengths[at++] = strengthOf(left, right, objects.with(right).objects, wording)
    }
  })
  return { a, b, wordings, strengths }
}

const logStrength = (strength: number) => Math.log(Math.max(strength, STRENGTH.least))

/**
 * The rank of each pair: its strength, as a logarithm, beside the greatest that either side has in the other's group of
 * provisions; 0 where it is both.
 */
export function rankPairs({ a, b, strengths }: PairList, groups: readonly string[]): Float64Array {
  const numbers = new Map([...new Set(groups)].map((group, number) => [group, number]))
  const groupOf = groups.map((group) => numbers.get(group) ?? 0)
  const best = new Map<number, number>()
  const keyOf = (from: number | undefined, to: number | undefined) =>
    (from ?? 0) * numbers.size + (groupOf[to ?? 0] ?? 0)
  const raise = (key: number, strength: number) => {
    if (strength > (best.get(key) ?? 0)) best.set(key, strength)
  }
  strengths.forEach((strength, at) => {
    raise(keyOf(a[at], b[at]), strength)
    raise(keyOf(b[at], a[at]), strength)
  })
  return strengths.map((strength, at) => {
    const bar = logStrength(best.get(keyOf(a[at], b[at])) ?? 0) + logStrength(best.get(keyOf(b[at], a[at])) ?? 0)
    return logStrength(strength) - bar / 2
  })
}
