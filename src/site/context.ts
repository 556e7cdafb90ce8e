import type { ProvisionRow } from '../schemas/index.ts'

/** A place in a text with what stands around it. */
export interface Context {
  before: string
  hit: string
  after: string
}

/** A place in a provision. */
export interface Passage {
  row: ProvisionRow
  context: Context
}

/** The words around `[start, end)` of a text, at most `width` characters on each side, never beyond a paragraph. */
export function contextOf(text: string, start: number, end: number, width: number): Context {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - width)
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + width)
  return { before: text.slice(from, start), hit: text.slice(start, end), after: text.slice(end, to) }
}

/** Example: ， and 。, behind which a quotation may begin and at which it may end */
const PAUSE = /[，。；、：！？]/u
const SENTENCE_END = /[。；！？]/u

/**
 * The words around a place as they are quoted: cut at a mark where there is one in the outer half, and with an ellipsis
 * where the sentence goes on.
 */
export function quoteAround(text: string, start: number, end: number, width: number): Context {
  const { before, hit, after } = contextOf(text, start, end, width)
  const [from, to] = [start - before.length, end + after.length]
  const isWhole = (at: number) => at === 0 || at === text.length || text[at] === '\n' || text[at - 1] === '\n'
  const first = [...before].slice(0, width / 2).findIndex((char) => PAUSE.test(char))
  const last = [...after].findLastIndex((char, at) => at >= width / 2 && PAUSE.test(char))
  const opening = isWhole(from) || SENTENCE_END.test(text.charAt(from - 1)) ? 0 : first + 1
  const closing = isWhole(to) ? after.length : last >= 0 ? last + 1 : after.length
  const [left, right] = [before.slice(opening), after.slice(0, closing)]
  const beginsSentence = isWhole(from + opening) || SENTENCE_END.test(text.charAt(from + opening - 1))
  const endsSentence = isWhole(end + closing) || SENTENCE_END.test(right.at(-1) ?? '')
  return {
    before: beginsSentence ? left : `…${left}`,
    hit,
    after: endsSentence ? right : `${right.replace(/[，、：]$/u, '')}…`,
  }
}
