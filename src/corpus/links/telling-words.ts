import type { ConceptReader } from './concept-reader.ts'
import { isMark } from './concept-reader.ts'

/** Example: 2024, 50%: a number in common is no object in common. */
const FIGURE = /^[\d.%]+$/

/** The rarity of each word, by number; 0 for those in `empty`, a mark, a figure or a single character. */
export function weighTellingWords(
  { lexicon }: Pick<ConceptReader, 'lexicon'>,
  empty: ReadonlySet<number>,
  idf: (word: number) => number,
): Float32Array {
  return Float32Array.from(lexicon.words, (word, id) =>
    word.length < 2 || FIGURE.test(word) || isMark(lexicon, id) || empty.has(id) ? 0 : idf(id),
  )
}
