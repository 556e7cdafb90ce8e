import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { foldForSearch } from '../../text/fold.ts'
import type { FoldedText } from './fold-text.ts'
import { foldText } from './fold-text.ts'

/** What stands for a unit of a name: no word, and no phrase goes over it. */
export const BLANK = '□'

/** Example: 《…数据管理办法》: the words of a title are another text's. */
const WORK = /《[^《》\n]{1,80}》/g

/** Example: https://www.example.cn/a: an address says nothing. */
const ADDRESS = /(?<![a-z\d.-])(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}[!-~]*/g

/** Example: 市场监管总局, 教育主管部门, 发展改革委: an organ's name from a mark or a joining word on. */
const ORGAN = shape(
  ({ tasks }) =>
    new RegExp(
      `(?<=^|[^\\p{Script=Han}]|[和及与由经报向])[\\p{Script=Han}]{1,12}?${tasks.organ}(?=[^\\p{Script=Han}]|[和及与会等应可要负牵配将对在的按申报备登]|$)`,
      'gmu',
    ),
)

/** Example: 放管结合: a watchword says nothing of its text. */
const SLOGAN = shape(({ formulas }) => new RegExp(foldForSearch(formulas.slogan), 'gu'))

/** Example: 第六届数字中国建设 of 第六届数字中国建设峰会: an event's name is not its subject. */
const EVENT = shape(
  ({ tasks }) => new RegExp(`第[一二三四五六七八九十\\d]{1,3}届[\\p{Script=Han}]{2,14}?(?=${tasks.event})`, 'gu'),
)

/** Example: 十九大和十九届四中全会: in whose spirit a text is written is not its subject. */
const CONGRESS =
  /(?:中国共产党|党的)?[一二三四五六七八九十]{2,3}(?:大(?![\p{Script=Han}]*[项类个])|届[一二三四五六七八九]中(?:全会)?)/gu

/**
 * Example: 全国人社政务服务平台 of 通过全国人社政务服务平台申请, 12345热线 of 拨打12345热线: where something is asked for is not what it is.
 * What a verb asks for on the way to its name is no channel: 通过建设…平台.
 */
const CHANNEL = shape(
  ({ tasks, verbs }) =>
    new RegExp(
      `(?:${tasks.entering})(?:(?!${verbs.task}|${tasks.channel})[^，。；、：:（(\\n]){0,24}(?:${tasks.channel})`,
      'gu',
    ),
)

/** The word before the name of a channel. */
const ENTERING = shape(({ tasks }) => new RegExp(`^(?:${tasks.entering})`))

/** Example: 推动 in 推动教育主管部门, not 发展 in 数字经济发展领导小组: a verb that begins it is no part of the name. */
const OPENING_VERB = shape(({ verbs }) => new RegExp(`^.{0,3}?(?:${verbs.task}|${verbs.helping}|${verbs.directing})`))

/** The end of a list of organs: 等部门 in 财政、民政等部门, 等有关单位. */
const LIST_END = shape(({ organs }) => new RegExp(`等?(?:${organs.between}){0,6}(?:${organs.field})`, 'g'))

/** A list of organs goes back so far, and so far from one mark to the next. */
const LONGEST_LIST = 400
const LONGEST_NAME = 10

/** Example: 同 in 应当会同发展改革、财政等部门: what stands before the first organ of a list. */
const BEFORE_LIST = /[^\p{Script=Han}]|[同由向经对的]/u

/** Where a list of organs that ends at an offset begins; the offset itself where none does. */
function findListStart(text: string, end: number): number {
  let start = end
  let name = end
  for (let at = end - 1; at >= 0 && end - at < LONGEST_LIST; at--) {
    const mark = text.charAt(at)
    if (mark === '、') [start, name] = [at, at]
    else if (name - at > LONGEST_NAME) return start
    else if (BEFORE_LIST.test(mark)) return start < end ? at + 1 : end
  }
  return start
}

/** Blanks the lists of organs in a text: 发展改革、财政、文物、旅游等部门 says nothing of tourism. */
function blankLists(text: string, grammar: Grammar): string {
  let blanked = ''
  let done = 0
  for (const { index, 0: words } of text.matchAll(LIST_END(grammar))) {
    if (index < done) continue
    const start = Math.max(done, findListStart(text, index))
    if (start === index) continue
    const end = index + words.length
    blanked += text.slice(done, start) + BLANK.repeat(end - start)
    done = end
  }
  return blanked + text.slice(done)
}

/** Example: 穗好办 of “穗好办”APP: what a channel is called is no word of the text. */
const QUOTED = shape(({ tasks }) => new RegExp(`[“「『"]([^”」』"\\n]{1,12})[”」』"](?=(?:${tasks.channel}))`, 'giu'))

/** A folded text, unit `i` of which stands at `at[i]` of the original, with blanks for what is quoted as the name of a channel. */
function blankQuoted({ text, at }: FoldedText, original: string, grammar: Grammar): string {
  const names = Array.from(original.matchAll(QUOTED(grammar)), ({ index, 0: { length } }) => [index, index + length])
  if (names.length === 0) return text
  const isName = (unit: number) => names.some(([start = 0, end = 0]) => start <= unit && unit < end)
  return Array.from({ length: text.length }, (_, n) => (isName(at[n] ?? 0) ? BLANK : text.charAt(n))).join('')
}

/** A folded text with blanks for the names of works, organs, events and channels in it and for addresses; every offset stays. */
export function blankNames(text: string, grammar: Grammar): string {
  const blank = (name: string) => BLANK.repeat(name.length)
  const behindVerb = (name: string) => {
    const verb = OPENING_VERB(grammar).exec(name)?.[0] ?? ''
    return verb + blank(name.slice(verb.length))
  }
  return blankLists(text, grammar)
    .replace(WORK, (name) => blank(name))
    .replace(ADDRESS, (address) => blank(address))
    .replace(ORGAN(grammar), (name) => behindVerb(name))
    .replace(EVENT(grammar), (name) => blank(name))
    .replace(CONGRESS, (name) => blank(name))
    .replace(SLOGAN(grammar), (words) => blank(words))
    .replace(CHANNEL(grammar), (name) => {
      const before = ENTERING(grammar).exec(name)?.[0] ?? ''
      return before + blank(name.slice(before.length))
    })
}

/** Folds a text, with blanks for the names that are no words of it. */
export function foldWithoutNames(original: string, grammar: Grammar): FoldedText {
  const folded = foldText(original)
  return { text: blankNames(blankQuoted(folded, original, grammar), grammar), at: folded.at }
}
