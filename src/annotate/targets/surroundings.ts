import type { Instrument, Metadata, Placed, Policy, TextNode } from '../../policy/index.ts'
import { isTextNode, ownTexts, provisionsOf, textsOf } from '../../policy/index.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { splitSentences } from '../../text/sentences.ts'
import { readOpenings, readTitle, REPORT, type Calendar, type Outlook, type Surroundings } from './outlook.ts'
import { plainFigures } from './plain-figures.ts'

/** Example: 立法会会议过程正式纪录: what was said, and no policy. */
const RECORD = /(?:会议|立法会|人大|座谈).{0,16}(?:纪录|记录|实录)|答记者问|热点.{0,4}问|常见问题|一图读懂/

/** Example: 中国数字贸易发展报告2024, 2023年统计公报: how things stood. The report on 经济社会发展 plans for the next year. */
const STATE =
  /(?:(?:(?<!经济.{0,4}社会)发展|监测|调查|评估|调研)报告|白皮书|蓝皮书|统计公报|年鉴|部门决算)[\s\d（）年版—-]{0,16}$/

/** Whether a document records what was said or asked, or how things stood. */
export const isRecord = ({ metadata, children }: Policy): boolean =>
  [metadata.title, ...children.map(({ title }) => title)].some((title) => RECORD.test(plainFigures(title))) ||
  STATE.test(plainFigures(metadata.title))

/** Example: 请予审议 in the greeting of a report without a title. */
const GREETING = /请予?审议|报告(?:政府|以下)?工作|(?:汇报|报告|总结)如下/

/** A greeting stands within so many texts of the head. */
const HEAD = 14

/** Example: 2017年 in 2017年政府工作报告; not the date in brackets. */
const YEAR_IN_TITLE = /(?<!\d)((?:19|20)\d\d)年(?!\d{1,2}月)/g

/** From this month on a report is for the next year. */
const LATE = 11

/** Example: 一年来 at the head of a sentence of a text without title and number. */
const YEARS_GONE = /^(?:过去的?[一五]年|[一五]年来|今年以来)/

/** Whether a document reports on a time and plans for the next. */
export function isReport(policy: Policy): boolean {
  const titles = [policy.metadata.title, ...policy.children.map(({ title }) => title)]
  if (titles.some((title) => REPORT.test(plainFigures(title).trim()))) return true
  const head = policy.children.flatMap((instrument) => textsOf(instrument)).slice(0, HEAD)
  const told = policy.metadata.number === null ? YEARS_GONE : GREETING
  return head
    .map(({ text }) => plainFigures(text).trim())
    .some((words) => (words.length < 200 && GREETING.test(words)) || told.test(words))
}

/** The year of a document: of its date, else of its number 〔2022〕, else the first of its horizon. */
function yearOf({ dated, published, number, horizon }: Metadata): number | null {
  const year = /\d{4}/.exec(dated ?? published ?? number ?? '')?.[0]
  return year === undefined ? (horizon?.from ?? null) : Number(year)
}

/** Example: 2014年2月18日 in the head of a report. */
const SPOKEN = /(?<year>(?:19|20)\d\d)年\d{1,2}月\d{1,2}日/

/** The date in the head of a report whose metadata have none: its year. */
const spokenIn = (policy: Policy): number | null => {
  const head = policy.children.flatMap((instrument) => textsOf(instrument)).slice(0, HEAD)
  const year = head
    .map(({ text }) => SPOKEN.exec(plainFigures(text))?.groups?.year)
    .find((found) => found !== undefined)
  return year === undefined ? null : Number(year)
}

/** The year a report plans for: that of its title, of its date, or the next when the date is late or the title looks back. */
export function calendarOf(policy: Policy, report: boolean): Calendar {
  const { metadata } = policy
  const issued = yearOf(metadata) ?? (report ? spokenIn(policy) : null)
  if (!report) return { year: issued, current: true }
  const title = plainFigures(metadata.title)
  const named = [...title.matchAll(YEAR_IN_TITLE)].map(([, year]) => Number(year)).sort((a, b) => b - a)[0]
  const date = metadata.dated ?? metadata.published
  const late = date !== null && Number(date.slice(5, 7)) >= LATE
  const over = named !== undefined && /总结(?:报告)?$|(?:完成|执行|进展)情况|工作情况/.test(title)
  const year = named === undefined ? (issued === null ? null : issued + Number(late)) : named + Number(over)
  return { year, current: issued === null || year === issued }
}

/** A line so short and without full stop is a heading that the text does not mark as one. */
const LONGEST_LINE = 40

const isLine = (words: string) =>
  words.length <= LONGEST_LINE && /[\u4e00-\u9fff]{4}/.test(words) && !/[。；，！？《]|\d月\d|^[—（(]/.test(words)

/** Texts of a provision in order, its headings left out. */
const paragraphsOf = (node: Placed['node']) =>
  ownTexts(node).filter((text) => isTextNode(text) && text.type === 'paragraph')

const NOWHERE: Outlook = { looks: null, due: null }

/** Where a document is read, and what was said last. */
interface Walk {
  now: Surroundings
  /** The unit whose words said so; null for a line that stands like a heading. */
  from: Placed['node'] | null
}

/** What a unit's headings say where it begins: its own, the nearest above, or in a report what was said last. */
function enter(
  { node, parents }: Placed,
  walk: Walk,
  titles: ReadonlyMap<Placed['node'], Outlook>,
  report: boolean,
): Walk {
  if (walk.now.looks === 'apart') return walk
  const speaker = [...parents, node].findLast((unit) => titles.get(unit)?.looks)
  const outlook = speaker && titles.get(speaker)
  const goes = walk.from === null ? report : walk.from === node || parents.includes(walk.from)
  if (outlook && (speaker === node || !goes)) return { now: { ...outlook, titled: true, report }, from: speaker }
  if (goes || report) return walk
  return { now: { looks: null, due: null, titled: false, report }, from: node }
}

/**
 * What surrounds each text of a document where it begins. A heading speaks for its unit and all below it, a line that
 * stands like a heading for what follows it, and so do the opening words of a sentence: in a report until others speak.
 */
export function readSurroundings(
  policy: Policy,
  report: boolean,
  calendar: Calendar,
  grammar: Grammar,
): Map<TextNode, Surroundings> {
  const found = new Map<TextNode, Surroundings>()
  const titles = new Map<Placed['node'], Outlook>()
  const start = (): Walk => ({ now: { looks: report ? 'back' : null, due: null, titled: false, report }, from: null })
  let instrument: Instrument | null = null
  let walk = start()
  for (const placed of provisionsOf(policy)) {
    const { node, parents } = placed
    if (placed.instrument !== instrument) walk = start()
    instrument = placed.instrument
    const above = parents.map((unit) => titles.get(unit)).findLast((outlook) => outlook?.looks)
    const last = report && walk.now.looks === 'ahead' ? walk.now : NOWHERE
    titles.set(node, readTitle(plainFigures(node.title), calendar, above ?? last, grammar))
    walk = enter(placed, walk, titles, report)
    for (const text of paragraphsOf(node)) {
      found.set(text, walk.now)
      const words = plainFigures(text.text).trim()
      const under = walk.now.looks === 'ahead' ? walk.now : NOWHERE
      const line = isLine(words) && walk.now.looks !== 'apart' ? readTitle(words, calendar, under, grammar) : null
      if (line?.looks)
        walk = { now: { ...line, titled: true, report }, from: report || line.looks === 'apart' ? null : node }
      else if (report) {
        const now = readOpenings(
          splitSentences(words).map(({ start, end }) => words.slice(start, end)),
          walk.now,
          calendar,
          grammar,
        ).at(-1)
        if (now && now !== walk.now) walk = { now, from: node }
      }
    }
  }
  return found
}
