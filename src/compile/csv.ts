import { guardCell } from '../text/cell.ts'

type Value = string | number | boolean | null | readonly unknown[] | object | undefined

/**
 * Calls `each` with the flat columns of a row: nested objects as `a.b`, lists joined by `; ` (objects in lists as JSON).
 * Texts and lists are guarded against being run as formulas; numbers stay numbers, -5 too.
 */
function eachCell(row: object, each: (column: string, cell: () => string) => void, prefix = ''): void {
  const entries: [string, Value][] = Object.entries(row)
  for (const [key, value] of entries) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) eachCell(value, each, `${prefix}${key}.`)
    else each(prefix + key, () => cellOf(value))
  }
}

function cellOf(value: Value): string {
  if (Array.isArray(value))
    return guardCell(value.map((v) => (typeof v === 'object' ? JSON.stringify(v) : String(v))).join('; '))
  if (typeof value === 'string') return guardCell(value)
  return value === null || value === undefined ? '' : String(value)
}

const quote = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value)

/** The columns of rows, in order of appearance. */
function columnsOf(pieces: Iterable<readonly object[]>): string[] {
  const columns = new Set<string>()
  for (const rows of pieces) for (const row of rows) eachCell(row, (column) => columns.add(column))
  return [...columns]
}

const lineOf = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`

/**
 * Rows as CSV (RFC 4180), UTF-8 with a mark so that spreadsheet programs read Chinese, piece by piece; columns in order of
 * appearance, for which the rows are gone through twice. A text that a spreadsheet would run as a formula has `'` before
 * it (`guardCell`).
 */
export function* csvPieces(pieces: () => Iterable<readonly object[]>): Generator<string> {
  const columns = columnsOf(pieces())
  const places = new Map(columns.map((column, at) => [column, at]))
  yield `\uFEFF${lineOf(columns)}`
  for (const rows of pieces()) {
    yield rows
      .map((row) => {
        const cells = columns.map(() => '')
        eachCell(row, (column, cell) => (cells[places.get(column) ?? 0] = cell()))
        return lineOf(cells)
      })
      .join('')
  }
}

/** Rows as CSV, whole. */
export const toCsv = (rows: readonly object[]): string => [...csvPieces(() => [rows])].join('')
