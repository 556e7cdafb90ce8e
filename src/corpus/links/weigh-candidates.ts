import { createWordComparer } from './compare-words.ts'
import { acceptance, firstAcceptance, gatherEvidence, oddsWithoutPhrases, sameness, strengthOf } from './evidence.ts'
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

/** Pairs that may be links, in columns, with the odds that each is by what costs little. */
interface PossiblePairs {
  a: Int32Array
  b: Int32Array
  odds: Float64Array
  samenesses: Float64Array
  wordings: Float64Array
  /** How far the documents of each are apart. */
  aparts: Float64Array
}

/** A function that compares one provision after another, by index, with many; cheapest in order of `a`. */
function createComparer(prepared: Prepared, families: Int32Array) {
  const { profiles } = prepared
  const texts = createDotProduct(prepared.terms)
  const own = createDotProduct(prepared.ownTerms)
  const chapters = createDotProduct(prepared.chapters)
  const objects = createObjectComparer(prepared.objects, profiles, prepared)
  const words = createWordComparer(prepared.places, prepared.rarities.length)
  const subjects = createSubjectComparer(prepared.subjects)
  let held = -1
  return (a: number, b: number) => {
    const [left, right] = [profiles[a], profiles[b]]
    if (!left || !right) return null
    if (a !== held) {
      for (const { hold } of [texts, own, chapters, objects, words]) hold(a)
      subjects.hold(families[a] ?? 0)
      held = a
    }
    const likeness = {
      objects: objects.with(b),
      words: words.with(b),
      wording: texts.with(b),
      ownWording: own.with(b),
      chapter: chapters.with(b),
      subject: subjects.with(families[b] ?? 0),
    }
    return {
      strength: strengthOf(left, right, likeness.objects.objects, likeness.wording),
      evidence: gatherEvidence(left, right, likeness),
    }
  }
}

/** The places of the values of a list that pass a test, in order. */
function placesWhere(values: Float64Array, test: (value: number, at: number) => boolean): Int32Array {
  const places = new Int32Array(values.length)
  let count = 0
  for (let at = 0; at < values.length; at++) if (test(values[at] ?? 0, at)) places[count++] = at
  return places.slice(0, count)
}

/** The values of a list at some places. */
function valuesAt(values: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length)
  for (let at = 0; at < places.length; at++) found[at] = values[places[at] ?? 0] ?? 0
  return found
}

/** Those of the pairs worth a close comparison that are not far weaker than what their sides have in each other's document. */
function findPossible(prepared: Prepared, { families, compared, isBesideCopy, groups }: Members): PossiblePairs {
  const pairs = listPairs(prepared, families, compared)
  const compare = createComparer(prepared, families)
  const possible = new Uint8Array(pairs.a.length)
  const column = () => new Float64Array(pairs.a.length)
  const [strengths, odds, samenesses] = [column(), column(), column()]
  const [wordings, aparts] = [column(), column()]
  for (let at = 0; at < possible.length; at++) {
    const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0]
    const compared = compare(a, b)
    if (!compared) continue
    const { strength, evidence } = compared
    strengths[at] = strength
    if (firstAcceptance(evidence) < LEAST.possible || isBesideCopy(a, b)) continue
    possible[at] = 1
    odds[at] = oddsWithoutPhrases(evidence)
    samenesses[at] = sameness(evidence)
    wordings[at] = evidence.wording
    aparts[at] = evidence.apart
  }
  const ranks = rankPairs(pairs, strengths, groups)
  const kept = placesWhere(ranks, (rank, at) => possible[at] === 1 && rank >= LEAST.rank)
  return {
    a: kept.map((at) => pairs.a[at] ?? 0),
    b: kept.map((at) => pairs.b[at] ?? 0),
    odds: valuesAt(odds, kept),
    samenesses: valuesAt(samenesses, kept),
    wordings: valuesAt(wordings, kept),
    aparts: valuesAt(aparts, kept),
  }
}

/**
 * The pairs that may be links, in order: those that a reader accepts likely enough, also by the names they have in common,
 * as far as they are among the `most` likeliest of one of their sides. What costs much is compared last. Work grows with
 * the number of provisions, not of pairs.
 */
export function weighCandidates(prepared: Prepared, namesOf: Namer['namesOf'], members: Members, most: number) {
  const { a, b, odds, samenesses, wordings, aparts } = findPossible(prepared, members)
  const spread = createPhraseSpread()
  const { families } = members
  a.forEach((one, at) => {
    const other = b[at] ?? 0
    spread.count(namesOf(one, other), families[one] ?? 0, families[other] ?? 0)
  })
  const scores = odds.map((each, at) => acceptance(each, spread.sumOf(at), spread.names(at) ? 0 : (aparts[at] ?? 0)))
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
  const linked = placesWhere(scores, (score) => score >= LEAST.linked)
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
