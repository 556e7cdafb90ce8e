import type { Stretch } from '../text/sentences.ts'

/** A word of an English text: its stem and where it stands. */
export interface EnglishWord {
  stem: string
  start: number
  end: number
}

/** Example: s of bases, ies of cities. */
const PLURAL = /(?:(?<y>ies)|(?<=[^sui])s)$/

/** Example: ing, ed, isation at the end of a word, which do not make it another. */
const ENDING = /(?:isation|ising|ised|ise|ation|ating|ated|ate|ing|ed|e|y)$/

const ARTICLE = /^(?:a|an|the)$/

/** Example: cities, or city in city’s. */
const WORD = /(?<word>[\p{L}\p{N}%]+)(?:[’']s?(?!\p{L}))?/gu

function stemOf(word: string): string {
  const small = word.toLowerCase()
  if (small.length < 4) return small
  return small.replace(PLURAL, (_, ies: string | undefined) => (ies ? 'y' : '')).replace(ENDING, '')
}

/** The words of a text in one form each, without articles. */
export const englishWordsIn = (text: string): EnglishWord[] =>
  [...text.matchAll(WORD)].flatMap(({ index, groups: { word = '' } = {} }) =>
    ARTICLE.test(word.toLowerCase()) ? [] : [{ stem: stemOf(word), start: index, end: index + word.length }],
  )

/** Where words stand one behind the other in a text, in any inflection. */
export function placesOfWords(words: readonly EnglishWord[], wanted: readonly EnglishWord[]): Stretch[] {
  if (wanted.length === 0) return []
  return words.flatMap(({ start }, at) => {
    const last = words[at + wanted.length - 1]
    return last && wanted.every(({ stem }, offset) => words[at + offset]?.stem === stem)
      ? [{ start, end: last.end }]
      : []
  })
}
