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
export interface Contest {
  /** Numbers what competes: the provisions of one document, its boxes apart, since they repeat its measures; below twice the count. */
  rivals: Int32Array
  /** So many times the least score a provision's links need. */
  demands: Float32Array
}

/**
 * Weighs each pair against the best one that either side has in the other's document, so that a second-best counterpart
 * needs more to be linked, and selects.
 */
export function selectPairs(
  pairs: readonly ScoredPair[],
  { rivals, demands }: Contest,
  { least, most }: Selection,
): ScoredPair[] {
  const best = new Map<number, number>()
  const keyOf = (from: number, to: number) => from * 2 * rivals.length + (rivals[to] ?? 0)
  for (const { a, b, score } of pairs) {
    for (const key of [keyOf(a, b), keyOf(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, score))
  }
  const linked: ScoredPair[] = []
  for (const { a, b, score } of pairs) {
    const needed = least * Math.max(demands[a] ?? 1, demands[b] ?? 1)
    if (score < needed) continue
    const bar = Math.sqrt((best.get(keyOf(a, b)) ?? score) * (best.get(keyOf(b, a)) ?? score))
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
