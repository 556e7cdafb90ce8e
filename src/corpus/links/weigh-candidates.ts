import { createWordComparer } from './compare-words.ts'
import { acceptance, firstAcceptance, gatherEvidence, oddsWithoutPhrases, sameness } from './evidence.ts'
import { listPairs, rankPairs } from './list-pairs.ts'
import type { Namer } from './name-pairs.ts'
import type { NamingPhrase } from './naming-phrases.ts'
import { createObjectComparer } from './pair-score.ts'
import { createPhraseSpread } from './phrase-spread.ts'
import type { Prepared } from './prepare.ts'
import { createDotProduct } from './sparse.ts'
import { createSubjectComparer } from './subjects.ts'
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
  /** The names that both have in common. */
  phrases: NamingPhrase[]
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

/** Pairs that may be some, in columns, with the odds that each is by what costs little. */
interface PossiblePairs {
  count: number
  a: Int32Array
  b: Int32Array
  odds: Float64Array
  samenesses: Float64Array
  wordings: Float64Array
}

/** A function that compares one provision after another, by index, with many; cheapest in order of `a`. */
function createComparer({ profiles, places, weights, meanSelf, sizes, subjects }: Prepared, families: Int32Array) {
  const own = createDotProduct(sizes.terms)
  const chapters = createDotProduct(sizes.chapters)
  const objects = createObjectComparer({ weights, meanSelf })
  const words = createWordComparer(sizes.terms)
  const documents = createSubjectComparer(subjects, sizes.terms)
  let held = -1
  return (a: number, b: number, wording: number) => {
    const [left, placed] = [profiles[a], places[a]]
    const [right, theirs] = [profiles[b], places[b]]
    if (!left || !placed || !right || !theirs) return null
    if (a !== held) {
      own.hold(left.ownTerms)
      chapters.hold(left.chapter)
      objects.hold(left)
      words.hold(placed)
      documents.hold(families[a] ?? 0)
      held = a
    }
    return gatherEvidence(left, right, {
      wording,
      ownWording: own.with(right.ownTerms),
      chapter: chapters.with(right.chapter),
      subject: documents.with(families[b] ?? 0),
      ...objects.with(right),
      ...words.with(theirs),
    })
  }
}

/** Those of the pairs worth a close comparison that are not far weaker than what their sides have in each other's document. */
function findPossible(prepared: Prepared, { families, compared, isBesideCopy, groups }: Members): PossiblePairs {
  const pairs = listPairs(prepared, families, compared)
  const ranks = rankPairs(pairs, groups)
  const compare = createComparer(prepared, families)
  const possible: PossiblePairs = {
    count: 0,
    a: new Int32Array(ranks.length),
    b: new Int32Array(ranks.length),
    odds: new Float64Array(ranks.length),
    samenesses: new Float64Array(ranks.length),
    wordings: new Float64Array(ranks.length),
  }
  ranks.forEach((rank, at) => {
    const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0]
    if (rank < LEAST.rank || isBesideCopy(a, b)) return
    const evidence = compare(a, b, pairs.wordings[at] ?? 0)
    if (!evidence || firstAcceptance(evidence) < LEAST.possible) return
    const next = possible.count++
    possible.a[next] = a
    possible.b[next] = b
    possible.odds[next] = oddsWithoutPhrases(evidence)
    possible.samenesses[next] = sameness(evidence)
    possible.wordings[next] = evidence.wording
  })
  return possible
}

/**
 * The pairs that may be links, in order: those that a reader accepts likely enough, also by the names they have in common,
 * as far as they are among the `most` likeliest of one of their sides. What costs much is compared last. Work grows with
 * the number of provisions, not of pairs.
 */
export function weighCandidates(prepared: Prepared, namesOf: Namer['namesOf'], members: Members, most: number) {
  const { count, a, b, odds, samenesses, wordings } = findPossible(prepared, members)
  const spread = createPhraseSpread()
  const { families } = members
  for (let at = 0; at < count; at++) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0]
    spread.count(namesOf(one, other), families[one] ?? 0, families[other] ?? 0)
  }
  const scores = odds.subarray(0, count).map((each, at) => acceptance(each, spread.sumOf(at)))
  const pairAt = (at: number): WeighedPair => ({
    a: a[at] ?? 0,
    b: b[at] ?? 0,
    score: scores[at] ?? 0,
    sameness: samenesses[at] ?? 0,
    wording: wordings[at] ?? 0,
    phrases: spread.phrasesOf(at),
  })
  return { kept: keepLikely({ a, b }, scores, most), pairAt }
}

/** The pairs, by number and in order, that are links as far as their scores say and are among the likeliest of one side. */
function keepLikely({ a, b }: Pick<PossiblePairs, 'a' | 'b'>, scores: Float64Array, most: number): Int32Array {
  const linked = Int32Array.from(scores.keys()).filter((at) => (scores[at] ?? 0) >= LEAST.linked)
  const order = linked.slice().sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y)
  const counts: number[] = []
  const kept = new Uint8Array(scores.length)
  for (const at of order) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0]
    const [before, beforeOther] = [counts[one] ?? 0, counts[other] ?? 0]
    counts[one] = before + 1
    counts[other] = beforeOther + 1
    if (Math.min(before, beforeOther) < most) kept[at] = 1
  }
  return linked.filter((at) => kept[at] === 1)
}
