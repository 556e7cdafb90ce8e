import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import type { ComparedRow } from './measure-text.ts'
import { measureText } from './measure-text.ts'
import { TASK } from './weights.ts'

const SENTENCE = /[^。；;！？!?\n]+/g

/** Example: 加快建设…, （一）支持…, 由省人民政府…, 省人民政府应当…: a sentence that asks for something. */
const ASKS = shape(
  ({ verbs, duties, tasks }) =>
    new RegExp(
      `(?:^|[，,、：:》”）)\\s])(?:[一二三四五六七八九十\\d]+[是.．、])?(?:[^，。；、]{0,6}${tasks.manner})?` +
        `(?:${verbs.task}|${verbs.helping}|${verbs.directing}|${verbs.making}|${verbs.delivering}|${duties.duty}|${tasks.asking}|` +
        `由[^，。]{2,16}|将[^，。]{2,30}(?:${tasks.asking}|${verbs.making}|${verbs.helping}))|${tasks.modal}|${tasks.granting}`,
    ),
)

/** A sentence that says what was, what a word means, from when a text holds, what follows a breach, or what every text says. */
const SAYS = shape(
  ({ tasks }) =>
    new RegExp(
      `${tasks.reporting}|据[^，。]{0,16}统计|${tasks.defining}|${tasks.closing}|${tasks.punishing}|${tasks.formula}|处[^。；]{0,30}罚款|参照(?:本|执行)`,
    ),
)

/** Whether a sentence only says something: a statistic, a look-back, a definition. */
export const saysOnly = (sentence: string, grammar: Grammar): boolean => SAYS(grammar).test(sentence)

/** Example: 发展回顾, 政策实践: headings of what was. */
const LOOKS_BACK = shape(({ nouns, tasks }) => new RegExp(`(?:${nouns.framing}|${tasks.looking})(?:和.{0,6})?[。：]?$`))

/** Example: 夯实发展基础, not 发展基础: a heading that begins with a verb asks for something. */
const OPENS = shape(
  ({ verbs, tasks }) =>
    new RegExp(`^(?:${verbs.task}|${verbs.helping}|${verbs.making}|${tasks.asking}|${tasks.manner}).{4}`),
)

/** The share of the text, by length, in sentences that pass a test. */
const shareOf = (sentences: readonly string[], test: (sentence: string) => boolean): number => {
  const whole = sentences.reduce((sum, { length }) => sum + length, 0)
  return whole === 0 ? 0 : sentences.reduce((sum, sentence) => sum + (test(sentence) ? sentence.length : 0), 0) / whole
}

/**
 * Whether a provision asks for something to be done: no look-back, no statistics, no definition, no penalty, no
 * supplementary provision, no praise, no list of who is in charge. An article does unless it is one of these.
 */
export function hasTask(row: ComparedRow, grammar: Grammar): boolean {
  const looks = (heading: string) => LOOKS_BACK(grammar).test(heading) && !OPENS(grammar).test(heading)
  if ([row.title, ...row.path.slice(-2)].some(looks)) return false
  const sentences = [row.title, ...(measureText(row, grammar).match(SENTENCE) ?? [])].filter(({ length }) => length > 1)
  if (shareOf(sentences, (sentence) => saysOnly(sentence, grammar)) >= TASK.mostSaying) return false
  return row.kind === 'article' || shareOf(sentences, (sentence) => ASKS(grammar).test(sentence)) >= TASK.leastAsking
}
