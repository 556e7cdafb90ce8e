import type { CoverPart } from './extracted.ts'

/** A line and the size of its type. */
export interface SetLine {
  text: string
  size: number
}

/** Most lines of a cover; its largest type is so much larger than the text's, and the title is set in it or nearly so. */
export const COVER = { lines: 20, larger: 1.3, alike: 0.9 }

/** A sentence ends: a page of text. */
const SENTENCE = /[。；]/u
const HAN = /\p{Script=Han}/u
/** Example: 2024, 2024年: the edition of a report, on a line of its own. */
const YEAR = /^\s*(?:19|20)\d{2}\s?年?\s*$/u
/** Example: GB/T 22239—2019, DB33/T 1: below the name of a class of standards, which is set larger than the title. */
const STANDARD = /^\s*[A-Z]{2,5}\d{0,4}(?:\/[A-Z]{1,2})?\s?[\dX]/u

/** Whether a line in the largest type is a masthead: the name of a class of standards, with their number below it. */
const isMasthead = (lines: readonly SetLine[], at: number): boolean =>
  lines.slice(at + 1, at + 3).some(({ text }) => STANDARD.test(text))

/**
 * What each line of a first page is, if that page is a cover, as reports, plans, accounts and standards have one: few
 * lines, no sentence, larger type than the text on the pages after it. Null where it is none.
 */
export function coverParts(page: readonly SetLine[], textSize: number): CoverPart[] | null {
  if (page.length === 0 || page.length > COVER.lines || page.some(({ text }) => SENTENCE.test(text))) return null
  const named = page.filter(({ text }, at) => HAN.test(text) && !isMasthead(page, at))
  const largest = Math.max(0, ...named.map(({ size }) => size))
  if (largest < COVER.larger * textSize) return null
  return page.map((line) => {
    const inTitle = named.includes(line) || YEAR.test(line.text)
    return inTitle && line.size >= COVER.alike * largest ? 'title' : 'other'
  })
}
