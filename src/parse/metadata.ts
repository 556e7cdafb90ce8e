import type { Grammar } from '../schemas/grammar.ts'
import type { RegionTable } from '../policy/regions.ts'
import { findRegion } from '../policy/regions.ts'
import type { Instrument, Metadata, Region, Script, TextNode } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'
import { keyOf } from '../text/key.ts'
import { RANGE } from '../text/ranges.ts'
import { findDate, findMonth, fiveYearPlan } from './find-date.ts'
import { readStatedFacts } from './fields.ts'
import { isTitleLike } from './title-shape.ts'
import { isHistory, lastVersion, makersOf, readHistory } from './history.ts'
import { dayOfDateline, isDateline, organsInHeadline } from './news.ts'
import { isOrgan, numberLine, speakersOrgan } from './matter.ts'

/** What the text of a document says of itself; `content/documents` may correct it. */
export type TextMetadata = Pick<
  Metadata,
  'title' | 'issuer' | 'number' | 'dated' | 'published' | 'region' | 'horizon' | 'script'
>

// 关于印发…: the issuer stands before it
const ISSUED_BY = /^(.{2,60}?)(?:办公厅|办公室)?关于/u
// 日前,福建省人民政府办公厅印发《…》
const REPORTED =
  /([\p{Script=Han}]{2,30}(?:政府|办公厅|办公室|委员会|领导小组|厅|局|部|委))(?:日前|近日)?(?:联合)?(?:正式)?(?:印发|发布|出台|公布)/u
// 关于印发优化提升营商环境五大专项行动方案的通知
const ISSUES = /关于(?:印发|转发|公布|发布)《?(.{4,80}?)》?的(?:通知|公告|函|决定)$/u
/** Example: 关于印发…的通知, 转发…报告的通知, 关于公布…的公告. */
const PASSES_ON = /印发|转发|批转|公布|发布|下发|颁布|刊印/u
// (2022—2026年); 2021-2025年
const YEARS = new RegExp(`((?:19|20)\\d{2})\\s?年?\\s?${RANGE}\\s?((?:19|20)\\d{2})\\s?年?`, 'u')
// 2023年数字福建工作要点
const ANNUAL = /((?:19|20)\d{2})年度?/u
// 到2027年; 到2025年底
const UNTIL = /到((?:19|20)\d{2})年/gu

/** Reads title, issuer, number, dates, region and horizon from the instruments and, where they are silent, the frame. */
export function readMetadata(
  instruments: Instrument[],
  titles: { title: string; subtitle: string },
  frame: string[],
  table: RegionTable,
  grammar: Grammar,
): TextMetadata {
  const notice = instruments.find((i) => i.role === 'notice')
  const main = instruments.find((i) => i.role === 'main') ?? notice
  const front = [...(notice ? textsOf(notice) : []), ...(main && main !== notice ? textsOf(main) : [])]
  const roleIn = (texts: TextNode[], role: string) =>
    texts.filter((t) => t.type === 'paragraph' && 'role' in t && t.role === role)
  const byRole = (role: string) => roleIn(front, role)
  // A report that a notice passes on has a signature of its own.
  const signatures = notice && notice !== main ? roleIn(textsOf(notice), 'issuer') : []
  const stated = readStatedFacts(
    [...front, ...frame.map((text) => ({ text }))].map(({ text }) => ({ text, key: keyOf(text) })),
  )
  const several = instruments.filter((i) => i.role === 'main').length > 1
  const own = titles.title + (titles.subtitle && !titles.title.endsWith(titles.subtitle) ? titles.subtitle : '')
  const titleOfNotice = notice?.title ?? ''
  // A reply or an opinion with an annex keeps its own title; what a notice issues has the title that counts.
  const keeps = titleOfNotice !== '' && !PASSES_ON.test(keyOf(titleOfNotice)) && !DECREE_HEAD.test(keyOf(titleOfNotice))
  const printed = keeps
    ? titleOfNotice
    : (several || own === '' ? subjectOf(titleOfNotice) : '') || own || titleOfNotice
  const announced = announcedIn(frame)
  const title = wholeTitle(printed, stated.title) || announced.title
  const dated =
    byRole('date')
      .map((t) => findDate(keyOf(t.text)))
      .find((d) => d !== null) ?? null
  const notes = byRole('note')
  const noted = notes.map((t) => t.text).join('')
  const told = readHistory(keyOf(noted), noted)
  const history =
    told.length > 0
      ? told
      : frame.filter((line) => isHistory(keyOf(line))).flatMap((line) => readHistory(keyOf(line), line))
  const number =
    numberOf(front) ?? history.find((event) => event.number !== null)?.number ?? statedNumber(stated.number)
  const sources = {
    notice: signatures,
    main: byRole('issuer'),
    number,
    makers: makersOf(history),
    stated: stated.issuer,
  }
  const passedOn = title === announced.title ? announced.issuer : []
  const published =
    (stated.published === null ? null : findDate(keyOf(stated.published))) ??
    frame.map((line) => findDate(keyOf(line))).find((d) => d !== null) ??
    null
  // What an agency reports or passes on has the day of its dateline where it states none itself.
  const dateline =
    passedOn.length > 0 || organsInHeadline(keyOf(title)).length > 0
      ? [...front.map(({ text }) => text), ...frame].map(keyOf).find(isDateline)
      : undefined
  const issuer = passedOn.length > 0 ? passedOn : issuersOf(sources, { title: notice?.title ?? title, frame }, grammar)
  // An organ named the same may be another's: 农业部 under days of 中华民国.
  const era = ERA.exec(keyOf([...byRole('date').map((t) => t.text), noted].join('')))?.[0] ?? ''
  const regionText = keyOf([...issuer, notice?.title ?? '', title].join(' '))
  return {
    title,
    issuer,
    number,
    dated:
      dated ??
      lastVersion(history) ??
      (stated.dated === null ? null : findDate(keyOf(stated.dated))) ??
      byRole('note')
        .map((t) => findDate(keyOf(t.text)))
        .find((d) => d !== null) ??
      (dateline !== undefined && published !== null ? dayOfDateline(dateline, published) : null) ??
      // A cover has a month or a year, on a line of its own or as a line of the title.
      [...byRole('date'), ...byRole('title').slice(1)].map((t) => findMonth(keyOf(t.text))).find((d) => d !== null) ??
      null,
    published,
    region:
      regionOf([era, ...issuer, notice?.title ?? '', title], table) ??
      (regionText ? findRegion(regionText, table) : null),
    horizon: horizonOf(title, main, dated),
    script: scriptOf(instruments),
  }
}

/** Example: 《关于实施…工程的意见》全文如下。 */
const ANNOUNCES = /《([^《》]{6,100})》全文如下/u

/** Example: 中共中央办公厅、国务院办公厅印发了《关于…的意见》 */
const PASSED_ON_BY = /(?:^|[,，]|近日,?)([\p{Script=Han}、\s]{2,60})印发了?《/u

/** Title and issuers of a document that a news agency passes on, from the words with which it does. */
function announcedIn(frame: readonly string[]): { title: string; issuer: string[] } {
  const title = frame.map((line) => ANNOUNCES.exec(line)?.[1]).find((each) => each !== undefined) ?? ''
  if (title === '') return { title, issuer: [] }
  const organs =
    frame.map((line) => (line.includes(title) ? PASSED_ON_BY.exec(line)?.[1] : undefined)).find(Boolean) ?? ''
  return { title, issuer: organs.split(/[、\s]+/u).filter((organ) => organ.length > 1) }
}

/** What a notice issues, from its title: 关于印发《…》的通知. Empty when it does not say. */
function subjectOf(title: string): string {
  const match = ISSUES.exec(keyOf(title))
  return match?.[1] ? title.slice(match.index + match[0].indexOf(match[1])).slice(0, match[1].length) : ''
}

/** Example: 中华民国112年5月10日: whose calendar the days of a document are counted by. */
const ERA = /中华民国(?=\s?[\d一二三四五六七八九十百零]{1,6}\s?年)/u

/** The region that the first of texts names which names one. */
function regionOf(texts: string[], table: RegionTable): Region | null {
  for (const text of texts) {
    const region = text ? findRegion(keyOf(text), table) : null
    if (region) return region
  }
  return null
}

/** The title as the page's own record has it, where the one that was read is only a piece of it or missing. */
function wholeTitle(printed: string, stated: string | null): string {
  if (stated === null || !isTitleLike(keyOf(stated))) return printed
  const bare = (text: string) => keyOf(text).replace(/[\s《》"()]/gu, '')
  return printed === '' || bare(stated).includes(bare(printed)) ? stated : printed
}

/** The number in a field for it; a field may say that there is none. */
function statedNumber(stated: string | null): string | null {
  const found = stated === null ? null : numberLine(keyOf(stated))
  return stated !== null && found ? stated.slice(found.start, found.end).replace(/\s/g, '') : null
}

/** Example: 第706号 below 中华人民共和国国务院令: a number that needs the line above it. */
const BARE_NUMBER = /^\(?第/u
/** Example: 广州市人民政府令: the head of a decree. */
const DECREE_HEAD = /^[\p{Script=Han}、\s]{3,60}(?:令|公告)$/u

/** Example: 令 below the names of several organs. */
const JOINT_DECREE = /^(?:令|公告)$/u

/** The number of a document, that of a decree with whose it is. */
function numberOf(front: TextNode[]): string | null {
  for (const [at, line] of front.entries()) {
    if (!('role' in line) || line.role !== 'number') continue
    const found = numberLine(keyOf(line.text))
    if (!found) continue
    const number = line.text.slice(found.start, found.end).replace(/\s/g, '')
    const head = keyOf(front[at - 1]?.text ?? '')
    if (BARE_NUMBER.test(number) && JOINT_DECREE.test(head)) {
      const organs = front.slice(0, at - 1).filter((each) => 'role' in each && each.role === 'issuer')
      return `${organs.map(({ text }) => text).join(' ')}${front[at - 1]?.text ?? ''}${number}`
    }
    if (!BARE_NUMBER.test(number) || !DECREE_HEAD.test(head)) return number
    return `${front[at - 1]?.text ?? ''}${number.replace(/[()（）]/gu, '')}`.replace(/\s/g, '')
  }
  return null
}

/** Where a document may name who issued it. */
interface IssuerSources {
  /** Lines of the notice that name an organ, and those of the text itself. */
  notice: TextNode[]
  main: TextNode[]
  number: string | null
  /** Who made it, by its history. */
  makers: string[]
  /** What a record of it on the page says. */
  stated: string[]
}

/** The organs that a title begins with: 某省财政厅、某省商务厅关于…, 国务院办公厅转发国家教委关于…. */
function issuersInTitle(title: string): string[] {
  if (!ISSUED_BY.test(title)) return []
  const end = /关于|關於|转发|轉發|批转|批轉/u.exec(title)?.index ?? 0
  const full = title.slice(0, end)
  return full.length >= 3 ? full.split(/[、\s]+/u).filter(Boolean) : []
}

/** The organ that gives account of a year, by the title: 某市财政局2024年度部门决算; none where it begins otherwise. */
function accountable(title: string, grammar: Grammar): string[] {
  const end = /\s?(?:19|20)\d{2}年/u.exec(title)?.index ?? 0
  const organ = title.slice(0, end)
  return isOrgan(keyOf(organ), grammar) ? [organ] : []
}

/** The organ whose decree a number is: 中华人民共和国国务院令第766号; none for a decree of the president, who signs what others adopt. */
function organOfDecree(number: string | null): string[] {
  const organ = /^([\p{Script=Han}、]{2,40})[令]\(?第/u
    .exec(number ?? '')?.[1]
    ?.replace(/中华人民共和国(?=国务院|中央军)/gu, '')
  return organ === undefined || organ.endsWith('主席') ? [] : organ.split('、')
}

/** Example: 国家发展改革委等部门, 教育部等八部门. */
const AMONG_OTHERS = /等[\d一二三四五六七八九十]*个?(?:部门|单位|机关|机构)$/u

/** Example: 浙江省 of 浙江省物价局, 某市 of 某市财政局. */
const PLACE = /^\p{Script=Han}{1,12}?(自治区|省|市|州|县|区)/u
/** Example: 市场监督管理局, 区域协调局: no level of a place. */
const NO_LEVEL = /^(?:市场|区域)/u

/** Organs whose names begin with 省 or 市 alone, with the place of the first: 浙江省物价局、省财政厅. */
function inFull([first = '', ...others]: readonly string[]): string[] {
  const [place = '', level = ''] = PLACE.exec(keyOf(first)) ?? []
  const isShort = (organ: string) => level !== '' && keyOf(organ).startsWith(level) && !NO_LEVEL.test(keyOf(organ))
  return [
    first,
    ...others.map((organ) => (isShort(organ) ? first.slice(0, place.length) + organ.slice(level.length) : organ)),
  ]
}

/** The organs that issued a document: its signature, else its title, its decree, its history, a record of it, a report. */
function issuersOf(
  { notice, main, number, makers, stated }: IssuerSources,
  { title, frame }: { title: string; frame: string[] },
  grammar: Grammar,
): string[] {
  const named = issuersInTitle(title)
  // A report that a notice passes on has a signature of its own.
  // 某委等部门关于…: the signature names them all.
  const among = named.some((organ) => AMONG_OTHERS.test(organ)) && main.length > 1
  const signed = (notice.length > 0 || (named.length > 0 && !among) ? notice : main)
    .flatMap((l) => speakersOrgan(keyOf(l.text)) ?? l.text.trim().split(/\s+/u))
    .filter((t) => !/代章|\(章\)|盖章/u.test(t))
  const reported = organsInHeadline(keyOf(title))
  const found = [
    reported,
    [...new Set(signed)],
    named,
    organOfDecree(number),
    makers,
    stated,
    accountable(title, grammar),
  ]
  for (const organs of found) if (organs.length > 0) return inFull(organs)
  for (const line of frame) {
    const match = REPORTED.exec(keyOf(line))
    if (match?.[1]) return [line.slice(match.index, match.index + match[1].length)]
  }
  return []
}

function horizonOf(title: string, main: Instrument | undefined, dated: string | null): Metadata['horizon'] {
  const key = keyOf(title)
  const years = YEARS.exec(key)
  if (years) return { from: Number(years[1]), to: Number(years[2]) }
  const plan = fiveYearPlan(/"?(十[一二三四五六七八九]?五)"?/u.exec(key)?.[1] ?? '')
  if (plan) return plan
  const annual = ANNUAL.exec(key)
  if (annual) return { from: Number(annual[1]), to: Number(annual[1]) }
  const to = goalYear(main, dated ? Number(dated.slice(0, 4)) : null)
  return to === null ? null : { from: dated ? Number(dated.slice(0, 4)) : null, to }
}

/** The year most often named by 到……年 after the date of issue, the earliest of equals. */
function goalYear(main: Instrument | undefined, issued: number | null): number | null {
  if (!main) return null
  const counts = new Map<number, number>()
  for (const node of textsOf(main)) {
    for (const match of keyOf(node.text).matchAll(UNTIL)) {
      const year = Number(match[1])
      if (issued !== null && year < issued) continue
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ranked[0]?.[0] ?? null
}

/** Traditional if folding to Simplified changes at least one Chinese character in thirty. */
function scriptOf(instruments: Instrument[]): Script {
  const text = instruments
    .flatMap((i) => textsOf(i).map((t) => t.text))
    .join('')
    .slice(0, 20000)
  let han = 0
  let changed = 0
  const folded = keyOf(text)
  for (let i = 0; i < text.length; i++) {
    if (!/\p{Script=Han}/u.test(text[i] ?? '')) continue
    han++
    if (folded[i] !== text[i]) changed++
  }
  return han > 0 && changed / han > 1 / 30 ? 'Hant' : 'Hans'
}
