import type { NamingPhrase } from './naming-phrases.ts'
import { inSteps } from './rarity.ts'

/** In how many documents phrases in common are. */
export interface PhraseSpread {
  /** Adds what a pair of two documents, by number, has in common; the number of the pair, from 0 on. */
  count: (phrases: readonly NamingPhrase[], family: number, other: number) => number
  /** What the phrases of a pair say for it: the sum of their rarities, each divided among the other documents that have it. */
  sumOf: (pair: number) => number
  /** Phrases with in how many documents beside one each is, as far as pairs share it there. */
  spread: (phrases: readonly NamingPhrase[]) => NamingPhrase[]
}

/** Counts in how many documents each phrase in common is: what many share says little of two of them. */
export function createPhraseSpread(): PhraseSpread {
  const numbers = new Map<string, number>()
  const documents: Set<number>[] = []
  // the phrases of all pairs one after the other, in columns: there are millions in a large corpus
  const starts = [0]
  const ids: number[] = []
  const rarities: number[] = []
  const othersWith = (phrase: number) => Math.exp(inSteps(Math.log(Math.max(1, (documents[phrase]?.size ?? 0) - 1))))
  const numberOf = (text: string) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, documents.length)
    return documents.push(new Set()) - 1
  }
  return {
    count(phrases, family, other) {
      for (const { text, rarity } of phrases) {
        const id = numberOf(text)
        documents[id]?.add(family).add(other)
        ids.push(id)
        rarities.push(rarity)
      }
      return starts.push(ids.length) - 2
    },
    sumOf(pair) {
      let sum = 0
      for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) {
        sum += (rarities[at] ?? 0) / othersWith(ids[at] ?? 0)
      }
      return Math.log1p(sum)
    },
    spread: (phrases) => phrases.map((phrase) => ({ ...phrase, others: othersWith(numbers.get(phrase.text) ?? -1) })),
  }
}
