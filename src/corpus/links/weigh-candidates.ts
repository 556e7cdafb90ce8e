import type { PairEvidence } from './evidence.ts'
import { acceptance, weighPair } from './evidence.ts'
import type { Weighed } from './evidence.ts'
import { longestPhrase, positionsOfWords } from './common-phrases.ts'
import { compareSentences } from './compare-sentences.ts'
import { findCandidates } from './find-candidates.ts'
import type { Prepared } from './prepare.ts'
import { createDotProduct, NOTHING } from './sparse.ts'
import type { Sparse } from './sparse.ts'
import { STRENGTH } from './weights.ts'

/** A pair of provisions by index, `a` < `b`. */
export interface WeighedPair {
  a: number
  b: number
  evidence: PairEvidence
  /** Its strength, as a logarithm, beside the greatest that either side has in the other's document: 0 where it is both. */
  rank: number
}

/** A pair that has not been ranked. */
interface Unranked extends Weighed {
  a: number
  b: number
}

/** What is known of the provisions, by index. */
export interface Members {
  /** The document of each, by number. */
  families: Int32Array
  /** Whether each is compared. */
  compared: (at: number) => boolean
  /** What competes: the provisions of one document, its boxes apart, since they repeat its measures. */
  groups: readonly string[]
}

const logStrength = (strength: number) => Math.log(Math.max(strength, STRENGTH.least))

/** Ranks each pair among those that its sides have in each other's document. */
function rankPairs(pairs: readonly Unranked[], groups: readonly string[]): WeighedPair[] {
  const best = new Map<string, number>()
  const keyOf = (from: number, to: number) => `${from} ${groups[to] ?? ''}`
  for (const { a, b, strength } of pairs) {
    for (const key of [keyOf(a, b), keyOf(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, strength))
  }
  return pairs.map(({ a, b, strength, evidence }) => {
    const bar = logStrength(best.get(keyOf(a, b)) ?? 0) + logStrength(best.get(keyOf(b, a)) ?? 0)
    return { a, b, evidence, rank: logStrength(strength) - bar / 2 }
  })
}

/** The pairs worth a close comparison, with their evidence. Work grows with the number of provisions, not of pairs. */
export function weighCandidates(prepared: Prepared, { families, compared, groups }: Members): WeighedPair[] {
  const { texts, profiles, places, rarities, termCount, subjects } = prepared
  const only = (vector: Sparse, at: number) => (compared(at) ? vector : NOTHING)
  const candidates = findCandidates({
    objects: profiles.map(({ objects }, at) => only(objects, at)),
    terms: profiles.map(({ terms }, at) => only(terms, at)),
    weights: prepared.weights,
    families,
  })
  const partners: Set<number>[] = []
  candidates.forEach((others, self) => {
    for (const other of others) (partners[Math.min(self, other)] ??= new Set()).add(Math.max(self, other))
  })
  const [text, own] = [createDotProduct(termCount), createDotProduct(termCount)]
  const says = (word: number) => (rarities[word] ?? 0) > 0
  const pairs: Unranked[] = []
  partners.forEach((others, a) => {
    const [left, words, read] = [profiles[a], places[a], texts[a]]
    if (!left || !words || !read) return
    text.hold(left.terms)
    own.hold(left.ownTerms)
    const index = positionsOfWords(read.cut)
    for (const b of others) {
      const [right, theirs, far] = [profiles[b], places[b], texts[b]]
      if (!right || !theirs || !far) continue
      const likeness = {
        wording: text.with(right.terms),
        ownWording: own.with(right.ownTerms),
        subject: subjects(families[a] ?? 0, families[b] ?? 0),
        sentence: compareSentences(words, theirs),
        phrase: longestPhrase(read.cut, index, far.cut, prepared.isMark, says),
      }
      pairs.push({ a, b, ...weighPair(left, right, likeness, prepared) })
    }
  })
  return rankPairs(pairs, groups)
}

/** The probability that a reader accepts a pair. */
export const probabilityOf = ({ evidence }: WeighedPair): number => acceptance(evidence)
