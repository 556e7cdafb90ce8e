import type { Cited } from './cited.ts'

/** Organs that GB/T 7714 names before 等. */
const NAMED = 3

/** The marks of an edition of the standard: between organs, before other title information, of dates, behind a part. */
interface Marks {
  comma: string
  colon: string
  open: string
  close: string
}

const FULL: Marks = { comma: '，', colon: '：', open: '（', close: '）' }
const HALF: Marks = { comma: ', ', colon: ': ', open: '(', close: ')' }

/**
 * 主要责任者. 题名：文号[A/OL]. 年：条号（日期）[引用日期]. 网址. A (档案) is the standard's type for documents of government, OL
 * its medium of what is read online; the number of the provision stands where the standard sets the page that is quoted.
 */
function cite({ issuers, title, number, dated, anchor, address, accessed }: Cited, marks: Marks): string {
  const others = issuers.length > NAMED ? `${marks.comma}等` : ''
  const authors = issuers.slice(0, NAMED).join(marks.comma) + others
  const place = anchor && [dated.slice(0, 4), anchor].filter(Boolean).join(marks.colon)
  const dates = `${place}${dated && `${marks.open}${dated}${marks.close}`}[${accessed}]`
  const named = `${[title, number].filter(Boolean).join(marks.colon)}[A/OL]`
  return `${[authors, named, dates, address].filter(Boolean).join('. ')}.`
}

/** GB/T 7714-2025, with its full-width marks. */
export const citeGbt7714 = (cited: Cited): string => cite(cited, FULL)

/** GB/T 7714-2015, with its half-width marks. */
export const citeGbt7714Of2015 = (cited: Cited): string => cite(cited, HALF)
