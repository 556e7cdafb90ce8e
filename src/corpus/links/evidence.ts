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

/** How a pair is worded, all but its phrases; cosines unless they say otherwise. */
export interface Likeness {
  /** Of the whole texts. */
  wording: number
  /** Of what their own documents do not say elsewhere. */
  ownWording: number
  /** Of their documents. */
  subject: number
  /** Of their two sentences that are most alike. */
  sentence: number
  /** The greatest part of the wording of the whole texts that is one term. */
  single: number
}

/** What is weighed about all pairs of a corpus. */
export interface Scale {
  /** The weight of each concept. */
  weights: Float32Array
  meanSelf: number
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
export const LONG_PHRASE = 16

/** How far the vocabulary covers two provisions, 0 to 1. */
function coverage(a: Profile, b: Profile): number {
  const self = Math.min(a.self, b.self)
  return self / (self + STRENGTH.covered)
}

/** The strength of a pair by its objects and its wording: what ranks it. */
export function strengthOf(a: Profile, b: Profile, wording: number, { weights, meanSelf }: Scale): number {
  const { objects } = compareObjects(a, b, weights, meanSelf)
  return objects + wording * (1 + STRENGTH.uncovered * (1 - coverage(a, b)))
}

/** What a phrase of so many units in common says; 0 for none. */
export const phraseEvidence = (units: number): number => Math.log(1 + Math.min(units, LONG_PHRASE))

/** Gathers the evidence of a pair, all but its phrase, which counts as none. */
export function gatherEvidence(a: Profile, b: Profile, likeness: Likeness, scale: Scale): PairEvidence {
  const { objects, common, second, count } = compareObjects(a, b, scale.weights, scale.meanSelf)
  const subject = Math.sqrt(likeness.subject)
  const safeguards = a.kind === 'safeguard' && b.kind === 'safeguard' ? 1 : 0
  const { sentence, single } = likeness
  return {
    objects,
    wording: Math.sqrt(likeness.wording),
    sentence,
    objectsSentence: objects * sentence,
    ownUncovered: Math.sqrt(likeness.ownWording) * (1 - coverage(a, b)),
    apart: Math.max(0, SUBJECT.shared - subject),
    safeguards,
    safeguardsApart: safeguards * Math.max(0, SUBJECT.safeguards - subject),
    length: Math.log(Math.max(a.length, b.length, SHORTEST) / USUAL_LENGTH),
    single,
    common,
    second: Math.sqrt(second),
    count: Math.log(1 + count),
    chapter: compareChapters(a, b),
    phrase: 0,
  }
}

/** The odds, as a logarithm, of a pair by its evidence. */
function oddsOf(evidence: PairEvidence): number {
  let odds = ODDS.bias
  for (const name of NAMES) odds += ODDS[name] * evidence[name]
  return odds
}

/** The most that a phrase in common adds to the odds. */
const MOST_BY_PHRASE = Math.max(0, ODDS.phrase * phraseEvidence(LONG_PHRASE))

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The probability that a reader accepts a pair by its evidence. */
export const acceptance = (evidence: PairEvidence): number => probability(oddsOf(evidence))

/** The probability that a reader accepts a pair at most, whatever phrase its texts share; `evidence` is without it. */
export const acceptanceAtMost = (evidence: PairEvidence): number => probability(oddsOf(evidence) + MOST_BY_PHRASE)

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
