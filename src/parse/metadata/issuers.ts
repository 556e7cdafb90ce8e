import type { TextNode } from '../../policy/index.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { keyOf } from '../../text/key.ts'
import { isOrgan, speakersOrgan } from '../matter.ts'
import { organsInHeadline } from '../news.ts'

// 关于印发…: the issuer stands before it
const ISSUED_BY = /^(.{2,60}?)(?:办公厅|办公室)?关于/u
// 日前,福建省人民政府办公厅印发《…》
const REPORTED =
  /([\p{Script=Han}]{2,30}(?:政府|办公厅|办公室|委员会|领导小组|厅|局|部|委))(?:日前|近日)?(?:联合)?(?:正式)?(?:印发|发布|出台|公布)/u

/** Where a document may name who issued it. */
export interface IssuerSources {
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
export function issuersOf(
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
