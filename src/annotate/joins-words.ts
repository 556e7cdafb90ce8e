import { splitWords } from '../text/words.ts'

/** How many units on either side decide where the words of a short match end. */
const CONTEXT = 8

/**
 * Whether the two characters at an offset belong to two words of jieba's dictionary one of which goes on: 链主 in
 * 产业链|主要, 算力 in 预算|力度. Only the neighbourhood is split.
 */
export function joinsWords(text: string, start: number): boolean {
  const from = Math.max(0, start - CONTEXT)
  let end = from
  let before = 0
  for (const word of splitWords(text.slice(from, start + 2 + CONTEXT))) {
    end += word.length
    if (before > 0) return before > 1 || word.length > 1
    if (end === start + 1) before = word.length
    else if (end > start) return false
  }
  return false
}
