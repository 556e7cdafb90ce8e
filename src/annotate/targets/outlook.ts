import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { parseNumber } from '../../text/numerals.ts'

/**
 * Whether a text looks back or ahead, or stands apart (a glossary), and the year its words set for what is to come; null
 * for what they do not say.
 */
export interface Outlook {
  looks: 'back' | 'ahead' | 'apart' | null
  due: string | null
}

/** What stands around a text: which way it looks where it begins, and the year that headings set for it. */
export interface Surroundings extends Outlook {
  /** Whether a heading says so, and not the text before. */
  titled: boolean
  /** Whether the document reports on a time and plans for the next. */
  report: boolean
}

/** The years that a text is read by. */
export interface Calendar {
  /** Year the document is for: a report of December is for the next. Earlier years are past. */
  year: number | null
  /** Whether 今年 is that year: in a report of December it is the one before. */
  current: boolean
}

/** Example: 2017年 in 2017年工作安排. */
const YEARS = /(?<!\d)(?<year>(?:19|20)\d\d)年/g

/** Example: “十三五” in “十三五”时期取得的成就. */
const PLANS = /十[“”]?(?<n>[一二三四五六七八九])五/g

/** Example: 今后五年, 未来三年. */
const COMING_YEARS = /(?:今后|未来|下)的?(?<n>[一二两三四五六七八九十\d])年/

/** Example: 过去五年, 近三年来, 这五年. */
const PAST_YEARS = /(?:过去|近|这)的?[一二两三四五六七八九十几\d]年|[一二两三四五六七八九十\d]年来/

/** Example: 回顾 at the end of 2016年工作回顾, 成就 in 取得的成就和经验; 以来 in “十三五”以来的发展. */
const REVIEW = shape(
  ({ headings }) => new RegExp(`${headings.review}(?=$|[和与及、：，（暨])|以来|取得的[^，。]{0,6}成[就绩效]`),
)

/** Example: 名词解释 below a report. */
const GLOSSARY = shape(({ headings }) => new RegExp(`${headings.glossary}(?:[（(].*)?$`))

/** Example: 和2021年安排 behind 2020年工作回顾. */
const AND_UPCOMING = shape(({ headings }) => new RegExp(`[和与及、暨].{0,24}${headings.upcoming}`))

/** Example: 发展基础, 面临形势, 现状与问题: what there is, and nothing else. */
const STANDING = shape(
  ({ headings: { qualifier, standing } }) =>
    new RegExp(`^(?:(?:${qualifier}|面临|存在|取得|国内外|国际|国内|当前|现有|现实|的|、|和|及|与)*${standing})+$`),
)

/** Example: 安排 in 2017年工作安排. */
const UPCOMING = shape(({ headings }) => new RegExp(headings.upcoming))

/** Example: 过去 in 过去的一年, 各位代表 before it. */
const GREETING =
  '^(?:各位(?:代表|委员|领导|同志)|同志们|女士们|先生们|[！，：、。—\\s]|[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])*'

/** Example: 一年来 at the head of a sentence. */
const GONE = shape(({ headings }) => new RegExp(`${GREETING}(?:${headings.gone}|${PAST_YEARS.source})`))

/** Example: 今后五年 at the head of a sentence, 今年 but not 今年以来. */
const COMING = shape(
  ({ headings }) =>
    new RegExp(`${GREETING}(?:(?:做好|抓好|围绕|关于|对)?(?<now>今年|本年度?)(?!以来|上半年)|${headings.coming})`),
)

/** Example: 2016年 at the head of a sentence. */
const DATED = new RegExp(
  `${GREETING}(?:在|到|至|做好|对|刚刚过去的|过去的)?(?<year>(?:19|20)\\d\\d)年(?!以来|代|\\d{1,2}月\\d{1,2}日)`,
)

/** Example: “十三五”时期 at the head of a sentence. */
const IN_PLAN = new RegExp(
  `${GREETING}(?:在)?[“「]?十(?<n>[一二三四五六七八九])五[”」]?(?:时期|期间|规划)?(?<since>以来)?`,
)

/** Example: 主要预期目标 in a sentence that states them. */
const GOALS =
  /(?:预期|奋斗|发展|主要|工作|约束性)目标(?:任务)?(?:是|为|：)|总体(?:要求|思路|目标)(?:是|为|：)|重点(?:抓好|做好|推进)(?:以下|如下)/

/** Example: 将 in 今年，我们将…. */
const INTENDED = /将|力争|争取|确保|(?<![主重必首紧需])要(?![求素点害])/

/** Last year of a five-year plan: the fourteenth ends in 2025. */
const lastOfPlan = (n: string) => 1955 + 5 * (10 + (parseNumber(n) ?? 0))

/** Last of the coming years: 今后五年 in a report for 2022 are 2022 to 2026. */
function lastOfComing(words: string, year: number | null): number | null {
  const n = parseNumber(COMING_YEARS.exec(words)?.groups?.n ?? '')
  return n === null || year === null ? null : year + n - 1
}

/** The year with which words open: 2016年, “十三五”时期. */
function openingYear(words: string): number | null {
  const dated = DATED.exec(words)?.groups?.year
  const plan = IN_PLAN.exec(words)?.groups?.n
  return dated === undefined ? (plan === undefined ? null : lastOfPlan(plan)) : Number(dated)
}

/** Example: 2017年政府工作报告, 关于…执行情况的报告: what tells of a time and plans for the next. */
export const REPORT =
  /(?:工作|情况|执行|发展|述职)的?(?:报告|汇报|总结|通报)(?:[（(].*)?$|总结(?:和|与|及|暨).{0,16}(?:计划|打算|安排|思路)/

/** Example: “十二五”规划实施两年来, with 两年来 so far into the sentence. */
const LONGEST_OPENING = 20

/** A heading longer than this is a sentence. */
const LONGEST_TITLE = 60

/**
 * What a heading (in `plain` form) says of the text below it. In a part that looks back, only a heading that names a
 * time to come looks ahead: `under` is what the part says.
 */
export function readTitle(words: string, { year }: Calendar, under: Outlook, grammar: Grammar): Outlook {
  const title = words.replace(/[。：:]$/, '').trim()
  if (title === '' || title.length > LONGEST_TITLE || REPORT.test(title)) return { looks: null, due: null }
  if (GLOSSARY(grammar).test(title)) return { looks: 'apart', due: null }
  const times = [...title.matchAll(YEARS), ...title.matchAll(PLANS)].map(({ groups }) =>
    groups?.n === undefined ? Number(groups?.year) : lastOfPlan(groups.n),
  )
  const upcoming = UPCOMING(grammar).test(title)
  const open = times.filter((time) => (year === null ? upcoming : time >= year)).sort((a, b) => a - b)
  const opening = openingYear(title)
  const over = opening !== null && year !== null && opening < year && open.length === 0
  const timely = COMING(grammar).test(title) || open.length > 0
  const review = REVIEW(grammar).exec(title)
  const back = review !== null || over || GONE(grammar).test(title) || STANDING(grammar).test(title)
  const forth = under.looks === 'back' ? timely && (upcoming || title.endsWith('工作')) : timely || upcoming
  const both = back && forth && (review === null || AND_UPCOMING(grammar).test(title.slice(review.index)))
  if (both || (!back && !forth)) return { looks: null, due: null }
  if (back) return { looks: 'back', due: null }
  const due = lastOfComing(title, year) ?? open[0]
  return { looks: 'ahead', due: due === undefined ? under.due : String(due) }
}

/** What the opening words of a sentence say of it and of those behind it. */
function readOpening(words: string, before: Surroundings, calendar: Calendar, grammar: Grammar): Outlook['looks'] {
  const { year, current } = calendar
  if (GONE(grammar).test(words) || IN_PLAN.exec(words)?.groups?.since !== undefined) return 'back'
  if (PAST_YEARS.test(words.slice(0, LONGEST_OPENING))) return 'back'
  const time = openingYear(words)
  const now = COMING(grammar).exec(words)
  if (time !== null && year !== null && time < year) return 'back'
  if (now?.groups?.now !== undefined && !current) return 'back'
  // what a heading says looks back is turned only by plain words of intention
  const turned = before.looks !== 'back' || !before.titled
  const intended = turned || GOALS.test(words) || UPCOMING(grammar).test(words) || INTENDED.test(words)
  return ((time !== null && year !== null) || now || GOALS.test(words)) && intended ? 'ahead' : null
}

/**
 * Which way each sentence of a paragraph (in `plain` form) looks, by its opening words and those of the sentences before
 * it. What a heading says looks ahead goes on ahead: a sentence on what is past does not turn the text.
 */
export function readOpenings(
  sentences: readonly string[],
  before: Surroundings,
  calendar: Calendar,
  grammar: Grammar,
): Surroundings[] {
  let now = before
  if (before.looks === 'apart') return sentences.map(() => before)
  return sentences.map((words) => {
    const looks = readOpening(words.trim(), now, calendar, grammar)
    if (looks === null || looks === now.looks || (looks === 'back' && now.looks === 'ahead' && now.titled)) return now
    now = { ...now, looks, due: looks === 'ahead' ? now.due : null, titled: false }
    return now
  })
}
