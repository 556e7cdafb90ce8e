import type { Profile } from './pair-score.ts'
import { compareObjects } from './pair-score.ts'
import { eachShared } from './sparse.ts'
import { ODDS, SAME, STRENGTH, SUBJECT } from './weights.ts'

const NAMES = [
  'objects',
  'wording',
  'sentence',
  'objectsSentence',
  'ownUncovered',
  'apart',
  'safeguards',
  'safeguardsApart',
  'length',
  'single',
  'common',
  'second',
  'count',
  'phrase',
  'chapter',
] as const

/** What speaks for a pair or against it, by name. */
export type PairEvidence = Record<(typeof NAMES)[number], number>

/** How a pair is worded; all but the phrase are cosines. */
export interface Likeness {
  /** Of the whole texts. */
  wording: number
  /** Of what their own documents do not say elsewhere. */
  ownWording: number
  /** Of their documents. */
  subject: number
  /** Of their two sentences that are most alike. */
  sentence: number
  /** Units of the longest stretch of words that stands in both. */
  phrase: number
}

/** A pair's evidence and its strength. */
export interface Weighed {
  evidence: PairEvidence
  strength: number
}

/** What is weighed about all pairs of a corpus. */
export interface Scale {
  /** The weight of each concept. */
  weights: Float32Array
  meanSelf: number
}

/** The greatest part of the common wording that is one term. */
function singleShare(a: Profile, b: Profile): number {
  let first = 0
  let sum = 0
  eachShared(a.terms, b.terms, (_, x, y) => {
    sum += x * y
    first = Math.max(first, x * y)
  })
  return sum === 0 ? 0 : first / sum
}

/** The likeness of the headings above two provisions. */
function compareChapters(a: Profile, b: Profile): number {
  let product = 0
  eachShared(a.chapter, b.chapter, (_, x, y) => (product += x * y))
  return product
}

/** Texts are long or short beside this many units. */
const USUAL_LENGTH = 200
const SHORTEST = 50
/** From so many units on a phrase is a long one. */
const LONG_PHRASE = 16

/** Gathers the evidence of a pair. */
export function weighPair(a: Profile, b: Profile, likeness: Likeness, scale: Scale): Weighed {
  const { objects, common, second, count } = compareObjects(a, b, scale.weights, scale.meanSelf)
  const self = Math.min(a.self, b.self)
  const covered = self / (self + STRENGTH.covered)
  const subject = Math.sqrt(likeness.subject)
  const safeguards = a.kind === 'safeguard' && b.kind === 'safeguard' ? 1 : 0
  const { sentence } = likeness
  return {
    strength: objects + likeness.wording * (1 + STRENGTH.uncovered * (1 - covered)),
    evidence: {
      objects,
      wording: Math.sqrt(likeness.wording),
      sentence,
      objectsSentence: objects * sentence,
      ownUncovered: Math.sqrt(likeness.ownWording) * (1 - covered),
      apart: Math.max(0, SUBJECT.shared - subject),
      safeguards,
      safeguardsApart: safeguards * Math.max(0, SUBJECT.safeguards - subject),
      length: Math.log(Math.max(a.length, b.length, SHORTEST) / USUAL_LENGTH),
      single: singleShare(a, b),
      common,
      second: Math.sqrt(second),
      count: Math.log(1 + count),
      chapter: compareChapters(a, b),
      phrase: Math.log(1 + Math.min(likeness.phrase, LONG_PHRASE)),
    },
  }
}

/** The odds, as a logarithm, of a pair by its evidence. */
const oddsOf = (evidence: PairEvidence): number =>
  NAMES.reduce((odds, name) => odds + ODDS[name] * evidence[name], ODDS.bias)

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The probability that a reader accepts a pair by its evidence. */
export const acceptance = (evidence: PairEvidence): number => probability(oddsOf(evidence))

/** What tells the same measure from a related one. */
const SAME_NAMES = ['objects', 'wording', 'sentence', 'ownUncovered', 'apart', 'phrase', 'length'] as const

/** The probability that an accepted pair is the same measure: one object, like words about it, documents of one subject. */
export const sameness = (evidence: PairEvidence): number =>
  probability(SAME_NAMES.reduce((odds, name) => odds + SAME[name] * evidence[name], SAME.bias))

/** The weight of the weightiest object that the heads of both provisions name. */
export function sharedHeadObject(a: Profile, b: Profile, weights: Float32Array): number {
  let most = 0
  eachShared(a.headObjects, b.headObjects, (concept, x, y) => {
    most = Math.max(most, x * y * (weights[concept] ?? 0))
  })
  return most
}
