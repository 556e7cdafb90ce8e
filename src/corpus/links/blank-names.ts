import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'

/** What stands for a unit of a name: no word, and no phrase goes over it. */
const BLANK = '□'

/** Example: 《…数据管理办法》: the words of a title are another text's. */
const WORK = /《[^《》\n]{1,80}》/g

/** Example: 市场监管总局, 教育主管部门, 发展改革委: an organ's name from a mark or a joining word on. */
const ORGAN = shape(
  ({ tasks }) =>
    new RegExp(
      `(?<=^|[^\\p{Script=Han}]|[和及与由经报向])[\\p{Script=Han}]{1,12}?${tasks.organ}(?=[^\\p{Script=Han}]|[和及与会等应可要负牵配将对在的按]|$)`,
      'gmu',
    ),
)

/** Example: 第六届数字中国建设 of 第六届数字中国建设峰会: an event's name is not its subject. */
const EVENT = shape(
  ({ tasks }) => new RegExp(`第[一二三四五六七八九十\\d]{1,3}届[\\p{Script=Han}]{2,14}?(?=${tasks.event})`, 'gu'),
)

/** Example: 推动 in 推动教育主管部门, not 发展 in 数字经济发展领导小组: a verb that begins it is no part of the name. */
const OPENING_VERB = shape(({ verbs }) => new RegExp(`^.{0,3}?(?:${verbs.task}|${verbs.helping}|${verbs.directing})`))

/** A folded text with blanks for the names of works, organs and events in it; every offset stays. */
export function blankNames(text: string, grammar: Grammar): string {
  const blank = (name: string) => BLANK.repeat(name.length)
  const behindVerb = (name: string) => {
    const verb = OPENING_VERB(grammar).exec(name)?.[0] ?? ''
    return verb + blank(name.slice(verb.length))
  }
  return text
    .replace(WORK, (name) => blank(name))
    .replace(ORGAN(grammar), (name) => behindVerb(name))
    .replace(EVENT(grammar), (name) => blank(name))
}
