import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { Mapped } from './mapped.ts'
import { joinMapped } from './mapped.ts'

/** A logical line that stands for a table: its text is that of its cells, one after the other. */
export function tableLine(rows: Mapped[][], line: number): Line {
  const cells = rows.map((row) => row.map((cell): Mapped => toLine(cell, line)))
  const { text, segments } = joinMapped(cells.flat())
  return { text, segments, key: '', line, indent: 0, spaced: true, table: cells }
}
