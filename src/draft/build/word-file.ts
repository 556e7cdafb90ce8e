import type { Dictionary } from '../../text/dictionary.ts'
import { arrangeWords } from '../../text/dictionary.ts'

/** The words of jieba's dictionary: a line has a word, its frequency and its class. */
export function readDictionary(text: string): Dictionary {
  return arrangeWords(
    text.split('\n').flatMap((line): [string, number][] => {
      const [word = '', frequency = '0'] = line.trim().split(/\s+/)
      return word === '' ? [] : [[word, Number(frequency)]]
    }),
  )
}
