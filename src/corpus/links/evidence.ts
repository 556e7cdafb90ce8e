import type { Profile } from './pair-score.ts'
import { scoreObjects } from './pair-score.ts'
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
  'rank',
] as const

/** What speaks for a pair or against it, by name. */
export type PairEvidence = Record<(typeof NAMES)[number], number>

/** The products of a pair's wording, each a cosine. */
export interface Likeness {
  /** Of the whole texts. */
  wording: number
  /** Of what their own documents do not say elsewhere. */
  ownWording: number
  /** Of their documents. */
  subject: number
  /** Of their two sentences that are most alike. */
  sentence: number
}

/** A pair's evidence but for its rank, and its strength. */
export interface Weighed {
  evidence: Omit<PairEvidence, 'rank'>
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

/** Texts are long or short beside this many units. */
const USUAL_LENGTH = 200
const SHORTEST = 50

/** Gathers the evidence of a pair. */
export function weighPair(a: Profile, b: Profile, likeness: Likeness, scale: Scale): Weighed {
  const objects = scoreObjects(a, b, scale.weights, scale.meanSelf)
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
    },
  }
}

/** The odds, as a logarithm, of a pair by its evidence. */
const oddsOf = (evidence: PairEvidence): number =>
  NAMES.reduce((odds, name) => odds + ODDS[name] * evidence[name], ODDS.bias)

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The probability that a reader accepts a pair by its evidence. */
export const acceptance = (evidence: PairEvidence): number => probability(oddsOf(evidence))

/** The probability that an accepted pair is the same measure: an object that both heads name, and like words about it. */
export const sameness = ({ objects, wording, sentence, ownUncovered }: PairEvidence, headObject: number): number =>
  probability(
    SAME.bias +
      SAME.objects * objects +
      SAME.wording * wording +
      SAME.sentence * sentence +
      SAME.ownUncovered * ownUncovered +
      SAME.headObject * Math.sqrt(headObject),
  )

/** The weight of the weightiest object that the heads of both provisions name. */
export function sharedHeadObject(a: Profile, b: Profile, weights: Float32Array): number {
  let most = 0
  eachShared(a.headObjects, b.headObjects, (concept, x, y) => {
    most = Math.max(most, x * y * (weights[concept] ?? 0))
  })
  return most
}
