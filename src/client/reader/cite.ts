/** Citations of a provision of an official document, in the forms that readers paste. */

import { fill } from '../../words/fill.ts'

/** What a citation is made of; strings in the script of the page. */
export interface Cited {
  /** Issuing organs, the first one first. */
  issuers: readonly string[]
  title: string
  /** Number of the document, `浙政发〔2023〕2号`; empty if it has none. */
  number: string
  /** ISO date of the document, also a year or a month alone; empty if not known. */
  dated: string
  /** Number of the provision in the edition, `2.1.1`; empty for the whole document. */
  anchor: string
  /** Absolute address of the provision. */
  address: string
  /** Day the address was read, ISO date. */
  accessed: string
  /** Id of the document. */
  document: string
}

/** Organs that GB/T 7714 names before 等. */
const NAMED = 3

/**
 * GB/T 7714-2025, with its full-width marks: 主要责任者. 题名：文号[A/OL]. 年：条号（日期）[引用日期]. 网址.
 * A (档案) is the standard's type for documents of government, OL its medium of what is read online; the number of the
 * provision stands where the standard sets the page that is quoted.
 */
export function citeGbt7714({ issuers, title, number, dated, anchor, address, accessed }: Cited): string {
  const authors = issuers.slice(0, NAMED).join('，') + (issuers.length > NAMED ? '，等' : '')
  const place = anchor && [dated.slice(0, 4), anchor].filter(Boolean).join('：')
  const dates = `${place}${dated && `（${dated}）`}[${accessed}]`
  const named = `${[title, number].filter(Boolean).join('：')}[A/OL]`
  return `${[authors, named, dates, address].filter(Boolean).join('. ')}.`
}

/** A character that BibTeX reads as markup. Example: & */
const BIBTEX_MARKUP = /[\\{}%&#$_~^]/g
const escapeBibtex = (text: string): string =>
  text.replace(BIBTEX_MARKUP, (mark) => (/[\\~^]/.test(mark) ? `{\\char${mark.charCodeAt(0)}}` : `\\${mark}`))

/** A BibTeX entry (with the fields of biblatex): `@misc`, since BibTeX knows no official documents. */
export function citeBibtex({ issuers, title, number, dated, anchor, address, accessed, document }: Cited): string {
  const fields: [string, string][] = [
    ['author', issuers.map((name) => `{${escapeBibtex(name)}}`).join(' and ')],
    ['title', `{${escapeBibtex(title)}}`],
    ['number', escapeBibtex(number)],
    ['year', dated.slice(0, 4)],
    ['date', dated],
    ['pages', anchor],
    ['url', address],
    ['urldate', accessed],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return [`@misc{${[document, anchor].filter(Boolean).join(':')},`, ...lines, '}'].join('\n')
}

/** A date in words: `2023-01-11` gives 2023年1月11日; the same in both scripts. */
const inWords = (date: string): string =>
  date
    .split('-')
    .map((part, i) => Number(part) + (['年', '月', '日'][i] ?? ''))
    .join('')

/** A title inside a title bears single marks. */
const inTitle = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`

/** One sentence for running text; `visited` is the phrase for the day of reading, `{}访问`. */
export function citePlain(
  { issuers, title, number, dated, anchor, address, accessed }: Cited,
  visited: string,
): string {
  const named = `${issuers.join('、')}${inTitle(title)}${number && `（${number}）`}`
  const parts = [named, dated && inWords(dated), anchor, address, fill(visited, [inWords(accessed)])]
  return `${parts.filter(Boolean).join('，')}。`
}
