import { fill } from '../../../words/fill.ts'
import { nameAnchor } from '../../../words/name-anchor.ts'
import type { Cited } from './cited.ts'

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
  { issuers, title, number, dated, anchor, address, accessed, language }: Cited,
  visited: string,
): string {
  const named = `${issuers.join('、')}${inTitle(title)}${number && `（${number}）`}`
  const parts = [
    named,
    dated && inWords(dated),
    nameAnchor(anchor, language === 'zh-Hant' ? 'Hant' : 'Hans'),
    address,
    fill(visited, [inWords(accessed)]),
  ]
  return `${parts.filter(Boolean).join('，')}。`
}
