import type { WordList } from '../../text/word-list.ts'
import { listWords } from '../../text/word-list.ts'

/** The words of jieba's dictionary: a line has a word, its frequency and its class. */
export function readDictionary(text: string): WordList {
  return listWords(
    text.split('\n').flatMap((line): [string, number][] => {
      const [word = '', frequency = '0'] = line.trim().split(/\s+/)
      return word === '' ? [] : [[word, Number(frequency)]]
    }),
  )
}
