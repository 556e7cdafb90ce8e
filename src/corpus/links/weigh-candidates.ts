import { acceptance, gatherEvidence, sameness } from './evidence.ts'
import { likenessOfWords } from './compare-words.ts'
import { listPairs, rankPairs } from './list-pairs.ts'
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

/**
 * The pairs that may be links: of those worth a close comparison the ones that are not far weaker than what their sides
 * have in each other's document, and that a reader accepts likely enough. What costs much is compared last. Work grows
 * with the number of provisions, not of pairs.
 */
export function weighCandidates(prepared: Prepared, members: Members): WeighedPair[] {
  const { profiles, places, termCount, subjects } = prepared
  const { families } = members
  const pairs = listPairs(prepared, families, members.compared)
  const ranks = rankPairs(pairs, members.groups)
  const own = createDotProduct(termCount)
  const likely: WeighedPair[] = []
  let held = -1
  ranks.forEach((rank, at) => {
    const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0]
    if (rank < LEAST.rank || members.isBesideCopy(a, b)) return
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
    const score = acceptance(evidence)
    if (score < LEAST.linked) return
    likely.push({ a, b, score, sameness: sameness(evidence), wording: evidence.wording })
  })
  return likely
}
