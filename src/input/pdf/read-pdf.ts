import type { Extracted, LineOrigin } from '../extracted.ts'
import { UnreadableFile } from '../extracted.ts'
import { findCover } from './find-cover.ts'
import { findPageFurniture } from './heads-and-feet.ts'
import type { Glyphs, PageLine } from './page-lines.ts'
import { linesOf, textOfLine } from './page-lines.ts'
import { joinParagraphs, measureOf } from './paragraphs.ts'
import { findTables } from './find-tables.ts'

/** Fewer letters a page than this are no text: the page is a picture. */
const LEAST_LETTERS = 15

/** The words of lines that follow each other in one paragraph; Latin words that a line end parts keep their space. */
function joinText(lines: readonly PageLine[]): string {
  return lines.reduce((text, line) => {
    const next = textOfLine(line).trim()
    const latin = /[\p{Script=Latin}\d]$/u.test(text) && /^\p{Script=Latin}/u.test(next)
    return text + (latin ? ' ' : '') + next
  }, '')
}

/**
 * The text of a PDF file from what stands where on its pages: printed lines become paragraphs, page numbers and running
 * heads stand on lines of their own that are marked as dropped, a table is a line a row with tabs between the cells.
 * Pages are the runs of each page in any order.
 *
 * Throws `UnreadableFile` where the pages hold pictures instead of words.
 */
export function readPages(pages: readonly Glyphs[][]): Extracted {
  const letters = pages.flat().reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  if (letters < LEAST_LETTERS * pages.length) {
    throw new UnreadableFile(
      `Unexpected pages without text (${letters} characters on ${pages.length} pages), expected a PDF with text; a scan has to go through OCR first. 这是扫描件，没有文字，请先做文字识别。`,
    )
  }
  const printed = pages.map((runs, at) => linesOf(runs, at + 1))
  const furniture = findPageFurniture(printed)
  const text: string[] = []
  const origins: LineOrigin[] = []
  const add = (line: string, origin: LineOrigin) => {
    text.push(line)
    origins.push(origin)
  }
  let tables = 0
  let open: PageLine[] = []
  const inked = printed.map((lines) => lines.filter((line) => !furniture.has(line)))
  const measure = measureOf(inked.flat())
  const cover = findCover(inked, measure)
  const flush = () => {
    for (const lines of joinParagraphs(open, measure)) {
      const page = lines[0]?.page
      add(joinText(lines), page === undefined ? {} : { page })
    }
    open = []
  }
  for (const [line, part] of cover) add(textOfLine(line), { page: line.page, cover: part })
  for (const lines of inked) {
    for (const stretch of findTables(lines.filter((line) => !cover.has(line)))) {
      if (stretch.kind === 'text') {
        open.push(...stretch.lines)
        continue
      }
      flush()
      tables++
      const page = stretch.lines[0]?.page
      for (const row of stretch.rows) add(row.join('\t'), { table: tables, ...(page !== undefined && { page }) })
    }
  }
  flush()
  for (const [line, rule] of furniture) add(textOfLine(line), { page: line.page, dropped: rule })
  return { text: `${text.join('\n')}\n`, lines: origins, form: 'plain', extractor: 'pdf/2' }
}
