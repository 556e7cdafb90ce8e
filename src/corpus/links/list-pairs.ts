import { strengthOf } from './evidence.ts'
import { findCandidates } from './find-candidates.ts'
import type { Prepared } from './prepare.ts'
import { createDotProduct, NOTHING } from './sparse.ts'
import type { Sparse } from './sparse.ts'
import { STRENGTH } from './weights.ts'

/** Pairs of provisions by index, `a` < `b`, in order, each once, in columns: there are dozens of each provision. */
export interface PairList {
  a: Int32Array
  b: Int32Array
}

/** The pairs of provisions of which one is a candidate of the other; those are compared that `compared` says. */
export function listPairs(
  { profiles, weights }: Pick<Prepared, 'profiles' | 'weights'>,
  families: Int32Array,
  compared: (at: number) => boolean,
): PairList {
  const only = (vector: Sparse, at: number) => (compared(at) ? vector : NOTHING)
  const candidates = findCandidates({
    objects: profiles.map(({ objects }, at) => only(objects, at)),
    terms: profiles.map(({ terms }, at) => only(terms, at)),
    weights,
    families,
  })
  const partners = candidates.map((): number[] => [])
  candidates.forEach((others, self) => {
    for (const other of others) partners[Math.min(self, other)]?.push(Math.max(self, other))
  })
  const found = partners.map((others) => Int32Array.from(new Set(others)).sort())
  const size = found.reduce((sum, { length }) => sum + length, 0)
  const pairs = { a: new Int32Array(size), b: new Int32Array(size) }
  let at = 0
  found.forEach((others, self) => {
    pairs.a.fill(self, at, at + others.length)
    pairs.b.set(others, at)
    at += others.length
  })
  return pairs
}

/** The strength of each pair by what costs little to compare. */
function weighStrengths({ a, b }: PairList, prepared: Prepared): Float64Array {
  const { profiles, termCount } = prepared
  const text = createDotProduct(termCount)
  return Float64Array.from(a, (self, at) => {
    const [left, right] = [profiles[self], profiles[b[at] ?? 0]]
    if (!left || !right) return 0
    if (self !== a[at - 1]) text.hold(left.terms)
    return strengthOf(left, right, text.with(right.terms), prepared)
  })
}

const logStrength = (strength: number) => Math.log(Math.max(strength, STRENGTH.least))

/**
 * The rank of each pair: its strength, as a logarithm, beside the greatest that either side has in the other's group of
 * provisions; 0 where it is both.
 */
export function rankPairs(pairs: PairList, prepared: Prepared, groups: readonly string[]): Float64Array {
  const numbers = new Map([...new Set(groups)].map((group, number) => [group, number]))
  const groupOf = groups.map((group) => numbers.get(group) ?? 0)
  const strengths = weighStrengths(pairs, prepared)
  const best = new Map<number, number>()
  const keysOf = (at: number) => {
    const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0]
    return [a * numbers.size + (groupOf[b] ?? 0), b * numbers.size + (groupOf[a] ?? 0)] as const
  }
  strengths.forEach((strength, at) => {
    for (const key of keysOf(at)) if (strength > (best.get(key) ?? 0)) best.set(key, strength)
  })
  return strengths.map((strength, at) => {
    const [one, other] = keysOf(at)
    const bar = logStrength(best.get(one) ?? 0) + logStrength(best.get(other) ?? 0)
    return logStrength(strength) - bar / 2
  })
}
