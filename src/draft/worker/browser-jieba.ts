/** Stands in for `text/jieba.ts` in a browser: the same dictionary, read from a file of the site. */
import { cutByWords } from '../../text/cut-by-words.ts'
import type { CutWords } from '../../text/jieba.ts'
import type { Dictionary } from '../../text/dictionary.ts'
import { arrangeWords } from '../../text/dictionary.ts'

let dictionary: Dictionary | undefined

/** Gives the dictionary; until then each text is one word. */
export function setDictionary(list: Dictionary): void {
  dictionary = list
}

/** As `makeCutter` of `text/jieba.ts`. */
function makeBrowserCutter(words: readonly (readonly [word: string, frequency: number])[] = []): CutWords {
  const cut = dictionary && cutByWords(dictionary, arrangeWords(words))
  return cut ?? ((text) => [text])
}

export { makeBrowserCutter as makeCutter }
