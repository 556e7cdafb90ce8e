import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { MappedCell } from './mapped.ts'
import { joinMapped } from './mapped.ts'

/** Longest line above a table, in characters. */
const CAPTION = 80

/**
 * The lines of a table: its caption where the first row is one cell over all columns (附件2 任务分工表), and a logical
 * line that stands for the table, whose text is that of its cells, one after the other.
 */
export function tableLines(rows: MappedCell[][], line: number): Line[] {
  const cells = rows.map((row) =>
    row.map((cell) => ({ ...toLine(cell, line), ...(cell.covered && { covered: cell.covered }) })),
  )
  const captions: Line[] = []
  while (cells.length > 2) {
    const caption = captionOf(cells[0] ?? [])
    if (!caption) break
    captions.push({ ...caption, spaced: true })
    cells.shift()
  }
  const { text, segments } = joinMapped(cells.flat())
  return [...captions, { text, segments, key: '', line, indent: 0, spaced: true, table: cells }]
}

/** Example: 一、知识产权方面 and （二）…, the head of a section of the table. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]/u

/** The only cell of a row that holds anything, if it is short, no sentence, and heads no section. */
function captionOf(row: readonly Line[]): Line | null {
  const [cell, ...others] = row.filter(({ text }) => text !== '')
  if (row.length < 2 || !cell || others.length > 0) return null
  return cell.text.length <= CAPTION && !/[。；;]/u.test(cell.text) && !NUMBERED.test(cell.text) ? cell : null
}
