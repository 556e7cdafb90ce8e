/** A sparse vector: ids in ascending order, each with its value. */
export interface Sparse {
  ids: Int32Array
  values: Float32Array
}

/** A vector of nothing. */
export const NOTHING: Sparse = { ids: new Int32Array(0), values: new Float32Array(0) }

/** Makes a sparse vector of a map. */
export function toSparse(map: ReadonlyMap<number, number>): Sparse {
  const ids = new Int32Array(map.size)
  let count = 0
  for (const id of map.keys()) ids[count++] = id
  ids.sort()
  const values = new Float32Array(count)
  for (let at = 0; at < count; at++) values[at] = map.get(ids[at] ?? 0) ?? 0
  return { ids, values }
}

/** The entries of a vector with the greatest values, at most so many and none of nothing. */
export function keepGreatest({ ids, values }: Sparse, most: number): Sparse {
  if (ids.length <= most && values.every((value) => value > 0)) return { ids, values }
  const bar = ids.length > most ? (values.slice().sort().at(-most) ?? 0) : 0
  const kept: Sparse = { ids: new Int32Array(ids.length), values: new Float32Array(ids.length) }
  let count = 0
  for (let at = 0; at < ids.length; at++) {
    const value = values[at] ?? 0
    if (value <= 0 || value < bar) continue
    kept.ids[count] = ids[at] ?? 0
    kept.values[count++] = value
  }
  return { ids: kept.ids.subarray(0, count), values: kept.values.subarray(0, count) }
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

/** Sparse vectors in columns: the entries of the n-th from `from[n]` to `from[n + 1]`; what is compared often lies together. */
export interface SparseTable extends Sparse {
  from: Int32Array
  /** Above every id. */
  size: number
}

/** Lays vectors one behind the other. */
export function toTable(vectors: readonly Sparse[]): SparseTable {
  const from = new Int32Array(vectors.length + 1)
  vectors.forEach(({ ids }, at) => (from[at + 1] = (from[at] ?? 0) + ids.length))
  const ids = new Int32Array(from.at(-1) ?? 0)
  const values = new Float32Array(ids.length)
  let size = 0
  vectors.forEach((vector, at) => {
    ids.set(vector.ids, from[at])
    values.set(vector.values, from[at])
    size = Math.max(size, (vector.ids.at(-1) ?? -1) + 1)
  })
  return { from, ids, values, size }
}

/** A vector of a table. */
export const vectorAt = ({ from, ids, values }: SparseTable, at: number): Sparse => ({
  ids: ids.subarray(from[at], from[at + 1]),
  values: values.subarray(from[at], from[at + 1]),
})

/** All vectors of a table. */
export const vectorsOf = (table: SparseTable): Sparse[] =>
  Array.from({ length: table.from.length - 1 }, (_, at) => vectorAt(table, at))

/** Compares one vector of a table after another with many: `hold` it, then take its dot product with each of them. */
export interface DotProduct {
  hold: (at: number) => void
  with: (other: number) => number
}

/** A held vector is laid out in full, so that a product costs only the other's length. */
export function createDotProduct({ from, ids, values, size }: SparseTable): DotProduct {
  const full = new Float32Array(size)
  let held = 0
  return {
    hold(vector) {
      for (let at = from[held] ?? 0; at < (from[held + 1] ?? 0); at++) full[ids[at] ?? 0] = 0
      for (let at = from[vector] ?? 0; at < (from[vector + 1] ?? 0); at++) full[ids[at] ?? 0] = values[at] ?? 0
      held = vector
    },
    with(other) {
      let sum = 0
      const end = from[other + 1] ?? 0
      for (let at = from[other] ?? 0; at < end; at++) sum += (full[ids[at] ?? 0] ?? 0) * (values[at] ?? 0)
      return sum
    },
  }
}
