import type { ProvisionRow } from '../schemas/index.ts'
import { splitWords } from '../text/words.ts'

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

/** Words that are cut begin or end within so many characters. */
const WORD = 8

/** Example: 2023 of 2023年: a number stays with what it counts. */
const NUMBER_END = /[\d.%]$/

/** Where the words of `[from, to)` of a text begin and end. */
function edgesOfWords(text: string, from: number, to: number): number[] {
  let at = from
  const edges = [from]
  for (const word of splitWords(text.slice(from, to))) {
    at += word.length
    if (!NUMBER_END.test(word)) edges.push(at)
  }
  return edges
}

/** Where at most `width` characters of `[first, end)` begin that stand before `end`: at the beginning of a word, if one begins there. */
export function fromWord(text: string, first: number, end: number, width: number): number {
  const from = end - width
  if (from <= first) return first
  return edgesOfWords(text, Math.max(first, from - WORD), end).find((edge) => edge >= from && edge < end) ?? from
}

/** Where at most `width` characters of `[start, last)` end that stand behind `start`: at the end of a word, if one ends there. */
export function toWord(text: string, start: number, last: number, width: number): number {
  const to = start + width
  if (to >= last) return last
  return edgesOfWords(text, start, Math.min(last, to + WORD)).findLast((edge) => edge <= to && edge > start) ?? to
}

/** The whole words around `[start, end)` of a text, at most `width` characters on each side, never beyond a paragraph. */
export function contextOf(text: string, start: number, end: number, width: number): Context {
  const lineEnd = text.indexOf('\n', end)
  const from = fromWord(text, text.lastIndexOf('\n', start - 1) + 1, start, width)
  const to = toWord(text, end, lineEnd < 0 ? text.length : lineEnd, width)
  return { before: text.slice(from, start), hit: text.slice(start, end), after: text.slice(end, to) }
}

/** What goes on, with an ellipsis in the place of the mark at its end. */
export const goingOn = (words: string): string => `${words.replace(/[，、：“「『（《]+$/u, '')}…`

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
    after: endsSentence ? right : goingOn(right),
  }
}
