import { acceptance, firstAcceptance, gatherEvidence, oddsWithoutPhrases, sameness } from './evidence.ts'
import { likenessOfWords } from './compare-words.ts'
import { listPairs, rankPairs } from './list-pairs.ts'
import type { Namer } from './name-pairs.ts'
import { createPhraseSpread } from './phrase-spread.ts'
import type { Prepared } from './prepare.ts'
import { createDotProduct } from './sparse.ts'
import { LEAST } from './weights.ts'

/** A likely pair of provisions by index, `a` < `b`. */
export interface WeighedPair {
  a: number
  b: number
  /** The probability that a reader accepts it, and that it is the same measure if so. */
  score: number
  sameness: number
  /** The likeness of its wording. */
  wording: number
}

/** What is known of the provisions, by index. */
export interface Members {
  /** The document of each, by number. */
  families: Int32Array
  /** Whether each is compared. */
  compared: (at: number) => boolean
  /** Whether a pair says less than a copy does. */
  isBesideCopy: (a: number, b: number) => boolean
  /** What competes: the provisions of one document, its boxes apart, since they repeat its measures. */
  groups: readonly string[]
}

/** A pair that may be one, with the odds that it is by what costs little. */
interface PossiblePair extends Pick<WeighedPair, 'a' | 'b' | 'sameness' | 'wording'> {
  odds: number
}

/** Those of the pairs worth a close comparison that are not far weaker than what their sides have in each other's document. */
function findPossible(prepared: Prepared, { families, compared, isBesideCopy, groups }: Members): PossiblePair[] {
  const { profiles, places, termCount, subjects } = prepared
  const pairs = listPairs(prepared, families, compared)
  const ranks = rankPairs(pairs, groups)
  const own = createDotProduct(termCount)
  const possible: PossiblePair[] = []
  let held = -1
  ranks.forEach((rank, at) => {
    const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0]
    if (rank < LEAST.rank || isBesideCopy(a, b)) return
    const [left, words] = [profiles[a], places[a]]
    const [right, theirs] = [profiles[b], places[b]]
    if (!left || !words || !right || !theirs) return
    if (a !== held) {
      own.hold(left.ownTerms)
      held = a
    }
    const likeness = {
      wording: pairs.wordings[at] ?? 0,
      ownWording: own.with(right.ownTerms),
      subject: subjects(families[a] ?? 0, families[b] ?? 0),
      ...likenessOfWords(words, theirs),
    }
    const evidence = gatherEvidence(left, right, likeness, prepared)
    if (firstAcceptance(evidence) < LEAST.possible) return
    const { wording } = evidence
    possible.push({ a, b, wording, odds: oddsWithoutPhrases(evidence), sameness: sameness(evidence) })
  })
  return possible
}

/**
 * The pairs that may be links: those that a reader accepts likely enough, also by the names they have in common; and a
 * function that finds these names again. What costs much is compared last. Work grows with the number of provisions, not
 * of pairs.
 */
export function weighCandidates(
  prepared: Prepared,
  nameOf: Namer,
  members: Members,
): { pairs: WeighedPair[]; nameOf: Namer } {
  const possible = findPossible(prepared, members)
  const { count, sumOf, spread } = createPhraseSpread()
  const { families } = members
  const numbers = possible.map(({ a, b }) => count(nameOf(a, b)?.phrases ?? [], families[a] ?? 0, families[b] ?? 0))
  const pairs = possible.flatMap(({ odds, ...pair }, at) => {
    const score = acceptance(odds, sumOf(numbers[at] ?? -1))
    return score < LEAST.linked ? [] : [{ ...pair, score }]
  })
  const nameSpread: Namer = (a, b) => {
    const named = nameOf(a, b)
    return named && { ...named, phrases: spread(named.phrases) }
  }
  return { pairs, nameOf: nameSpread }
}
