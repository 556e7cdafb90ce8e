import type { PageLine } from './page-lines.ts'
import { textOfLine } from './page-lines.ts'

/** So many lines at the top and at the bottom of a page may be a running head or foot. */
const EDGE = 2
/** A line has to stand at the edge of so many pages, and of such a share of them, to be a running head. */
const LEAST = 3
const SHARE = 0.3

/** Example: 12, — 12 —, - 12 -, · 12 ·, 第 12 页, 第12页 共40页, 12 / 40 */
const PAGE_NUMBER =
  /^[\s—–\-－─·•]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,7})(?:\s*[页頁])?(?:[\s/／,，]*(?:共\s*)?\d{1,4}\s*[页頁]?)?[\s—–\-－─·•]*$/u

/** A line without its numbers and spaces: what is the same on every page. */
const shapeOf = (line: PageLine): string => textOfLine(line).replace(/[\d\s]+/g, '')

/** Lines of pages that belong to the page and not to the document, each with the rule that says so. */
export function findPageFurniture(pages: readonly PageLine[][]): Map<PageLine, string> {
  const found = new Map<PageLine, string>()
  const edges = pages.map((lines) => ({ top: lines.slice(0, EDGE), bottom: lines.slice(-EDGE).reverse() }))
  for (const side of ['top', 'bottom'] as const) {
    const counts = new Map<string, number>()
    const keyOf = (line: PageLine, at: number) => `${at} ${shapeOf(line)} ${Math.round(line.y / 8)}`
    for (const edge of edges)
      edge[side].forEach((line, at) => counts.set(keyOf(line, at), (counts.get(keyOf(line, at)) ?? 0) + 1))
    for (const edge of edges) {
      for (const [at, line] of edge[side].entries()) {
        const often = (counts.get(keyOf(line, at)) ?? 0) >= Math.max(LEAST, SHARE * pages.length)
        if (PAGE_NUMBER.test(textOfLine(line))) found.set(line, 'pdf/page-number')
        else if (often && shapeOf(line) !== '') found.set(line, 'pdf/running-head')
        else break
      }
    }
  }
  return found
}
