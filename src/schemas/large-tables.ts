import type { PublicTables } from './tables.ts'

/** The most bytes that a public file may have: what common hosts take. */
const MOST = 20e6

/** So many rows tell how large the others are. */
const SAMPLED = 300

const encoder = new TextEncoder()
const bytesOf = (row: object): number => encoder.encode(JSON.stringify(row, null, 2)).length

const known = new WeakMap<readonly object[], boolean>()

/** Tables whose rows belong to no document. */
const UNDIVIDED: ReadonlySet<keyof PublicTables> = new Set(['series', 'scorecard'])

/** Whether a table is published by document, not whole. */
export const comesByDocument = (name: keyof PublicTables, tables: PublicTables): boolean =>
  !UNDIVIDED.has(name) && isLarge(tables[name])

/** Whether a table is larger than a file may be, judged by rows taken evenly from it as they are when somebody indents them. */
function isLarge(rows: readonly object[]): boolean {
  const before = known.get(rows)
  if (before !== undefined) return before
  const step = Math.max(1, Math.floor(rows.length / SAMPLED))
  const sample = rows.filter((_, at) => at % step === 0)
  const large = sample.reduce((sum, row) => sum + bytesOf(row), 0) * (rows.length / Math.max(1, sample.length)) > MOST
  known.set(rows, large)
  return large
}
