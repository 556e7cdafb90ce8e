/** Citations for programs that keep references. */
import type { Cited } from './cited.ts'

/** A character that BibTeX reads as markup. Example: & */
const BIBTEX_MARKUP = /[\\{}%&#$_~^]/g
const escapeBibtex = (text: string): string =>
  text.replace(BIBTEX_MARKUP, (mark) => (/[\\~^]/.test(mark) ? `{\\char${mark.charCodeAt(0)}}` : `\\${mark}`))

const keyOf = ({ document, anchor }: Cited): string => [document, anchor].filter(Boolean).join(':')

/** A BibTeX entry (with the fields of biblatex): `@misc`, since BibTeX knows no official documents. */
export function citeBibtex(cited: Cited): string {
  const { issuers, title, number, dated, anchor, exact, accessed } = cited
  const fields: [string, string][] = [
    ['author', issuers.map((name) => `{${escapeBibtex(name)}}`).join(' and ')],
    ['title', `{${escapeBibtex(title)}}`],
    ['number', escapeBibtex(number)],
    ['year', dated.slice(0, 4)],
    ['date', dated],
    ['pages', anchor],
    ['url', exact],
    ['urldate', accessed],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return [`@misc{${keyOf(cited)},`, ...lines, '}'].join('\n')
}

/** An entry in RIS, of the type GOVDOC (https://en.wikipedia.org/wiki/RIS_(file_format)). A field is one line. */
export function citeRis(cited: Cited): string {
  const { issuers, title, number, dated, anchor, exact, accessed, language } = cited
  const fields: [string, string][] = [
    ['TY', 'GOVDOC'],
    ['ID', keyOf(cited)],
    ...issuers.map((name): [string, string] => ['AU', `${name},`]),
    ['TI', title],
    ['M1', number],
    ['PY', dated.slice(0, 4)],
    ['DA', dated.replaceAll('-', '/')],
    ['SP', anchor],
    ['LA', language],
    ['UR', exact],
    ['Y2', accessed.replaceAll('-', '/')],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/gu, ' ')}`] : []))
  return [...lines, 'ER  - '].join('\n')
}

/** Example: 2023-01-11 as {"date-parts": [[2023, 1, 11]]} */
const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] })

/** An item in CSL-JSON (https://github.com/citation-style-language/schema), which Zotero and Pandoc read. */
export function citeCslJson(cited: Cited): string {
  const { issuers, title, number, dated, anchor, exact, accessed, language } = cited
  const item = {
    id: keyOf(cited),
    type: 'report',
    title,
    ...(issuers.length > 0 && { author: issuers.map((literal) => ({ literal })) }),
    ...(number && { number }),
    ...(anchor && { section: anchor }),
    ...(dated && { issued: dateParts(dated) }),
    accessed: dateParts(accessed),
    language,
    URL: exact,
  }
  return JSON.stringify([item], null, 2)
}
