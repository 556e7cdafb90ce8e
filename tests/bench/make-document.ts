/** Documents that nobody has issued, of real clauses: as many as a bench asks for, the same each time. */
import { divisions } from '../../src/policy/divisions.ts'
import { splitWords } from '../../src/text/words.ts'
import type { Clauses } from './clauses.ts'
import { TWO } from './clauses.ts'

/** Characters of a document. */
const LENGTH = 10_000

/**
 * How many sentences stand in other documents as they stand here, and how many words of the others change: real plans
 * share a run of eight characters about twenty times in a thousand, these some more often.
 */
const VERBATIM = 0.05
const CHANGED = 0.8
const SUBJECTS = '数字经济 现代服务业 先进制造业 乡村振兴 现代物流 人工智能 绿色低碳 民营经济 数字政府 科技创新'.split(
  ' ',
)
const KINDS: readonly [name: string, years: number][] = [
  ['行动方案', 3],
  ['发展规划', 5],
  ['实施意见', 0],
  ['三年行动计划', 3],
  ['若干措施', 0],
]
const NUMERALS = '一二三四五六七八九十'

/** A sequence of chances that is the same for the same beginning (mulberry32). */
function chances(beginning: number): () => number {
  let state = beginning
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Provinces and cities, which issue plans; their children that are only headings for others are none. */
const places = divisions.filter(
  ({ code, name }) => code.length <= 4 && /[省市区州盟]$/.test(name) && !/^[市县]/.test(name),
)
const provinceOf = ({ code }: (typeof divisions)[number]): string =>
  divisions.find((each) => each.code === code.slice(0, 2))?.name ?? ''

/** The n-th document: its place, year, subject and kind depend on `n`, its text on `n` and the clauses. */
export function makeDocument(n: number, { headings, sentences, words }: Clauses): string {
  const next = chances(n)
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(next() * list.length)]
    if (picked === undefined) throw new Error('Unexpected empty list, expected clauses to make a document of')
    return picked
  }
  const place = places[n % places.length]
  if (!place) throw new Error('Unexpected table of divisions without places, expected provinces and cities')
  const year = 2016 + (n % 9)
  const [kind, years] = pick(KINDS)
  const name = place.name.endsWith('省') || place.code.length === 2 ? place.name : `${provinceOf(place)}${place.name}`
  const period = years === 0 ? '' : `（${year}—${year + years}年）`
  const title = `${place.name}${pick(SUBJECTS)}${kind}${period}`
  const reword = (text: string) =>
    (next() < VERBATIM ? [text] : splitWords(text))
      .map((word) => (TWO.test(word) && next() < CHANGED ? pick(words) : word))
      .join('')
      .replace(/20[12]\d(?=年)/g, String(year + Math.max(years, 2)))
      .replace(/\d+(?=[万亿个家项%])/g, () => String(1 + Math.floor(next() * 99)))
  const paragraph = (count: number) => Array.from({ length: count }, () => reword(pick(sentences))).join('')
  const lines = [
    `${name}人民政府办公厅关于印发${title}的通知`,
    `${place.name.slice(0, 1)}政办发〔${year}〕${1 + (n % 90)}号`,
    '各有关单位：',
    `《${title}》已经同意，现印发给你们，请认真贯彻执行。`,
    `${name}人民政府办公厅`,
    `${year}年${1 + (n % 12)}月${1 + (n % 28)}日`,
    title,
    '一、总体要求',
    paragraph(3),
  ]
  let length = lines.join('').length
  for (let part = 1; length < LENGTH && part < NUMERALS.length - 1; part++) {
    const own = [`${NUMERALS[part]}、${reword(pick(headings))}`]
    for (let section = 0; section < 4; section++) {
      own.push(`（${NUMERALS[section]}）${reword(pick(headings))}`)
      for (let item = 1; item <= 2; item++) own.push(`${item}．${reword(pick(headings))}。${paragraph(3)}`)
    }
    lines.push(...own)
    length += own.join('').length
  }
  return `${lines.join('\n')}\n`
}
