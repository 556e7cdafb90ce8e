import type { PairedTexts } from './name-pairs.ts'
import type { NamingPhrase } from './naming-phrases.ts'
import { pickWords, readWordings } from './object-words.ts'
import type { ScorePart } from './pair-score.ts'
import type { ReadProvision } from './read-provision.ts'
import { quote } from './read-provision.ts'

/** What a reason is written by. */
export interface ReasonRules {
  /** Whether the first concept is the second or a kind or part of it. */
  within: (concept: number, broader: number) => boolean
  /** Whether two concepts are neighbours. */
  neighbours: (a: number, b: number) => boolean
}

/** A pair whose reason is written. */
export interface ReadPair extends PairedTexts {
  /** The names in common. */
  phrases: readonly NamingPhrase[]
  parts: readonly ScorePart[]
  relation: 'same' | 'related'
  /** The probability that a reader accepts it. */
  score: number
  /** How far their documents have one subject, 0 to 1. */
  subject: number
}

/** What each of two provisions calls a concept that both name, or of which one names a neighbour. */
export interface SharedObject {
  left: string
  right: string
  /** Whether both words stand in the titles or first sentences. */
  leads: boolean
}

/** Of the words for an object so many are weighed. */
const MOST_WORDS = 5
/** Of the parts so many are looked at for names. */
const MOST_TRIED = 5
/** Parts below this share of the weightiest are not worth naming. */
const NAMED_SHARE = 0.25

function quoteWord(read: ReadProvision, word: string): string {
  const at = read.cut.text.indexOf(word)
  return word === '' || at < 0 ? '' : quote(read, at, at + word.length)
}

const isInLead = ({ cut: { text }, leadEnd }: ReadProvision, word: string): boolean => {
  const at = text.indexOf(word)
  return word !== '' && at >= 0 && at < leadEnd
}

/** What both sides call a concept; the words most alike. */
function describe({ concept }: ScorePart, { a, b }: ReadPair, { within, neighbours }: ReasonRules): SharedObject {
  const isOf = (other: number) => within(other, concept)
  const beside = (other: number) => isOf(other) || neighbours(other, concept)
  const pick = (read: ReadProvision) => {
    const all = readWordings(read)
    const own = all.filter((wording) => isOf(wording.concept))
    return (own.length > 0 ? own : all.filter((wording) => beside(wording.concept))).slice(0, MOST_WORDS)
  }
  const [left, right] = pickWords(pick(a), pick(b))
  const leads = isInLead(a, left) && isInLead(b, right)
  return { left: quoteWord(a, left), right: quoteWord(b, right), leads }
}

/** The weightiest objects that both sides have words for. */
export function pickObjects(pair: ReadPair, rules: ReasonRules): SharedObject[] {
  const least = (pair.parts[0]?.weight ?? 0) * NAMED_SHARE
  return pair.parts
    .slice(0, MOST_TRIED)
    .filter(({ weight }) => weight >= least)
    .map((part) => describe(part, pair, rules))
    .filter(({ left, right }) => left !== '' && right !== '' && ![left, right].some(pair.rules.isUnnamed))
}
