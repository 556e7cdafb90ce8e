import type { NamingPhrase } from './naming-phrases.ts'
import { inSteps } from './rarity.ts'

/** In how many documents phrases in common are. */
export interface PhraseSpread {
  /** Adds what a pair of two documents, by number, has in common. */
  count: (phrases: readonly NamingPhrase[], family: number, other: number) => void
  /** Phrases with in how many documents beside one each is, as far as pairs share it there. */
  spread: (phrases: readonly NamingPhrase[]) => NamingPhrase[]
}

/** Counts in how many documents each phrase in common is: what many share says little of two of them. */
export function createPhraseSpread(): PhraseSpread {
  const documents = new Map<string, Set<number>>()
  const othersWith = (phrase: string) =>
    Math.exp(inSteps(Math.log(Math.max(1, (documents.get(phrase)?.size ?? 0) - 1))))
  return {
    count(phrases, family, other) {
      for (const { text } of phrases) {
        const known = documents.get(text)
        if (known) known.add(family).add(other)
        else documents.set(text, new Set([family, other]))
      }
    },
    spread: (phrases) => phrases.map((phrase) => ({ ...phrase, others: othersWith(phrase.text) })),
  }
}

/** What phrases in common say for a pair: the sum of their rarities, each divided among the other documents that have it. */
export const sumPhrases = (phrases: readonly NamingPhrase[]): number =>
  Math.log1p(phrases.reduce((sum, { rarity, others }) => sum + rarity / others, 0))
