import type { FateMark } from '../input/fate.ts'
import { markOf } from './frame.ts'
import type { Line } from '../input/line.ts'
import { splitLine } from '../input/line.ts'
import { wrapColumn } from './unwrap.ts'

// — 3 —; - 12 -; 第3页; 第 3 页 共 12 页
const PAGE =
  /^(?:[-—–－·]\s?\d{1,4}\s?[-—–－·]|第\s?\d{1,4}\s?页(?:\s?,?\s?共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/u
// 12 alone on a line of a text out of a PDF
const BARE_PAGE = /^\d{1,3}$/u

// 12 before 本一致 at the head of a wrapped line
const GLUED_PAGE = /^(?<page>\d{1,3})(?=[\p{Script=Han}“《（])/u
// a line that the next goes on with
const OPEN_END = /[^。；：！？;:!?]$/u

/** How many lines of a text out of a PDF may be a page: the next number stands so far from the one before. */
const PAGE_LINES = { least: 12, most: 45 }

/** Least repetitions of a running head. */
const REPEATED = 3

/**
 * Takes page numbers, and running heads beside them, out of the lines of a text out of a PDF: they stand in the middle
 * of paragraphs. A bare number counts only where the text is hard-wrapped, one glued to a line where another goes with it.
 */
export function dropPageFurniture(lines: Line[]): { lines: Line[]; marks: FateMark[] } {
  const wrapped = wrapColumn(lines) !== null
  const isPage = (line: Line | undefined) =>
    line !== undefined && (PAGE.test(line.key) || (wrapped && BARE_PAGE.test(line.key)))
  const glued = wrapped ? gluedPages(lines) : new Set<Line>()
  if (glued.size === 0 && !lines.some((line) => isPage(line))) return { lines, marks: [] }
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
    else if (glued.has(line)) {
      const length = GLUED_PAGE.exec(line.text)?.[0].length ?? 0
      const [page, rest] = splitLine(line, [length], () => line.line)
      if (page) marks.push(markOf(page, 'dropped', 'dropped/page-number'))
      if (rest) kept.push({ ...rest, spaced: line.spaced })
    } else kept.push(line)
  })
  return { lines: kept, marks }
}

/**
 * The lines of a wrapped text that begin with the number of a page: in the middle of a sentence, with the number of the
 * page before or behind a page away.
 */
function gluedPages(lines: readonly Line[]): Set<Line> {
  const heads = lines.flatMap((line, at) => {
    const page = GLUED_PAGE.exec(line.text)?.groups?.page
    return page !== undefined && OPEN_END.test(lines[at - 1]?.text ?? '') ? [{ line, at, page: Number(page) }] : []
  })
  const far = (lines: number) => lines >= PAGE_LINES.least && lines <= PAGE_LINES.most
  const found = new Set<Line>()
  for (const [i, first] of heads.entries()) {
    for (const next of heads.slice(i + 1)) {
      if (next.at - first.at > PAGE_LINES.most) break
      if (next.page === first.page + 1 && far(next.at - first.at)) found.add(first.line).add(next.line)
    }
  }
  return found
}
