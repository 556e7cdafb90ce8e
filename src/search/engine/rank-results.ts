/** The order of results: titles, then how often, how early, and how near to each other the words stand. */
import type { Occurrence } from './rows.ts'
import type { Why } from './types.ts'

/** Tokens from the first to the last of the words where all of them stand closest together; null for one word. */
function closest(words: readonly (readonly Occurrence[])[]): number | null {
  if (words.length < 2) return null
  const all = words.flatMap((occurrences, word) =>
    occurrences.map(({ at, length }) => ({ word, at, end: at + length })),
  )
  all.sort((a, b) => a.at - b.at)
  const last = new Map<number, { at: number; end: number }>()
  let best: number | null = null
  for (const { word, at, end } of all) {
    last.set(word, { at, end })
    if (last.size < words.length) continue
    const span =
      Math.max(...[...last.values()].map((one) => one.end)) - Math.min(...[...last.values()].map((one) => one.at))
    if (best === null || span < best) best = span
  }
  return best
}

/**
 * Why a provision matches: `words` are the occurrences of each word of the query, `before` the tokens of a title
 * that stands before the text.
 */
export function explain(words: readonly (readonly Occurrence[])[], before: number): Why {
  const why: Why = { title: 0, count: 0, first: Infinity, span: closest(words) }
  for (const occurrences of words) {
    why.count += occurrences.length
    if (occurrences.some(({ inTitle }) => inTitle)) why.title++
    for (const { at, inTitle } of occurrences) why.first = Math.min(why.first, inTitle ? 0 : Math.max(0, at - before))
  }
  return why
}

/** A score from what explains it: 10 at most for titles, less than 10 for all the rest together. */
export function score({ title, count, first, span }: Why, words: number): number {
  const often = Math.min(6, Math.log2(1 + count))
  const early = 1 / (1 + first / 50)
  const near = span === null ? 0 : 2 / (1 + span / 20)
  return Math.round(((10 * title) / Math.max(1, words) + often + early + near) * 10000) / 10000
}
