import type { Concept } from '../schemas/vocabulary-concepts.ts'
import type { Topic, TopicVocabulary } from '../schemas/vocabulary-topics.ts'
import type { ConceptMatcher } from './links/concept-matcher.ts'
import { createConceptMatcher } from './links/concept-matcher.ts'
import { foldText } from './links/fold-text.ts'

/** All words looked for under a topic with their weights, in the order of the vocabulary. */
export function topicWords({ concepts, words }: Topic, vocabulary: readonly Concept[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const concept of vocabulary) {
    const weight = concepts[concept.id]
    if (weight === undefined) continue
    for (const word of [concept.name, ...concept.words]) found.set(word, weight)
  }
  for (const [word, weight] of Object.entries(words)) found.set(word, weight)
  for (const [word, weight] of found) if (weight === 0) found.delete(word)
  return found
}

/** Example: 5G网络 with 3 for networks and 1 for industry: what a word says of each topic, by number. */
export type Votes = ReadonlyMap<number, number>

/** The words of all topics: what finds them in a text, what each says of them, and which only hold others. */
export interface TopicLexicon {
  /** Finds every word, also those inside others. */
  match: ConceptMatcher
  /** By number of the word. */
  votes: readonly Votes[]
  /** Numbers of the words in which a word of a topic is another. */
  covers: ReadonlySet<number>
}

/** Gathers the words of all topics, to be looked for in one pass over a text. */
export function gatherWords({ topics, not_in }: TopicVocabulary, concepts: readonly Concept[]): TopicLexicon {
  const votes = new Map<string, Map<number, number>>()
  topics.forEach((topic, at) => {
    for (const [word, weight] of topicWords(topic, concepts)) {
      const key = foldText(word).text
      const known = votes.get(key) ?? new Map<number, number>()
      known.set(at, Math.max(known.get(at) ?? 0, weight))
      votes.set(key, known)
    }
  })
  const holding = new Set(not_in.map((word) => foldText(word).text))
  for (const word of holding) votes.set(word, votes.get(word) ?? new Map<number, number>())
  const keys = [...votes.keys()]
  const words = keys.map((word) => ({ name: word, words: [] }))
  return {
    match: createConceptMatcher(words, { overlap: 'every' }),
    votes: [...votes.values()],
    covers: new Set(keys.flatMap((word, at) => (holding.has(word) ? [at] : []))),
  }
}
