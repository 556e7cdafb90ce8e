/** From places on a leaf to provisions. */
import type { LeafRows } from '../format/index-files.ts'

/** One occurrence: place in the row's tokens, length in tokens, and whether it is in the title. */
export interface Occurrence {
  at: number
  length: number
  inTitle: boolean
}

/** Occurrences by row of the whole corpus: `leaf * ROWS + row`. */
export type RowHits = Map<number, Occurrence[]>

/** More rows than a leaf can hold. */
const ROWS = 2 ** 16

/** A row's number in the corpus. */
export const rowKey = (leaf: number, row: number): number => leaf * ROWS + row

/** The leaf and the row of a number. */
export const fromKey = (key: number): { leaf: number; row: number } => ({
  leaf: Math.floor(key / ROWS),
  row: key % ROWS,
})

/** Where a row's title stands in its tokens; -1 where it is not of its text. */
const titleAt = ({ moved }: LeafRows, row: number): number => moved.find(([one]) => one === row)?.[1] ?? 0

/** Tokens of a row. */
export const rowLength = ({ titles, rest }: LeafRows, row: number): number => (titles[row] ?? 0) + (rest[row] ?? 0)

/** Tokens of a row that stand before its text: a title of its own, else none. */
export function titleBefore(rows: LeafRows, row: number): number {
  return titleAt(rows, row) < 0 ? (rows.titles[row] ?? 0) : 0
}

/** Where a row's title stands in its tokens: start and end. */
export function titleSpan(rows: LeafRows, row: number): [start: number, end: number] {
  const at = Math.max(0, titleAt(rows, row))
  return [at, at + (rows.titles[row] ?? 0)]
}

/** Adds the occurrences that begin at `starts` on a leaf; what runs over the end of a title or row is none. */
export function addOccurrences(hits: RowHits, leaf: number, rows: LeafRows, starts: readonly number[], length: number) {
  let next = 0
  let from = 0
  for (let row = 0; row < rows.rest.length && next < starts.length; row++) {
    const end = rowLength(rows, row)
    if ((starts[next] ?? 0) < from + end) {
      const before = titleBefore(rows, row)
      const [titleStart, titleEnd] = titleSpan(rows, row)
      const found: Occurrence[] = []
      for (let start = starts[next]; start !== undefined && start < from + end; start = starts[++next]) {
        const at = start - from
        if (at + length > end || (at < before && at + length > before)) continue
        found.push({ at, length, inTitle: at >= titleStart && at + length <= titleEnd })
      }
      const key = rowKey(leaf, row)
      const known = hits.get(key)
      if (known) for (const one of found) known.push(one)
      else if (found.length > 0) hits.set(key, found)
    }
    from += end
  }
}
