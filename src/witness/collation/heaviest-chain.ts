/** A possible partnership of the `a`th thing of one list with the `b`th of another. */
export interface Partnership {
  a: number
  b: number
  weight: number
}

/**
 * The partnerships of greatest weight in all that keep the order of both lists, each member in one at most.
 * O(n log n) over the candidates (a Fenwick tree of prefix maxima); of equal chains the one found first.
 */
export function heaviestChain(candidates: readonly Partnership[], sizeB: number): Partnership[] {
  const ordered = [...candidates].sort((x, y) => x.a - y.a || y.b - x.b)
  const total = new Float64Array(ordered.length)
  const before = new Int32Array(ordered.length).fill(-1)
  const best = new Int32Array(sizeB + 1).fill(-1)
  const weightOf = (index: number) => (index < 0 ? 0 : (total[index] ?? 0))
  let last = -1
  ordered.forEach(({ b, weight }, index) => {
    let from = -1
    for (let at = b; at > 0; at -= at & -at) {
      const found = best[at] ?? -1
      if (weightOf(found) > weightOf(from)) from = found
    }
    before[index] = from
    total[index] = weight + weightOf(from)
    for (let at = b + 1; at <= sizeB; at += at & -at) {
      if (weightOf(index) > weightOf(best[at] ?? -1)) best[at] = index
    }
    if (weightOf(index) > weightOf(last)) last = index
  })
  const chain: Partnership[] = []
  for (let index = last; index >= 0; index = before[index] ?? -1) {
    const candidate = ordered[index]
    if (candidate) chain.push(candidate)
  }
  return chain.reverse()
}
