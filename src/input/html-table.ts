import type { DefaultTreeAdapterTypes } from 'parse5'
import type { FateMark } from './fate.ts'
import { mapText } from './html-text.ts'
import { attributeIn, isElement, isSilent, isText, walk } from './html-walk.ts'
import type { MappedCell, Mapped } from './mapped.ts'
import { joinMapped } from './mapped.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Largest cell, in characters, of a table that holds data and not the layout of a page, but for few. */
const CELL = 400

/** One cell of so many may be longer in a table of data. */
const ONE_LONG_OF = 6

/** A cell spans at most so many rows or columns, whatever it says. */
const MOST = 200

const EMPTY: Mapped = { text: '', segments: [] }
const ABOVE: MappedCell = { ...EMPTY, covered: 'above' }
const LEFT: MappedCell = { ...EMPTY, covered: 'left' }

/** A table of data: its rows, all of one length, its caption, and what its character references stand at. */
export interface SeedTable {
  rows: MappedCell[][]
  caption: Mapped
  entities: FateMark[]
}

/** How many rows or columns a cell spans (HTML, 4.9.11). */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attributeIn(cell, name) ?? '', 10)
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST) : 1
}

/** Cells of a table that holds data; null for a table that only lays out the page. */
export function dataTable(table: Element, source: string): SeedTable | null {
  if (table.tagName !== 'table') return null
  const { rows, captions, nested } = rowsOf(table)
  if (nested || !isData(rows)) return null
  const entities: FateMark[] = []
  const read = (element: Element): Mapped => {
    const parts: Mapped[] = []
    walk(element, (at) => {
      if (!isText(at)) return !isSilent(at)
      const { mapped, entities: found } = mapText(source, at.value, at.sourceCodeLocation)
      for (const e of found) entities.push({ ...e, fate: 'text', rule: 'html/character-reference' })
      parts.push(mapped)
      return false
    })
    return joinMapped(parts)
  }
  const caption = joinMapped(captions.map(read))
  return { rows: layOut(rows, read), caption, entities }
}

/** Two rows with several cells at least; a row of one cell spans the table; few cells are long. */
function isData(rows: readonly Element[][]): boolean {
  const filled = rows.filter((row) => row.length > 0)
  const wide = filled.filter((row) => row.length >= 2)
  const spanning = filled.filter(([cell, ...rest]) => cell && rest.length === 0 && spanOf(cell, 'colspan') > 1)
  const cells = filled.flat()
  if (wide.length < 2 || wide.length + Math.max(spanning.length, spannedRows(filled)) < filled.length) return false
  return cells.filter(isLong).length * ONE_LONG_OF <= cells.length
}

/** How many rows have a single cell because cells above span them. */
function spannedRows(rows: readonly Element[][]): number {
  let until = 0
  return rows.filter((row, at) => {
    const under = at < until
    for (const cell of row) until = Math.max(until, at + spanOf(cell, 'rowspan'))
    return row.length === 1 && under
  }).length
}

/** The cells in a grid: the text of a cell that spans others stands once, in the first place; the rest is empty and says so. */
function layOut(rows: readonly Element[][], read: (cell: Element) => Mapped): MappedCell[][] {
  /** By column, the row up to which a cell from above reaches. */
  const taken: number[] = []
  const grid = rows.map((row, at) => {
    const cells: MappedCell[] = []
    const skip = () => {
      while ((taken[cells.length] ?? 0) > at) cells.push(ABOVE)
    }
    for (const cell of row) {
      skip()
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let n = 0; n < wide && (n === 0 || (taken[cells.length] ?? 0) <= at); n++) {
        taken[cells.length] = at + high
        cells.push(n === 0 ? read(cell) : LEFT)
      }
    }
    skip()
    return cells
  })
  const width = Math.max(...grid.map((row) => row.length))
  return grid
    .filter((row) => row.length > 0)
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => EMPTY)])
}

/** The cells of a table by row, its captions, and whether a table stands in one of its cells. */
function rowsOf(table: Element): { rows: Element[][]; captions: Element[]; nested: boolean } {
  const rows: Element[][] = []
  const captions: Element[] = []
  let nested = false
  walk(table, (node) => {
    if (!isElement(node) || node === table) return node === table
    if (node.tagName === 'table') nested = true
    if (node.tagName === 'caption') captions.push(node)
    if (node.tagName === 'tr')
      rows.push(node.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th'))
    return !nested && node.tagName !== 'caption'
  })
  return { rows, captions, nested }
}

/** Whether a cell holds more text than a cell of data does; looks no further than needed. */
function isLong(cell: Element): boolean {
  let length = 0
  let seen = 0
  walk(cell, (node) => {
    if (isSilent(node)) return false
    if (isText(node)) length += node.value.length
    return length <= CELL && ++seen <= CELL * 4
  })
  return length > CELL || seen > CELL * 4
}
