import type { SparseTable } from './sparse.ts'
import { LOCAL } from './weights.ts'

/**
 * Weighs what each provision names by how few of its own document's provisions name it: what a document is about as a
 * whole tells none of its provisions from the others.
 */
export function localise(table: SparseTable, families: Int32Array): SparseTable {
  const { from, ids, values } = table
  const rows = new Map<number, number>()
  const named = new Map<number, Map<number, number>>()
  families.forEach((family, n) => {
    rows.set(family, (rows.get(family) ?? 0) + 1)
    const counts = named.get(family) ?? new Map<number, number>()
    named.set(family, counts)
    for (let at = from[n] ?? 0; at < (from[n + 1] ?? 0); at++) {
      const id = ids[at] ?? 0
      if ((values[at] ?? 0) > 0) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  })
  const local = values.slice()
  families.forEach((family, n) => {
    const counts = named.get(family)
    const among = (rows.get(family) ?? 0) + LOCAL.background
    for (let at = from[n] ?? 0; at < (from[n + 1] ?? 0); at++)
      local[at] = (local[at] ?? 0) * (1 - Math.max(0, (counts?.get(ids[at] ?? 0) ?? 0) - 1) / among)
  })
  return { ...table, values: local }
}
