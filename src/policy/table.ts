import type { Block, Table, TableRow, TextNode } from './tree.ts'

/** What is asked of a cell to see which one covers it. */
interface Coverable {
  covered?: 'above' | 'left'
}

/** A table's cells by row, in the place of one that another covers that other. */
export function reachingCells<Cell extends Coverable>(rows: readonly (readonly Cell[])[]): Cell[][] {
  let above: readonly Cell[] = []
  return rows.map((row) => {
    const cells: Cell[] = []
    row.forEach((cell, column) => {
      const other = cell.covered === 'above' ? above[column] : cell.covered && cells[column - 1]
      cells.push(other ?? cell)
    })
    above = cells
    return cells
  })
}

/** How many rows the heads of a table's columns take: those over which a cell of the first row reaches; never all. */
export function headRows(rows: readonly (readonly Coverable[])[]): number {
  let heads = 1
  while (rows[heads]?.some(({ covered }) => covered === 'above')) heads++
  return heads < rows.length ? heads : 1
}

/** The rows of a table in order, those in units too. */
export function rowsOf({ children }: Pick<Table, 'children'>): TableRow[] {
  const rows = (block: Block): TableRow[] =>
    block.type === 'row' ? [block] : block.type === 'rows' ? block.children.flatMap(rows) : []
  return children.flatMap(rows)
}

/** A cell that holds nothing but the number of its row. */
export const isNumberCell = ({ type, text, spans }: TextNode): boolean =>
  type === 'cell' && spans.some(({ kind, start, end }) => kind === 'number' && start === 0 && end === text.length)
