import type { ObjectLikeness, Profile } from './pair-score.ts'
import type { Sparse } from './sparse.ts'
import { eachShared } from './sparse.ts'
import type { WordLikeness } from './compare-words.ts'
import { FIRST_ODDS, ODDS, SAME, STRENGTH, SUBJECT } from './weights.ts'

const NAMES = [
  'objects',
  'wording',
  'sentence',
  'objectsSentence',
  'ownUncovered',
  'safeguardsApart',
  'length',
  'common',
  'count',
  'chapter',
  'focus',
  'heads',
  'clauses',
] as const
/** What speaks for a pair or against it, by name, as far as it costs little. */
export type FirstEvidence = Record<(typeof NAMES)[number], number>

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
  const subject = Math.sqrt(likeness.subject)
  const safeguards = a.kind === 'safeguard' && b.kind === 'safeguard' ? 1 : 0
  const { objects, common, count } = likeness.objects
  const { sentence, focus, heads, clauses } = likeness.words
  return {
    objects,
    wording: Math.sqrt(likeness.wording),
    sentence,
    objectsSentence: objects * sentence,
    ownUncovered: Math.sqrt(likeness.ownWording) * (1 - coverage(a, b)),
    safeguardsApart: safeguards * Math.max(0, SUBJECT.safeguards - subject),
    length: Math.log(Math.max(a.length, b.length, SHORTEST) / USUAL_LENGTH),
    common,
    count: Math.log(1 + count),
    chapter: likeness.chapter,
    focus,
    heads,
    clauses,
  }
}

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The probability that a reader accepts a pair, by what costs little. */
export const firstAcceptance = (evidence: FirstEvidence): number =>
  probability(NAMES.reduce((odds, name) => odds + FIRST_ODDS[name] * evidence[name], FIRST_ODDS.bias))

/** The odds, as a logarithm, that a reader accepts a pair, without what phrases in common say for it. */
export const oddsWithoutPhrases = (evidence: FirstEvidence): number =>
  NAMES.reduce((odds, name) => odds + ODDS[name] * evidence[name], ODDS.bias)

/** The probability that a reader accepts a pair, by these odds and what phrases in common say. */
export const acceptance = (odds: number, phrases: number): number => probability(odds + ODDS.phrases * phrases)

/** What tells the same measure from a related one. */
const SAME_NAMES = ['objects', 'wording', 'sentence', 'common', 'focus', 'heads', 'clauses'] as const

/** The probability that an accepted pair is the same measure: one object, like words about it, in heads and clauses. */
export const sameness = (evidence: FirstEvidence): number =>
  probability(SAME_NAMES.reduce((odds, name) => odds + SAME[name] * evidence[name], SAME.bias))

/** The weight of the weightiest object that two heads name. */
export function sharedHeadObject(a: Sparse, b: Sparse, weights: Float32Array): number {
  let most = 0
  eachShared(a, b, (concept, x, y) => {
    most = Math.max(most, x * y * (weights[concept] ?? 0))
  })
  return most
}
