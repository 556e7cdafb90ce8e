import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { parseNumber } from '../../text/numerals.ts'
import { RANGE } from '../../text/ranges.ts'
import { makeTaken } from './taken.ts'
import type { Calendar } from './outlook.ts'
import type { DateToken } from './paragraph-reading.ts'

/** Example: “十四五”末, “十四五末期”, “十三五”期间. */
const FIVE_YEARS =
  /(?<before>(?<!达)到|至|比|较|与|同|在|自|[于过](?=[“「‘]))?[“「‘]?十(?<n>[一二三四五六七八九])五[”」’]?(?:规划)?(?<part>末期|期末|末年|末|期间|时期|收官之年|收官|以来|中期|初期)?[”」’]?(?<after>之?前|相比|基础上)?/g

/** Example: 2023—2025年, 2023年至2025年, 2021-2023年. */
const YEARS = new RegExp(`(?<![\\d])(?<from>(?:19|20)\\d\\d)年?${RANGE}(?<to>(?:19|20)\\d\\d)年(?<after>间|期间)?`, 'g')

/** Example: 到2026年, 2025年底前, 较2022年, 2023年6月30日前, 2024年第三季度, 截至2020年底, 2021年以来. */
const YEAR =
  /(?<before>截至|截止到?|(?<!达)到|至|自|从|比|较|与|同|以|在)?(?<!\d)(?<year>(?:19|20)\d\d)年(?:度(?=内|[，。]))?(?:年?(?<edge>底|末|初(?!步)|终|内)|第?(?<quarter>[一二三四1-4])季度(?:末|底)?|(?<month>\d{1,2})月份?(?:(?<day>\d{1,2})日|底|末|初|中旬|上旬|下旬)?|(?<half>上半年|下半年))?(?<after>之?前|以前|以来|起|内|相比|为?基期|基础上|年?水平|的?基数)?/g

/** Example: 6月底前, 12月31日前, 9月底. */
const MONTH =
  /(?<![\d年])(?<month>\d{1,2})月(?:份)?(?:(?<day>\d{1,2})日|底|末|初|中旬|上旬|下旬)?(?<after>之?前|以前)?/g

/** Example: 年底前, 年内, 全年, 明年底, 上半年, 第三季度末, 前三季度, 本年度. */
const WITHIN_YEAR =
  /(?<word>年底|年末|(?<![一二两三四五六七八九十\d])年内|全年|今年(?:年?内|年?底|年?末)?(?!以来)|明年(?:年?内|年?底|年?末)?|来年|新的一年|本年度?|当年|上半年|下半年|第?(?<quarter>[一二三四])季度(?:末|底)?)(?<after>之?前|以前|内)?/g

/** Example: 三年内, 5年以内, 用3年时间, 两年左右时间. */
const SPAN = new RegExp(
  '(?:用|通过|力争|未来|今后)?(?<![\\d第前近])(?<n>\\d|[一二两三四五六七八九十])' +
    `(?:${RANGE}[\\d一二两三四五])?年(?:左右)?(?<inside>之?内|以内|时间|(?:的)?努力)`,
  'g',
)

/** Example: 上年, 去年, 今年以来, 近年来, 目前, 截至目前, 近三年, 以来. */
const PAST =
  /(?<before>比|较|与|同|于|过)?(?:上年度?|去年|上一年度?|往年)(?:同期|水平)?(?:相比)?|(?:今年|开年)以来|近年来|近[一二两三四五几\d]年来?|截至目前|目前|现阶段/g

/** Example: 今后五年, 未来三年: up to the last of them. */
const COMING_YEARS = /(?:今后|未来)的?(?<n>\d|[一二两三四五六七八九十])年(?!.{0,2}(?:内|以内|时间|左右))/g

/** Example: 三年行动计划, 5年, 6个月, 每两年; not 平均受教育年限达到11.3年. */
const DURATION = /(?<!达到|达|至|到|为|超过|突破|[\d.])(?:\d{1,2}|[一二两三四五六七八九十]{1,4})(?:个月|年|周年)(?!限)/g

/** Example: ， or 建成 behind 三年内; not 关税 in 5年内关税减让. */
const SPAN_AHEAD = shape(({ verbs }) => new RegExp(`^(?:，|力争|基本|全面|累计|左右|${verbs.making})`))

const QUARTERS: Readonly<Record<string, string>> = {
  一: '03',
  二: '06',
  三: '09',
  四: '12',
  1: '03',
  2: '06',
  3: '09',
  4: '12',
}

type Groups = Readonly<Record<string, string | undefined>>
type Reader = (
  groups: Groups,
  at: number,
  text: string,
  year: number | null,
  grammar: Grammar,
  current: boolean,
) => Omit<DateToken, 'start' | 'end'> | null

const two = (figures: string) => figures.padStart(2, '0')

/** The month part of a date: -06 for 上半年, -09 for the third quarter, -06-30 for 6月30日. */
function monthOf(groups: Groups): string {
  const { month, day, quarter, half, edge, word } = groups
  if (month !== undefined) return `-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
  if (quarter !== undefined) return `-${QUARTERS[quarter] ?? '12'}`
  if (half === '上半年' || word === '上半年') return '-06'
  if (half === '下半年' || word === '下半年') return '-12'
  return edge === '初' ? '-01' : ''
}

/** Words before or after a year that make it what a value is compared with. */
const isBaseline = ({ before, after }: Groups) =>
  ['比', '较', '与', '同', '以'].includes(before ?? '') || /相比|基期|基础|基数|水平/.test(after ?? '')

/** Example: 的4倍 after 2020年底; 增长 after 比2020年. */
const AS_BASE = /^的?\s?[\d.一二两三四五六七八九十]+倍/

/** Example: 版 or 远景目标 after a year: a name. */
const NAME_AFTER = /^(?:年?版|度[^内，。]|远景|年度|修订|行动|重点|工作要点)/

/** Example: 展望 before 2035年: far beyond the plan. */
const OUTLOOK = /展望(?:到|至)?$/

/** Example: 2023年 at the start of a clause. */
const CLAUSE_START = /(?:^|[，；。：、“（\s])(?:力争|争取|确保|计划|预计)?$/

const readYear: Reader = (groups, at, text, documentYear) => {
  const year = Number(groups.year)
  const iso = `${year}${monthOf(groups)}`
  const rest = text.slice(at)
  const start = at - (groups[0]?.length ?? 0)
  const head = text.slice(Math.max(0, start - 8), start)
  if (OUTLOOK.test(head)) return { use: 'none', iso, manner: 'period' }
  if (isBaseline(groups) || AS_BASE.test(rest)) return { use: 'baseline', iso, manner: 'period' }
  if (groups.after === '以来' || groups.after === '起' || groups.before === '自' || groups.before === '从') {
    return {
      use: documentYear !== null && year <= documentYear && groups.after === '以来' ? 'past' : 'none',
      iso,
      manner: 'period',
    }
  }
  if (groups.before?.startsWith('截') && (documentYear === null || year <= documentYear))
    return { use: 'past', iso, manner: 'period' }
  if (documentYear !== null && year < documentYear) return { use: 'past', iso, manner: 'period' }
  const part = groups.month ?? groups.quarter ?? groups.half
  // 2024年5月23日 alone is a day on which something was done or begins, not one by which it is due
  if (groups.day !== undefined && groups.before === undefined && groups.after === undefined)
    return { use: 'none', iso, manner: 'period' }
  const until = groups.before === '到' || groups.before === '至'
  const manner = until && part === undefined && !groups.after?.endsWith('前') ? 'goal' : 'by'
  if (NAME_AFTER.test(rest) && !until) return { use: 'none', iso, manner: 'period' }
  const dated = until || (groups.edge ?? part ?? groups.after) !== undefined
  const ahead = documentYear !== null && year > documentYear
  return { use: dated || ahead || CLAUSE_START.test(head) ? 'deadline' : 'none', iso, manner }
}

/** The last year of a five-year plan: the fourteenth ends in 2025. */
const lastOfPlan = (n: string) => 1955 + 5 * (10 + (parseNumber(n) ?? 0))

const readPlan: Reader = (groups, _at, _text, documentYear) => {
  const last = lastOfPlan(groups.n ?? '')
  const iso = String(last)
  const part = groups.part ?? ''
  if (isBaseline(groups)) return { use: 'baseline', iso, manner: 'period' }
  // 高于“十三五”时期 says how much, and tells nothing of that time
  if (groups.before === '于' || groups.before === '过') return { use: 'none', iso, manner: 'period' }
  if (documentYear !== null && last < documentYear) return { use: part === '' ? 'none' : 'past', iso, manner: 'period' }
  if (part === '以来') return { use: 'past', iso, manner: 'period' }
  if (/末|收官/.test(part) || groups.after?.endsWith('前')) return { use: 'deadline', iso, manner: 'goal' }
  return { use: part === '期间' || part === '时期' ? 'deadline' : 'none', iso, manner: 'period' }
}

const READERS: readonly { pattern: RegExp; read: Reader }[] = [
  { pattern: FIVE_YEARS, read: readPlan },
  {
    pattern: YEARS,
    read: ({ to }, at, text, year) => {
      const open = !NAME_AFTER.test(text.slice(at)) && (year === null || Number(to) >= year)
      return { use: open ? 'deadline' : 'none', iso: to ?? null, manner: 'period' }
    },
  },
  { pattern: YEAR, read: readYear },
  {
    pattern: MONTH,
    read: (groups, _at, _text, year) => {
      const month = Number(groups.month)
      if (month < 1 || month > 12) return null
      return {
        use: year === null ? 'none' : 'deadline',
        iso: year === null ? null : `${year}${monthOf(groups)}`,
        manner: 'by',
      }
    },
  },
  {
    pattern: COMING_YEARS,
    read: ({ n }, _at, _text, year) => {
      const years = parseNumber(n ?? '')
      const iso = years === null || year === null ? null : String(year + years - 1)
      return { use: iso === null ? 'none' : 'deadline', iso, manner: 'goal' }
    },
  },
  {
    pattern: SPAN,
    read: ({ n, 0: whole }, at, text, year, grammar) => {
      const years = parseNumber(n ?? '')
      const within = text.charAt(at - (whole ?? '').length - 1) === '在' && text.charAt(at) !== '，'
      if (years === null || year === null || within || !SPAN_AHEAD(grammar).test(text.slice(at, at + 4)))
        return { use: 'none', iso: null, manner: 'period' }
      return { use: 'deadline', iso: String(year + years), manner: 'by' }
    },
  },
  {
    pattern: WITHIN_YEAR,
    read: ({ ...groups }, _at, _text, year, _grammar, current) => {
      const word = groups.word ?? ''
      const period = word === '全年' || /^(?:今|本|当|明|来|新)/.test(word)
      const next = /^(?:明|来|新)/.test(word) && current
      const iso = year === null ? null : `${year + Number(next)}${monthOf(groups)}`
      if (/^(?:今|本)/.test(word) && !current) return { use: 'past', iso: null, manner: 'period' }
      return {
        use: iso === null || word === '当年' ? 'none' : 'deadline',
        iso,
        manner: period ? 'period' : 'by',
      }
    },
  },
  {
    pattern: PAST,
    // 高于上年 says how much, and gives no value to compare with
    read: ({ before = '' }) => ({
      use: before === '' ? 'past' : '于过'.includes(before) ? 'none' : 'baseline',
      iso: null,
      manner: 'period',
    }),
  },
  { pattern: DURATION, read: () => ({ use: 'none', iso: null, manner: 'period' }) },
]

/**
 * The dates and periods of a text (in `plain` form), in order, without overlap. `year` is the document's: earlier years
 * are past, months without a year belong to it, and 三年内 counts from it.
 */
export function readDates(text: string, { year, current }: Calendar, grammar: Grammar): DateToken[] {
  const tokens: DateToken[] = []
  const taken = makeTaken(text.length)
  for (const { pattern, read } of READERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (!taken.take(start, end)) continue
      const token = read({ ...match.groups, 0: match[0] }, end, text, year, grammar, current)
      if (token) tokens.push({ start, end, ...token })
    }
  }
  return tokens.sort((a, b) => a.start - b.start)
}
