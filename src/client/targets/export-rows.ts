/** Hands out the rows that are filtered: as the public tables have them, or as a table to paste. */

/** Example: a line of CSV with a quoted field that holds a comma, a quote or a line feed (RFC 4180). */
const RECORD = /(?:"(?:[^"]|"")*"|[^"\r\n])+(?:\r\n|\n|$)/g

/** The heading and the records of a CSV whose first field is one of `ids`, in the order of `ids`. */
export function pickRecords(csv: string, ids: readonly string[]): string {
  const [head = '', ...records] = csv.match(RECORD) ?? []
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

/** Cells as a spreadsheet takes them from the clipboard: tabs between, a line each. */
export const toTabbed = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')

/** Reads a public table as it is, with the mark at its beginning that spreadsheets look for. */
export async function readTable(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} for ${address}, expected a table`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
}

/** Lets the reader keep a text as a file. */
export function save(text: string, name: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
