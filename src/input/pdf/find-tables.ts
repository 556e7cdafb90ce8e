import type { PageLine } from './page-lines.ts'

/** Lines of a page in their order; those of one table together. */
export type PageStretch = { kind: 'text'; lines: PageLine[] } | { kind: 'table'; rows: string[][]; lines: PageLine[] }

/** A table has so many lines in cells that stand under each other. */
const LEAST_ROWS = 3
/** Cells stand under each other if their left edges or their middles differ by less than so many letters. */
const ALIGNED = 1.5

interface Column {
  left: number
  right: number
}

const overlaps = (cell: Column, column: Column): boolean =>
  Math.min(cell.right, column.right) - Math.max(cell.left, column.left) > 0

/** The columns of lines in cells: stretches of the width that no gap of a line cuts through everywhere. */
function columnsOf(lines: readonly PageLine[]): Column[] {
  const columns: Column[] = []
  const cells = lines.filter((line) => line.cells.length > 1).flatMap((line) => line.cells)
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** A line's cells by column; a cell over several columns stands in the first. */
function rowOf(line: PageLine, columns: readonly Column[]): string[] {
  const row = columns.map(() => '')
  for (const cell of line.cells) {
    const at = Math.max(
      0,
      columns.findIndex((column) => overlaps(cell, column)),
    )
    row[at] = [row[at], cell.text].filter((text) => text !== '').join(' ')
  }
  return row
}

/** Whether a row of cells can stand above another: most of its cells have one below or above them. */
function isAligned(a: PageLine, b: PageLine): boolean {
  const near = a.cells.filter((cell) =>
    b.cells.some((other) => {
      const tolerance = ALIGNED * Math.max(a.size, b.size)
      return (
        Math.abs(cell.left - other.left) < tolerance ||
        Math.abs(cell.left + cell.right - other.left - other.right) < 2 * tolerance
      )
    }),
  )
  return near.length >= Math.min(a.cells.length, b.cells.length, 2)
}

/**
 * Parts the lines of a page into text and tables. A table is a run of lines in cells that stand under each other; a
 * line with one cell between them belongs to it, as the rest of a long cell.
 */
export function findTables(lines: readonly PageLine[]): PageStretch[] {
  const stretches: PageStretch[] = []
  const text = (line: PageLine) => {
    const last = stretches.at(-1)
    if (last?.kind === 'text') last.lines.push(line)
    else stretches.push({ kind: 'text', lines: [line] })
  }
  for (let at = 0; at < lines.length;) {
    let end = at
    let celled = 0
    let above: PageLine | undefined
    for (let next = at; next < lines.length; next++) {
      const line = lines[next]
      if (!line) break
      if (line.cells.length > 1) {
        if (above && !isAligned(above, line)) break
        above = line
        celled++
        end = next + 1
      } else if (!above || next - end >= 3) break
    }
    const table = lines.slice(at, end)
    const first = lines[at]
    if (celled >= LEAST_ROWS && celled >= 0.5 * table.length) {
      const columns = columnsOf(table)
      stretches.push({ kind: 'table', rows: table.map((line) => rowOf(line, columns)), lines: table })
      at = end
    } else {
      if (first) text(first)
      at++
    }
  }
  return stretches
}
