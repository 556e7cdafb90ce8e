import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** Cuts a text into words, joined they are the text again. */
export type CutWords = (text: string) => string[]

/**
 * Prepares jieba (most probable path, no guessing of unknown words) with its dictionary and further words, each with the
 * frequency that it counts with. In a browser `browser-jieba.ts` stands in for this module: the same dictionary, the same words.
 */
export function makeCutter(words: readonly (readonly [word: string, frequency: number])[] = []): CutWords {
  const jieba = Jieba.withDict(dict)
  if (words.length > 0)
    jieba.loadDict(Buffer.from(words.map(([word, frequency]) => `${word} ${frequency} nz`).join('\n')))
  return (text) => jieba.cut(text, false)
}
