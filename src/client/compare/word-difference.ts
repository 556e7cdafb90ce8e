import { diffArrays } from 'diff'
import type { Stretches } from './common-marks.ts'

/** What only one of two texts says, and in how many words. */
export interface WordDifference {
  a: Stretches
  b: Stretches
  words: { a: number; b: number }
}

/** Texts of which not even this part of the words is in both are not two versions of one: nearly all would be marked. */
const LEAST_COMMON = 1 / 3

/** Texts that take longer to compare have nothing in common worth showing. */
const PATIENCE = 1500

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Example: 5G, 网络; not 。 */
const WORD = /[\p{L}\p{N}]/u

/** Compares two texts word by word; null when they are too far apart to say, or have too little in common. */
export function differInWords(a: string, b: string): WordDifference | null {
  const changes = diffArrays(wordsOf(a), wordsOf(b), { timeout: PATIENCE })
  if (!changes) return null
  const difference: WordDifference = { a: [], b: [], words: { a: 0, b: 0 } }
  let common = 0
  let [atA, atB] = [0, 0]
  for (const { value, added, removed } of changes) {
    const { length } = value.join('')
    const words = value.filter((word) => WORD.test(word)).length
    if (removed) difference.a.push([atA, atA + length])
    if (added) difference.b.push([atB, atB + length])
    if (removed) difference.words.a += words
    if (added) difference.words.b += words
    if (!added && !removed) common += words
    if (!added) atA += length
    if (!removed) atB += length
  }
  const fewer = common + Math.min(difference.words.a, difference.words.b)
  return common < fewer * LEAST_COMMON ? null : difference
}
