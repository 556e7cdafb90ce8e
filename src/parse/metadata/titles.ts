import type { Instrument } from '../../policy/index.ts'
import { keyOf } from '../../text/key.ts'
import { isTitleLike } from '../title-shape.ts'
import { DECREE_HEAD } from './number.ts'

/** Titles of the text itself, as its front has them. */
export interface PrintedTitles {
  title: string
  subtitle: string
}

// 关于印发优化提升营商环境五大专项行动方案的通知
const ISSUES = /关于(?:印发|转发|公布|发布)《?(.{4,80}?)》?的(?:通知|公告|函|决定)$/u
/** Example: 关于印发…的通知, 转发…报告的通知, 关于公布…的公告. */
const PASSES_ON = /印发|转发|批转|公布|发布|下发|颁布|刊印/u
/** Example: 《关于实施…工程的意见》全文如下。 */
const ANNOUNCES = /《([^《》]{6,100})》全文如下/u

/** Example: 中共中央办公厅、国务院办公厅印发了《关于…的意见》 */
const PASSED_ON_BY = /(?:^|[,，]|近日,?)([\p{Script=Han}、\s]{2,60})印发了?《/u

/** The title as it stands in print: the text's own, or that of the notice where the notice is the document or the text has none; empty where no title is of the whole. */
export function printedTitle(instruments: readonly Instrument[], { title, subtitle }: PrintedTitles): string {
  const ofNotice = instruments.find((i) => i.role === 'notice')?.title ?? ''
  if (isKept(ofNotice)) return ofNotice
  const several = instruments.filter((i) => i.role === 'main').length > 1
  // of several texts that nothing issues together each has a title of its own
  if (several && ofNotice === '') return ''
  const own = title + (subtitle && !title.endsWith(subtitle) ? subtitle : '')
  return (several || own === '' ? subjectOf(ofNotice) : '') || own || ofNotice
}

/** A reply or an opinion with an annex keeps its own title; what a notice issues has the title that counts. */
const isKept = (title: string): boolean =>
  title !== '' && !PASSES_ON.test(keyOf(title)) && !DECREE_HEAD.test(keyOf(title))

/** What a notice issues, from its title: 关于印发《…》的通知. Empty when it does not say. */
function subjectOf(title: string): string {
  const match = ISSUES.exec(keyOf(title))
  return match?.[1] ? title.slice(match.index + match[0].indexOf(match[1])).slice(0, match[1].length) : ''
}

/** Title and issuers of a document that a news agency passes on, from the words with which it does. */
export function announcedIn(frame: readonly string[]): { title: string; issuer: string[] } {
  const title = frame.map((line) => ANNOUNCES.exec(line)?.[1]).find((each) => each !== undefined) ?? ''
  if (title === '') return { title, issuer: [] }
  const organs =
    frame.map((line) => (line.includes(title) ? PASSED_ON_BY.exec(line)?.[1] : undefined)).find(Boolean) ?? ''
  return { title, issuer: organs.split(/[、\s]+/u).filter((organ) => organ.length > 1) }
}

/** The title as the page's own record has it, where the one that was read is only a piece of it or missing. */
export function wholeTitle(printed: string, stated: string | null): string {
  if (stated === null || printed === '' || !isTitleLike(keyOf(stated))) return printed || (stated ?? '')
  const bare = (text: string) => keyOf(text).replace(/[\s《》"()]/gu, '')
  return bare(stated).includes(bare(printed)) ? stated : printed
}
