import type { Cited } from './cited.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A date as styles in English write it: its year, month and day, as far as they are known. */
function inEnglish(date: string): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month: MONTHS[Number(month) - 1] ?? '', day: day && String(Number(day)) }
}

/** Example: 浙政发〔2023〕2号, § 2.1.1 */
const numbered = ({ number, anchor }: Cited): string => [number, anchor && `§ ${anchor}`].filter(Boolean).join(', ')

/** Names in a row, the last behind a word that joins it: 甲, & 乙. */
const listed = (names: readonly string[], joint: string): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')}, ${joint} ${names.at(-1) ?? ''}` : (names[0] ?? '')

/** APA style, 7th edition (10.4, reports by government agencies). Example: 某省人民政府. (2023, January 11). 题名 (文号, § 2.1). 网址 */
export function citeApa(cited: Cited): string {
  const { issuers, title, dated, address } = cited
  const { year, month, day } = inEnglish(dated)
  const date = `(${[year || 'n.d.', [month, day].filter(Boolean).join(' ')].filter(Boolean).join(', ')})`
  const named = [title, numbered(cited) && `(${numbered(cited)})`].filter(Boolean).join(' ')
  const authors = listed(issuers, '&')
  const parts = authors === '' ? [named, date] : [authors, date, named]
  return `${parts.join('. ')}. ${address}`
}

/** Chicago, 18th edition, bibliography (14.104, web pages). Example: 某省人民政府. “题名.” 文号, § 2.1. January 11, 2023. 网址. */
export function citeChicago(cited: Cited): string {
  const { issuers, title, dated, address, accessed } = cited
  const inWords = (date: string) => {
    const { year, month, day } = inEnglish(date)
    return [[month, day].filter(Boolean).join(' '), year].filter(Boolean).join(day ? ', ' : ' ')
  }
  const authors = listed(issuers, 'and')
  // the day of reading stands where the document has none
  const date = dated ? inWords(dated) : `Accessed ${inWords(accessed)}`
  return `${[authors, `“${title}.”`].filter(Boolean).join('. ')} ${[numbered(cited), date, address].filter(Boolean).join('. ')}.`
}
