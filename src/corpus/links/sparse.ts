/** A sparse vector: ids in ascending order, each with its value. */
export interface Sparse {
  ids: Int32Array
  values: Float32Array
}

/** Makes a sparse vector of a map. */
export function toSparse(map: ReadonlyMap<number, number>): Sparse {
  const ids = Int32Array.from(map.keys()).sort()
  const values = new Float32Array(ids.length)
  ids.forEach((id, at) => (values[at] = map.get(id) ?? 0))
  return { ids, values }
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

/** The dot product of two vectors. */
export function dot(a: Sparse, b: Sparse): number {
  const { ids: left, values: x } = a
  const { ids: right, values: y } = b
  let sum = 0
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0)
    if (difference === 0) sum += (x[i] ?? 0) * (y[j] ?? 0)
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return sum
}
