import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { foldText } from './fold-text.ts'

/** Cuts a folded text into words, joined they are the text again. */
export type Segmenter = (folded: string) => string[]

/** What jieba can keep whole: no marks, no blanks (双随机、一公开 is left to the matcher of concepts). */
const WHOLE = /^[\p{Script=Han}a-z0-9+]{2,}$/u

/** A frequency that makes jieba keep a word whole. */
const FREQUENCY = 100_000

/** Prepares jieba with the words of a vocabulary. */
export function createSegmenter(vocabulary: Iterable<string>): Segmenter {
  const jieba = Jieba.withDict(dict)
  const lines: string[] = []
  for (const word of vocabulary) {
    const { text } = foldText(word)
    if (WHOLE.test(text)) lines.push(`${text} ${FREQUENCY} nz`)
  }
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join('\n')))
  return (folded) => jieba.cut(folded, false)
}
