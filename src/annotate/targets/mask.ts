import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { pairBrackets } from '../../text/brackets.ts'
import { findLetterDigits } from '../../text/letter-digits.ts'
import type { DateToken } from './paragraph-reading.ts'

/** What stands in for a character that no rule shall read. */
const BLOT = '□'

/** Example: 十四五 and 十四五末期 inside quotation marks, which stay readable. */
const FIVE_YEARS = /^十[一二三四五六七八九]五.{0,4}$/

/** A bracket longer than this holds sentences, not an aside. */
const ASIDE = 60

/** Names, codes and idioms with numbers that say nothing about a quantity, each with an example. */
export const NAMES: readonly { name: string; pattern: RegExp | ((grammar: Grammar) => RegExp); example: string }[] = [
  { name: 'document number', pattern: /〔\d{4}〕\d{0,8}号?|第\d{1,8}号/g, example: '黑政办发〔2022〕50号' },
  {
    name: 'code after letters',
    pattern: /(?<![A-Za-z])[A-Za-z]{1,20}[-‑/]?\d{1,20}(?:\.\d{1,8})?[A-Za-z\d]{0,20}/g,
    example: 'IPv6, PM2.5, IMT-2030',
  },
  {
    name: 'formula',
    pattern: /(?<![\dNXn])[\dNXn]{1,8}(?: ?[+×] ?[\dNXn]{1,8}){1,20}(?:小时)?/g,
    example: '1+3+N, 7×24小时',
  },
  {
    name: 'round the clock',
    pattern: /24小时(?=在线|服务|自助|不打烊|值班|值守|运行|营业|监测|响应)/g,
    example: '24小时自助服务',
  },
  {
    name: 'circle of minutes',
    pattern:
      /(?<![\d一二三五十])(?:\d{1,3}|[一二三五十]{1,3})(?:分钟|刻钟|小时)[^，。；、达内]{0,8}(?:圈|网络|服务网|服务半径)/g,
    example: '15分钟便民生活圈, 15分钟养老服务网络',
  },
  {
    name: 'age of people',
    pattern: shape(
      ({ nouns }) =>
        new RegExp(
          String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[—至到-](?:\d{1,2}|[一二三四五六七八九十]{1,3}))?周?岁(?:及?以[上下])?的?(?=${nouns.person})`,
          'g',
        ),
    ),
    example: '3岁以下婴幼儿, 60岁以上老年人',
  },
  {
    name: 'once in so many years',
    pattern: /(?:\d{1,4}|[一二三五十百千]{1,3})(?:[—–~～-](?:\d{1,4}|[一二三五十百千]{1,3}))?年一遇/g,
    example: '50年一遇, 3-5年一遇',
  },
  { name: 'unity', pattern: /[一二三四五六七八多]位一体|[一二三四五]体两翼/g, example: '五位一体' },
  {
    name: 'meeting',
    pattern:
      /[一二三四五六七八九十]{1,3}(?:届|次)(?=[一二三四五六七八九十]|[、届]|全会|全体|全委|会议|党代会|人大|政协)/g,
    example: '省委十一届九次全会',
  },
  {
    name: 'number of digits',
    pattern: /[一二两三四五六七八九十]位数/g,
    example: '力争达到两位数',
  },
  {
    name: 'idiom',
    pattern: shape(({ nouns }) => new RegExp(nouns.idiom, 'g')),
    example: '千家万户',
  },
  {
    name: 'best of many',
    pattern: /(?:(?<!\d)\d{1,4}|[一二三五]?百|千|十)强(?=[县市区镇企品园家，。、])/g,
    example: '世界500强企业',
  },
  {
    name: 'size as an adjective',
    pattern: /(?<![\d.一二三五十百千万亿])(?:\d{1,6}(?:\.\d{1,3})?)?[一二三五十百千万亿]{0,6}[十百千万亿]级/g,
    example: '千亿级, 500亿级',
  },
  {
    name: 'size of an industry',
    pattern: /(?<![\d.一二三五十百千万])[十百千]?[百千万]?亿(?=产业|企业|集群|园区)/g,
    example: '百亿产业',
  },
  {
    name: 'hotline',
    // not 119个 or 1190
    pattern: shape(
      ({ nouns }) =>
        new RegExp(`(?<![\\d.,])${nouns.hotline}(?![\\d.,%万亿个家项座条名人户件套所次亩]|平方|公里)`, 'g'),
    ),
    example: '12345热线',
  },
]

const blot = (text: string) => BLOT.repeat(text.length)

/**
 * Blots out titles, quoted names, asides in brackets, codes, idioms and figures with letters for digits, so that their
 * numbers are not read.
 * Offsets stay. “十四五” stays too. `names` are proper names that begin like a number, 三门峡.
 */
export function maskNames(plain: string, grammar: Grammar, names: readonly string[] = []): string {
  const chars = plain.split('')
  let masked = 0
  for (const [open, close] of [...pairBrackets(plain)].sort(([a], [b]) => a - b)) {
    if (close < open || open < masked) continue
    const inside = plain.slice(open + 1, close)
    const mark = plain.charAt(open)
    const title = '《〈'.includes(mark)
    const quoted = '“‘「『'.includes(mark) && !FIVE_YEARS.test(inside)
    const aside = '（〔[［【'.includes(mark) && inside.length <= ASIDE
    if (title || quoted || aside) chars.fill(BLOT, open + 1, (masked = close))
  }
  for (const { start, end } of findLetterDigits(plain)) chars.fill(BLOT, start, end)
  const named = names.reduce((text, name) => text.replaceAll(name, (each) => blot(each)), chars.join(''))
  return NAMES.reduce(
    (text, { pattern }) =>
      text.replace(typeof pattern === 'function' ? pattern(grammar) : pattern, (each) => blot(each)),
    named,
  )
}

/** Blots out dates with `mark`, one for each character. */
export function blotDates(text: string, dates: readonly DateToken[], mark = BLOT): string {
  let blotted = ''
  let from = 0
  for (const { start, end } of dates) {
    blotted += text.slice(from, start) + mark.repeat(end - start)
    from = end
  }
  return blotted + text.slice(from)
}
