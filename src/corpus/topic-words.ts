import type { Concept } from '../schemas/vocabulary-concepts.ts'
import type { Topic } from '../schemas/vocabulary-topics.ts'
import { createConceptMatcher } from './links/concept-matcher.ts'
import { foldText } from './links/fold-text.ts'
import { findBorders } from '../text/phrases.ts'
import { splitWords } from '../text/words.ts'

/** All words looked for under a topic with their weights, in the order of the vocabulary. */
export function topicWords({ concepts, words }: Topic, vocabulary: readonly Concept[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const concept of vocabulary) {
    const weight = concepts[concept.id]
    if (weight === undefined) continue
    for (const word of [concept.name, ...concept.words]) found.set(word, weight)
  }
  for (const [word, weight] of Object.entries(words)) found.set(word, weight)
  return found
}

/** Example: 5G网络 with 3 for networks and 1 for industry: what a word says of each topic, by number. */
export type Votes = ReadonlyMap<number, number>

/** The words of all topics with what each says of them, and what finds them in a text. */
export function gatherVotes(topics: readonly Topic[], concepts: readonly Concept[], overlap: 'longest' | 'every') {
  const votes = new Map<string, Map<number, number>>()
  topics.forEach((topic, at) => {
    for (const [word, weight] of topicWords(topic, concepts)) {
      const key = foldText(word).text
      const known = votes.get(key) ?? new Map<number, number>()
      known.set(at, Math.max(known.get(at) ?? 0, weight))
      votes.set(key, known)
    }
  })
  const words = [...votes.keys()].map((word) => ({ name: word, words: [] }))
  return { match: createConceptMatcher(words, { overlap }), votes: [...votes.values()] }
}

/** A word of at most so many characters may come about where two others meet: 链主 of 区块链|主干网. */
const SHORT = 3

/** Tells a find that is no word there: part of a longer word that is listed, in the middle of one of the text's words, or made of pieces of two. */
export function otherWords(text: string, longer: readonly string[]): (start: number, end: number) => boolean {
  const covers = longer.flatMap((word) => {
    const found: (readonly [number, number])[] = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push([at, at + word.length])
    return found
  })
  let borders: ReturnType<typeof findBorders> | undefined
  return (start, end) => {
    if (covers.some(([from, to]) => from <= start && end <= to && end - start < to - from)) return true
    if (end - start > SHORT) return false
    borders ??= findBorders(splitWords(text), text.length)
    const [firstStart = 0, firstEnd = 0] = [borders.starts[start], borders.ends[start]]
    const [lastStart = 0, lastEnd = 0] = [borders.starts[end - 1], borders.ends[end - 1]]
    if (firstStart === lastStart) return firstStart < start && end < lastEnd
    // a single character of a word says nothing of it: 人 of 人民币, but 服务 of 服务平台
    return (firstStart < start && firstEnd - start === 1) || (end < lastEnd && end - lastStart === 1)
  }
}
