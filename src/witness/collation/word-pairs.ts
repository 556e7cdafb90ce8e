import type { RegionalWord } from '../../schemas/vocabulary-regional.ts'
import { foldForSearch } from '../../text/fold.ts'

/** A word of one text and the word that stands for it in another, folded. */
export interface WordPair {
  a: string
  b: string
}

/** Word pairs by the first character of `a`, longest first. */
export type WordPairs = ReadonlyMap<string, readonly WordPair[]>

/**
 * The word pairs of a vocabulary, folded, for a text of the mainland against one localised for elsewhere; `reversed`
 * for the other way round. Words that differ in script only are no pair.
 */
export function indexWordPairs(words: readonly RegionalWord[], reversed = false): WordPairs {
  const pairs = new Map<string, WordPair[]>()
  for (const { mainland, taiwan = [], hongkong = [], software = [] } of words) {
    for (const other of new Set([...taiwan, ...hongkong, ...software])) {
      const [one, two] = [foldForSearch(mainland), foldForSearch(other)]
      if (one === two) continue
      const pair = reversed ? { a: two, b: one } : { a: one, b: two }
      pairs.set(pair.a.charAt(0), [...(pairs.get(pair.a.charAt(0)) ?? []), pair])
    }
  }
  for (const list of pairs.values()) list.sort((x, y) => y.a.length - x.a.length || y.b.length - x.b.length)
  return pairs
}
