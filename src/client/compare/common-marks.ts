import type { WordsOfProvision } from './without-clauses.ts'
import { APART, withoutClauses } from './without-clauses.ts'

/** Stretches of a text as `[start, end)`, in order, without overlap. */
export type Stretches = [number, number][]

/** Characters of the shortest phrase that is marked. */
export const SHORTEST_MARK = 4

/** Example: 。 in 夯实支撑。推动发展; a phrase goes over 、 and quotation marks, not over these. */
const STOP = new RegExp(`[，。；：！？,;:!?（）()〔〕[\\]【】\\n${APART}]`, 'u')
const MARK = /^[\p{P}\p{S}\p{Z}\s]*$/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where a run of text that `other` has too ends, from `start` on; `start` itself if it is too short. */
function endOfRun(text: string, start: number, other: string): number {
  let end = start + SHORTEST_MARK
  if (end > text.length || STOP.test(text.slice(start, end)) || !other.includes(text.slice(start, end))) return start
  while (end < text.length && !STOP.test(text.charAt(end)) && other.includes(text.slice(start, end + 1))) end++
  return end
}

/** The phrases of a text that another has too, in whole words. */
function commonPhrases(text: string, other: string): Set<string> {
  const words = [...segmenter.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
    segment,
  }))
  const phrases = new Set<string>()
  for (let at = 0; at < text.length;) {
    const end = endOfRun(text, at, other)
    const inside = words.filter((word) => at <= word.start && word.end <= end)
    while (inside.length > 0 && MARK.test(inside[0]?.segment ?? '')) inside.shift()
    while (inside.length > 0 && MARK.test(inside.at(-1)?.segment ?? '')) inside.pop()
    const phrase = text.slice(inside[0]?.start ?? at, inside.at(-1)?.end ?? at)
    if (phrase.length >= SHORTEST_MARK) phrases.add(phrase)
    at = Math.max(end, at + 1)
  }
  return phrases
}

/** Every place of some phrases in a text, longer ones first. */
function placesOf(text: string, phrases: readonly string[]): Stretches {
  const taken = new Uint8Array(text.length)
  const places: Stretches = []
  for (const phrase of phrases.toSorted((x, y) => y.length - x.length)) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      if (taken.subarray(at, at + phrase.length).includes(1)) continue
      taken.fill(1, at, at + phrase.length)
      places.push([at, at + phrase.length])
    }
  }
  return places.sort(([x], [y]) => x - y)
}

/** What two texts have in common. */
export interface CommonMarks {
  /** How many phrases there are, each counted once. */
  phrases: number
  a: Stretches
  b: Stretches
  /** Which part of each text is marked, in percent of what stands outside its clauses of responsibility. */
  share: { a: number; b: number }
}

function shareOf(stretches: Stretches, words: string): number {
  const marked = stretches.reduce((sum, [start, end]) => sum + end - start, 0)
  const whole = words.replaceAll(APART, '').replaceAll('\n', '').length
  return whole === 0 ? 0 : Math.round((marked / whole) * 100)
}

/** What two provisions have in common: phrases of a few characters in whole words, marked wherever they stand. */
export function commonMarks(a: WordsOfProvision, b: WordsOfProvision): CommonMarks {
  const [here, there] = [withoutClauses(a), withoutClauses(b)]
  const phrases = [...commonPhrases(here, there)]
  const [inA, inB] = [placesOf(here, phrases), placesOf(there, phrases)]
  return { phrases: phrases.length, a: inA, b: inB, share: { a: shareOf(inA, here), b: shareOf(inB, there) } }
}
