import type { Sparse } from './sparse.ts'
import { LOCAL } from './weights.ts'

/**
 * Weighs what each provision names by how few of its own document's provisions name it: what a document is about as a
 * whole tells none of its provisions from the others.
 */
export function localise(vectors: readonly Sparse[], families: Int32Array): Sparse[] {
  const rows = new Map<number, number>()
  const named = new Map<number, Map<number, number>>()
  vectors.forEach(({ ids, values }, at) => {
    const family = families[at] ?? 0
    rows.set(family, (rows.get(family) ?? 0) + 1)
    const counts = named.get(family) ?? new Map<number, number>()
    named.set(family, counts)
    ids.forEach((id, n) => {
      if ((values[n] ?? 0) > 0) counts.set(id, (counts.get(id) ?? 0) + 1)
    })
  })
  return vectors.map(({ ids, values }, at) => {
    const family = families[at] ?? 0
    const counts = named.get(family)
    const among = (rows.get(family) ?? 0) + LOCAL.background
    return {
      ids,
      values: values.map((value, n) => value * (1 - Math.max(0, (counts?.get(ids[n] ?? 0) ?? 0) - 1) / among)),
    }
  })
}
