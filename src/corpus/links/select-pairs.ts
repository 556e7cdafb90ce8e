/** A pair of provisions by index, `a` < `b`, with its score. */
export interface ScoredPair {
  a: number
  b: number
  score: number
}

/** Which pairs become links. */
export interface Selection {
  /** The score from which on a pair is linked. */
  least: number
  /** A provision keeps so many of its strongest links; a link stays if one of its sides keeps it. */
  most: number
}

/** Links worth showing. */
export const SHOWN: Selection = { least: 0.3, most: 8 }

/** What the selection knows of the provisions, by index. */
export interface Competition {
  /** Names what competes: the provisions of one document, its boxes apart, since they repeat its measures. */
  groups: readonly string[]
  /** So many times the least score a provision's links need. */
  demands: Float32Array
}

/**
 * Weighs each pair against the best one that either side has in the other's document, so that a second-best counterpart
 * needs more to be linked, and selects.
 */
export function selectPairs(
  pairs: readonly ScoredPair[],
  { groups, demands }: Competition,
  { least, most }: Selection,
): ScoredPair[] {
  const best = new Map<number, Map<string, number>>()
  const bestOf = (from: number, to: number) => best.get(from)?.get(groups[to] ?? '') ?? 0
  const raise = (from: number, to: number, score: number) => {
    const ofOne = best.get(from) ?? new Map<string, number>()
    best.set(from, ofOne.set(groups[to] ?? '', Math.max(bestOf(from, to), score)))
  }
  for (const { a, b, score } of pairs) {
    raise(a, b, score)
    raise(b, a, score)
  }
  const linked: ScoredPair[] = []
  for (const { a, b, score } of pairs) {
    const needed = least * Math.max(demands[a] ?? 1, demands[b] ?? 1)
    if (score < needed) continue
    const bar = Math.sqrt(bestOf(a, b) * bestOf(b, a))
    const relative = (score * score) / bar
    if (relative >= needed) linked.push({ a, b, score: relative })
  }
  linked.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const kept = new Map<number, number>()
  return linked.filter(({ a, b }) => {
    const [left, right] = [kept.get(a) ?? 0, kept.get(b) ?? 0]
    kept.set(a, left + 1)
    kept.set(b, right + 1)
    return left < most || right < most
  })
}
