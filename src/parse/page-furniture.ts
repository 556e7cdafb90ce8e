import type { FateMark } from '../input/fate.ts'
import { markOf } from './frame.ts'
import type { Line } from '../input/line.ts'
import { wrapColumn } from './unwrap.ts'

// — 3 —; - 12 -; 第3页; 第 3 页 共 12 页
const PAGE =
  /^(?:[-—–－·]\s?\d{1,4}\s?[-—–－·]|第\s?\d{1,4}\s?页(?:\s?,?\s?共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/u
// 12 alone on a line of a text out of a PDF
const BARE_PAGE = /^\d{1,3}$/u

/** Least repetitions of a running head. */
const REPEATED = 3

/**
 * Takes page numbers, and running heads beside them, out of the lines of a text out of a PDF: they stand in the middle
 * of paragraphs. A bare number counts only where the text is hard-wrapped.
 */
export function dropPageFurniture(lines: Line[]): { lines: Line[]; marks: FateMark[] } {
  const wrapped = wrapColumn(lines) !== null
  const isPage = (line: Line | undefined) =>
    line !== undefined && (PAGE.test(line.key) || (wrapped && BARE_PAGE.test(line.key)))
  if (!lines.some((line) => isPage(line))) return { lines, marks: [] }
  const beside = new Map<string, number>()
  lines.forEach((line, i) => {
    const head = line.key.length <= 40 && !/[。;:,]/u.test(line.key) && (isPage(lines[i - 1]) || isPage(lines[i + 1]))
    if (head && !isPage(line)) beside.set(line.key, (beside.get(line.key) ?? 0) + 1)
  })
  const kept: Line[] = []
  const marks: FateMark[] = []
  lines.forEach((line, i) => {
    const head = (beside.get(line.key) ?? 0) >= REPEATED && (isPage(lines[i - 1]) || isPage(lines[i + 1]))
    if (isPage(line)) marks.push(markOf(line, 'dropped', 'dropped/page-number'))
    else if (head) marks.push(markOf(line, 'dropped', 'dropped/running-head'))
    else kept.push(line)
  })
  return { lines: kept, marks }
}
