import type { Grammar } from '../../../schemas/grammar.ts'
import { shape } from '../../../schemas/grammar.ts'
import { parseNumber } from '../../../text/numerals.ts'
import type { NumberPart } from '../candidates.ts'
import { trim } from '../findings.ts'
import type { Clause, Finding, Quantity, ReadSentence } from '../paragraph-reading.ts'

/** Example: 位居全国前三, 保持全省第一位, 排名进入前10名, 跻身全球前5, 稳居全国首位. */
const RANK = shape(
  ({ verbs }) =>
    new RegExp(
      String.raw`(?<verb>${verbs.rank})(?<among>[^，。；、]{0,12}?)(?<order>前(?<top>\d+|[一二三四五六七八九十百]+)(?:位|名|强)?|第(?<place>\d+|[一二三四五六七八九十]+)(?:位|名)?|首位|榜首)`,
      'g',
    ),
)

/** Example: 方阵 in 第一方阵, 季度 in 前三季度: no place in an order of things. */
const NOT_RANK = shape(({ nouns }) => new RegExp(`^(?:${nouns.order}|%)`))

/** Words by which a rank says among whom, so that 达到前三 alone is none. */
const AMONG = shape(({ nouns }) => new RegExp(nouns.among))

/** Verbs that say it themselves. */
const RANKING = /位居|位列|名列|稳居|排名|位次/

/** The places in an order that a clause names, as quantities of kind `rank`: 前三 and 第三 are 3. */
export function readRanks(plain: string, clause: Clause, grammar: Grammar): Quantity[] {
  const words = plain.slice(clause.start, clause.end)
  return [...words.matchAll(RANK(grammar))].flatMap((match): Quantity[] => {
    const { top, place, order = '', verb = '', among = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    const figures = top ?? place
    const value = figures === undefined ? 1 : parseNumber(figures)
    const named = AMONG(grammar).test(words.slice(0, end)) || RANKING.test(verb + among)
    if (value === null || !named || NOT_RANK(grammar).test(words.slice(end))) return []
    const side = {
      value,
      high: null,
      base: value,
      highBase: null,
      unit: /[位名强]$/.exec(order)?.[0] ?? '位',
      unitBase: '位',
    }
    const stretch = { start: clause.start + end - order.length, end: clause.start + end }
    return [{ ...stretch, ...side, kind: 'rank', figures: 'chinese', counts: false }]
  })
}

/** The finding of a rank: at least that place for 前三, exactly that one for 第一. */
export function rank(plain: string, sentence: ReadSentence, { start, quantity }: NumberPart): Finding {
  const quote = trim(plain, { start, end: quantity.end }, sentence.dates)
  const indicator = trim(plain, { start, end: quantity.start }, sentence.dates)
  const comparator = plain.charAt(quantity.start) === '前' ? '<=' : '='
  return { rule: 'rank', ...quote, indicator, quantity, comparator, kind: 'rank' }
}
