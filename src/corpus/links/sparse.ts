/** A sparse vector: ids in ascending order, each with its value. */
export interface Sparse {
  ids: Int32Array
  values: Float32Array
}

/** A vector of nothing. */
export const NOTHING: Sparse = { ids: new Int32Array(0), values: new Float32Array(0) }

/** Makes a sparse vector of a map. */
export function toSparse(map: ReadonlyMap<number, number>): Sparse {
  const ids = Int32Array.from(map.keys()).sort()
  const values = new Float32Array(ids.length)
  ids.forEach((id, at) => (values[at] = map.get(id) ?? 0))
  return { ids, values }
}

/** The entries of a vector with the greatest values, at most so many and none of nothing. */
export function keepGreatest({ ids, values }: Sparse, most: number): Sparse {
  if (ids.length <= most && values.every((value) => value > 0)) return { ids, values }
  let kept = Array.from(ids.keys()).filter((at) => (values[at] ?? 0) > 0)
  if (kept.length > most) {
    const least =
      Float32Array.from(kept, (at) => values[at] ?? 0)
        .sort()
        .at(-most) ?? 0
    kept = kept.filter((at) => (values[at] ?? 0) >= least)
  }
  return { ids: Int32Array.from(kept, (at) => ids[at] ?? 0), values: Float32Array.from(kept, (at) => values[at] ?? 0) }
}

/** Calls `each` for every id two vectors share, in ascending order. */
export function eachShared(a: Sparse, b: Sparse, each: (id: number, x: number, y: number) => void): void {
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const left = a.ids[i] ?? 0
    const right = b.ids[j] ?? 0
    if (left === right) each(left, a.values[i] ?? 0, b.values[j] ?? 0)
    if (left <= right) i++
    if (right <= left) j++
  }
}

/** Compares one vector after another with many: `hold` it, then take its dot product with each of them. */
export interface DotProduct {
  hold: (vector: Sparse) => void
  with: (other: Sparse) => number
}

/** A held vector is laid out in full, so that a product costs only the other's length. `size` is above every id. */
export function createDotProduct(size: number): DotProduct {
  const full = new Float32Array(size)
  let held: Sparse | undefined
  return {
    hold(vector) {
      for (const id of held?.ids ?? []) full[id] = 0
      vector.ids.forEach((id, at) => (full[id] = vector.values[at] ?? 0))
      held = vector
    },
    with({ ids, values }) {
      let sum = 0
      for (let at = 0; at < ids.length; at++) sum += (full[ids[at] ?? 0] ?? 0) * (values[at] ?? 0)
      return sum
    },
  }
}
