import type { Mark } from './fate.ts'
import type { Extracted } from './extracted.ts'
import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { Mapped } from './mapped.ts'
import { sliceMapped, trimMapped } from './mapped.ts'
import { tableLine } from './markdown.ts'
import { physicalLines } from './plain.ts'
import type { Read } from './read.ts'

/** The cells of a row, parted by tabs. */
function cellsOf(row: Mapped): Mapped[] {
  const tabs = [...row.text.matchAll(/\t/g)].map(({ index }) => index)
  return [-1, ...tabs].map((tab, at) => trimMapped(sliceMapped(row, tab + 1, tabs[at] ?? row.text.length)))
}

/**
 * Reads the text that was taken from a file, with what the file says of its lines: rows of a table are one table, what
 * belongs to the page and not to the document is dropped under the rule that told it apart.
 */
export function readExtracted({ text, lines: origins }: Pick<Extracted, 'text' | 'lines'>): Read {
  const lines: Line[] = []
  const marks: Mark[] = []
  let table: { number: number; line: number; rows: Mapped[][] } | null = null
  const close = () => {
    if (table) lines.push(tableLine(table.rows, table.line))
    table = null
  }
  for (const { raw, offset, line, spaced } of physicalLines(text)) {
    const origin = origins[line - 1]
    const whole: Mapped = { text: raw, segments: [{ at: 0, offset, length: raw.length }] }
    if (origin?.dropped !== undefined) {
      marks.push({ start: offset, end: offset + raw.length, fate: 'dropped', rule: origin.dropped })
      continue
    }
    if (origin?.table === undefined) {
      close()
      lines.push(toLine(whole, line, 0, spaced))
      continue
    }
    if (table?.number !== origin.table) {
      close()
      table = { number: origin.table, line, rows: [] }
    }
    table.rows.push(cellsOf(whole))
  }
  close()
  return { lines, marks }
}
