/** Hands out the rows that are filtered: as the public tables have them, or as a table to paste. */
import { guardCell } from '../../text/cell.ts'

/** The records of a CSV with their ends: a line feed ends one unless a quotation is open (RFC 4180). */
function recordsOf(csv: string): string[] {
  const records: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < csv.length; at++) {
    if (csv[at] === '"') quoted = !quoted
    if (csv[at] !== '\n' || quoted) continue
    records.push(csv.slice(start, at + 1))
    start = at + 1
  }
  return start < csv.length ? [...records, csv.slice(start)] : records
}

/** The heading and the records of a CSV whose first field is one of `ids`, in the order of `ids`. */
export function pickRecords(csv: string, ids: readonly string[]): string {
  const [head = '', ...records] = recordsOf(csv)
  const byId = new Map(records.map((record) => [record.slice(0, record.indexOf(',')), record]))
  return [head, ...ids.flatMap((id) => byId.get(id) ?? [])].join('')
}

/** The rows of a public table with these ids, in their order, as JSON. */
export function pickRows(json: string, ids: readonly string[]): string {
  const rows: unknown = JSON.parse(json)
  const byId = new Map<unknown, unknown>()
  for (const row of Array.isArray(rows) ? rows : []) {
    if (typeof row === 'object' && row !== null && 'id' in row) byId.set(row.id, row)
  }
  return `${JSON.stringify(
    ids.flatMap((id) => byId.get(id) ?? []),
    null,
    1,
  )}\n`
}

/** Cells as a spreadsheet takes them from the clipboard: tabs between, a line each; a text is never run as a formula. */
export const toTabbed = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => cells.map(toCell).join('\t')).join('\n')

const toCell = (cell: string | number): string =>
  typeof cell === 'number' ? String(cell) : guardCell(cell.replace(/[\t\r\n]+/g, ' '))

/** Reads a public table as it is, with the mark at its beginning that spreadsheets look for. */
export async function readTable(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} for ${address}, expected a table`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
}
