import type { RegionTable } from '../policy/regions.ts'
import { findRegion } from '../policy/regions.ts'
import type { Instrument, Metadata, Region, Script, TextNode } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'
import { keyOf } from '../text/key.ts'
import { RANGE } from '../text/ranges.ts'
import { findDate, fiveYearPlan } from './find-date.ts'
import { readStatedFacts } from './fields.ts'
import { isTitleLike } from './title-shape.ts'
import { isHistory, lastVersion, makersOf, readHistory } from './history.ts'
import { numberLine, speakersOrgan } from './matter.ts'

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
  const told = readHistory(keyOf(notes.map((t) => t.text).join('')))
  const history = told.length > 0 ? told : frame.map(keyOf).filter(isHistory).flatMap(readHistory)
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
  const issuer = passedOn.length > 0 ? passedOn : issuersOf(sources, notice?.title ?? title, frame)
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
      null,
    published:
      (stated.published === null ? null : findDate(keyOf(stated.published))) ??
      frame.map((line) => findDate(keyOf(line))).find((d) => d !== null) ??
      null,
    region: regionOf(issuer, notice?.title ?? '', title, table) ?? (regionText ? findRegion(regionText, table) : null),
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

function regionOf(issuer: string[], notice: string, title: string, table: RegionTable): Region | null {
  for (const text of [...issuer, notice, title]) {
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

/** The number of a document, that of a decree with whose it is. */
function numberOf(front: TextNode[]): string | null {
  for (const [at, line] of front.entries()) {
    if (!('role' in line) || line.role !== 'number') continue
    const found = numberLine(keyOf(line.text))
    if (!found) continue
    const number = line.text.slice(found.start, found.end).replace(/\s/g, '')
    const head = keyOf(front[at - 1]?.text ?? '')
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

/** The organ whose decree a number is: 中华人民共和国国务院令第766号; none for a decree of the president, who signs what others adopt. */
function organOfDecree(number: string | null): string[] {
  const organ = /^([\p{Script=Han}、]{2,40})[令]\(?第/u
    .exec(number ?? '')?.[1]
    ?.replace(/中华人民共和国(?=国务院|中央军)/gu, '')
  return organ === undefined || organ.endsWith('主席') ? [] : organ.split('、')
}

/** The organs that issued a document: its signature, else its title, its decree, its history, a record of it, a report. */
function issuersOf({ notice, main, number, makers, stated }: IssuerSources, title: string, frame: string[]): string[] {
  const named = issuersInTitle(title)
  // A report that a notice passes on has a signature of its own.
  const signed = (notice.length > 0 || named.length > 0 ? notice : main)
    .flatMap((l) => speakersOrgan(keyOf(l.text)) ?? l.text.trim().split(/\s+/u))
    .filter((t) => !/代章|\(章\)|盖章/u.test(t))
  for (const found of [[...new Set(signed)], named, organOfDecree(number), makers, stated])
    if (found.length > 0) return found
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
  const counted = /第(十[一二三四五六七八九]?)个五年/u.exec(key)?.[1]
  const plan = fiveYearPlan(counted ? `${counted}五` : (/"?(十[一二三四五六七八九]?五)"?/u.exec(key)?.[1] ?? ''))
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
