import { guardCell } from '../text/cell.ts'

type Value = string | number | boolean | null | readonly unknown[] | object | undefined

/**
 * One row as flat columns: nested objects as `a.b`, lists joined by `; ` (objects in lists as JSON). Texts and lists are
 * guarded against being run as formulas; numbers stay numbers, -5 too.
 */
function flatten(row: object, prefix = ''): Record<string, string> {
  const out: Record<string, string> = {}
  const entries: [string, Value][] = Object.entries(row)
  for (const [key, value] of entries) {
    const name = prefix + key
    if (Array.isArray(value))
      out[name] = guardCell(value.map((v) => (typeof v === 'object' ? JSON.stringify(v) : String(v))).join('; '))
    else if (value !== null && typeof value === 'object') Object.assign(out, flatten(value, `${name}.`))
    else if (typeof value === 'string') out[name] = guardCell(value)
    else out[name] = value === null || value === undefined ? '' : String(value)
  }
  return out
}

const quote = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value)

/**
 * Rows as CSV (RFC 4180), UTF-8 with a mark so that spreadsheet programs read Chinese; columns in order of appearance. A
 * text that a spreadsheet would run as a formula has `'` before it (`guardCell`).
 */
export function toCsv(rows: readonly object[]): string {
  const flat = rows.map((row) => flatten(row))
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...flat.map((row) => columns.map((c) => row[c] ?? ''))]
  return `\uFEFF${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`
}
