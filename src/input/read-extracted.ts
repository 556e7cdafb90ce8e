import type { FateMark } from './fate.ts'
import type { Extracted, LineOrigin } from './extracted.ts'
import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { MappedCell, Mapped } from './mapped.ts'
import { cellsByTab } from './tab-table.ts'
import { tableLines } from './table-lines.ts'
import { physicalLines } from './read-plain.ts'
import type { Read } from './lines-read.ts'

/** Gathers the rows of a table until another line comes, and puts it among the lines. */
function collectTables(lines: Line[]) {
  let open: { number: number; line: number; rows: MappedCell[][] } | null = null
  const close = () => {
    if (open) lines.push(...tableLines(open.rows, open.line))
    open = null
  }
  const add = (number: number, line: number, row: MappedCell[]) => {
    if (open?.number !== number) close()
    open ??= { number, line, rows: [] }
    open.rows.push(row)
  }
  return { add, close }
}

/** Marks the cells of a line that others reach over. */
const coveredIn =
  ({ covered }: LineOrigin) =>
  (cell: Mapped, column: number): MappedCell => {
    if (cell.text !== '' || !covered) return cell
    if (covered.above.includes(column)) return { ...cell, covered: 'above' }
    return covered.left.includes(column) ? { ...cell, covered: 'left' } : cell
  }

/**
 * Reads the text that was taken from a file, with what the file says of its lines: rows of a table are one table, what
 * belongs to the page and not to the document is dropped under the rule that told it apart.
 */
export function readExtracted({ text, lines: origins }: Pick<Extracted, 'text' | 'lines'>): Read {
  const lines: Line[] = []
  const marks: FateMark[] = []
  const tables = collectTables(lines)
  for (const { raw, offset, line, spaced } of physicalLines(text)) {
    const origin = origins[line - 1]
    const whole: Mapped = { text: raw, segments: [{ at: 0, offset, length: raw.length }] }
    if (origin?.dropped !== undefined) {
      marks.push({ start: offset, end: offset + raw.length, fate: 'dropped', rule: origin.dropped })
      continue
    }
    if (origin?.table === undefined) {
      tables.close()
      const read = toLine(whole, line, 0, spaced)
      lines.push(origin?.cover === undefined ? read : { ...read, cover: origin.cover })
    } else tables.add(origin.table, line, cellsByTab(whole).map(coveredIn(origin)))
  }
  tables.close()
  return { lines, marks }
}
