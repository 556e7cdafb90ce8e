import type { ObjectLikeness, Profile } from './pair-score.ts'
import type { Sparse } from './sparse.ts'
import { eachShared } from './sparse.ts'
import type { WordLikeness } from './compare-words.ts'
import { FIRST_ODDS, ODDS, SAME, STRENGTH, SUBJECT } from './weights.ts'

/** What speaks for a pair or against it, by name, as far as it costs little. */
export type FirstEvidence = Omit<typeof FIRST_ODDS, 'bias'>

/** How far two provisions are alike; cosines unless they say otherwise. */
export interface Likeness {
  objects: ObjectLikeness
  words: WordLikeness
  /** Of the whole texts. */
  wording: number
  /** Of what their own documents do not say elsewhere. */
  ownWording: number
  /** Of the headings above them. */
  chapter: number
  /** Of their documents. */
  subject: number
}

/** Texts are long or short beside this many units. */
const USUAL_LENGTH = 200
const SHORTEST = 50

/** How far the vocabulary covers two provisions, 0 to 1. */
function coverage(a: Profile, b: Profile): number {
  const self = Math.min(a.self, b.self)
  return self / (self + STRENGTH.covered)
}

/** The strength of a pair by its objects and its wording: what ranks it. */
export const strengthOf = (a: Profile, b: Profile, objects: number, wording: number): number =>
  objects + wording * (1 + STRENGTH.uncovered * (1 - coverage(a, b)))

/** Gathers the evidence of a pair, as far as it costs little. */
export function gatherEvidence(a: Profile, b: Profile, likeness: Likeness): FirstEvidence {
  const { objects, common, count } = likeness.objects
  const { sentence, focus } = likeness.words
  return {
    objects,
    wording: Math.sqrt(likeness.wording),
    sentence,
    objectsSentence: objects * sentence,
    ownUncovered: Math.sqrt(likeness.ownWording) * (1 - coverage(a, b)),
    length: Math.log(Math.max(a.length, b.length, SHORTEST) / USUAL_LENGTH),
    common,
    count: Math.log(1 + count),
    chapter: likeness.chapter,
    focus,
    apart: Math.max(0, SUBJECT.apart - Math.sqrt(likeness.subject)),
    articles: a.kind === 'article' && b.kind === 'article' ? 1 : 0,
  }
}

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The odds, as a logarithm: written out, since this is asked of millions of pairs. */
const sumOdds = (odds: Omit<typeof FIRST_ODDS, 'apart'>, evidence: FirstEvidence): number =>
  odds.bias +
  odds.objects * evidence.objects +
  odds.wording * evidence.wording +
  odds.sentence * evidence.sentence +
  odds.objectsSentence * evidence.objectsSentence +
  odds.ownUncovered * evidence.ownUncovered +
  odds.length * evidence.length +
  odds.common * evidence.common +
  odds.count * evidence.count +
  odds.chapter * evidence.chapter +
  odds.focus * evidence.focus +
  odds.articles * evidence.articles

/** The probability that a reader accepts a pair, by what costs little. */
export const firstAcceptance = (evidence: FirstEvidence): number =>
  probability(sumOdds(FIRST_ODDS, evidence) + FIRST_ODDS.apart * evidence.apart)

/** The odds, as a logarithm, that a reader accepts a pair, without what phrases in common say for it. */
export const oddsWithoutPhrases = (evidence: FirstEvidence): number => sumOdds(ODDS, evidence)

/**
 * The probability that a reader accepts a pair, by these odds, what the names in common say, and how far the documents are
 * apart where they name nothing in common.
 */
export const acceptance = (odds: number, phrases: number, namelessApart: number): number =>
  probability(odds + ODDS.phrases * phrases + ODDS.namelessApart * namelessApart)

/** The probability that an accepted pair is the same measure: one object and like words about it, in documents of one subject. */
export const sameness = (evidence: FirstEvidence): number =>
  probability(
    SAME.bias +
      SAME.objects * evidence.objects +
      SAME.wording * evidence.wording +
      SAME.sentence * evidence.sentence +
      SAME.focus * evidence.focus +
      SAME.length * evidence.length +
      SAME.chapter * evidence.chapter +
      SAME.apart * evidence.apart,
  )

/** The weight of the weightiest object that two heads name. */
export function sharedHeadObject(a: Sparse, b: Sparse, weights: Float32Array): number {
  let most = 0
  eachShared(a, b, (concept, x, y) => {
    most = Math.max(most, x * y * (weights[concept] ?? 0))
  })
  return most
}
