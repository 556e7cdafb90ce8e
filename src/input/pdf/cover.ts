import type { CoverPart } from '../extracted.ts'
import type { PageLine } from './page-lines.ts'
import { textOfLine } from './page-lines.ts'
import type { Measure } from './paragraphs.ts'
import { fillsMeasure } from './paragraphs.ts'

/** Most lines of a cover; its largest type is so much larger than the text's, and the title is set in it or nearly so. */
const COVER = { lines: 20, larger: 1.3, alike: 0.9 }

/** A sentence ends: a page of text. */
const SENTENCE = /[。；]/u
const HAN = /\p{Script=Han}/u
/** Example: 2024, 2024年: the edition of a report, on a line of its own. */
const YEAR = /^\s*(?:19|20)\d{2}\s?年?\s*$/u
/** Example: GB/T 22239—2019, DB33/T 1: below the name of a class of standards, which is set larger than the title. */
const STANDARD = /^\s*[A-Z]{2,5}\d{0,4}(?:\/[A-Z]{1,2})?\s?[\dX]/u

/** Whether a line in the largest type is a masthead: the name of a class of standards, with their number below it. */
const isMasthead = (lines: readonly PageLine[], at: number): boolean =>
  lines.slice(at + 1, at + 3).some((line) => STANDARD.test(textOfLine(line)))

/**
 * The lines of a cover (GB/T 9704-2012 knows none; reports, plans, accounts and standards have one): a first page
 * without a line of text from edge to edge, set in larger type than the pages after it. Empty where the first page is
 * none.
 */
export function findCover([first = [], ...others]: readonly PageLine[][], measure: Measure): Map<PageLine, CoverPart> {
  const none = new Map<PageLine, CoverPart>()
  if (first.length === 0 || first.length > COVER.lines || others.flat().length === 0) return none
  const runs = (line: PageLine) => line.size < COVER.larger * measure.size && fillsMeasure(line, measure)
  if (first.some((line) => SENTENCE.test(textOfLine(line)) || (HAN.test(textOfLine(line)) && runs(line)))) return none
  const named = first.filter((line, at) => HAN.test(textOfLine(line)) && !isMasthead(first, at))
  const largest = Math.max(0, ...named.map(({ size }) => size))
  if (largest < COVER.larger * measure.size) return none
  return new Map(
    first.map((line): [PageLine, CoverPart] => {
      const inTitle = named.includes(line) || YEAR.test(textOfLine(line))
      return [line, inTitle && line.size >= COVER.alike * largest ? 'title' : 'other']
    }),
  )
}
