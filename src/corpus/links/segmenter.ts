import type { CutWords } from '../../text/jieba.ts'
import { makeCutter } from '../../text/jieba.ts'
import { foldText } from './fold-text.ts'

/** What jieba can keep whole: no marks, no blanks (双随机、一公开 is left to the matcher of concepts). */
const WHOLE = /^[\p{Script=Han}a-z0-9+]{2,}$/u

/** A frequency that makes jieba keep a word whole. */
const FREQUENCY = 100_000

/** Prepares jieba with the words of a vocabulary: cuts a folded text into words. */
export function createSegmenter(vocabulary: Iterable<string>): CutWords {
  const words: [string, number][] = []
  for (const word of vocabulary) {
    const { text } = foldText(word)
    if (WHOLE.test(text)) words.push([text, FREQUENCY])
  }
  return makeCutter(words)
}
