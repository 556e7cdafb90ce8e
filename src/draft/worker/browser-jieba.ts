/** Stands in for `text/jieba.ts` in a browser: the same dictionary, read from a file of the site. */
import { cutByWords } from '../../text/cut-by-words.ts'
import type { CutWords } from '../../text/jieba.ts'
import type { WordList } from '../../text/word-list.ts'
import { listWords } from '../../text/word-list.ts'

let dictionary: WordList | undefined

/** Gives the dictionary; until then each text is one word. */
export function setDictionary(list: WordList): void {
  dictionary = list
}

/** As `makeCutter` of `text/jieba.ts`. */
export function makeCutter(words: readonly (readonly [word: string, frequency: number])[] = []): CutWords {
  const cut = dictionary && cutByWords(dictionary, listWords(words))
  return cut ?? ((text) => [text])
}
