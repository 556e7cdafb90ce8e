import type { PairedTexts } from './name-pairs.ts'
import type { NamingPhrase } from './naming-phrases.ts'
import type { ObjectWord } from './object-words.ts'
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
  /** What both call what they share. */
  objects: readonly SharedObject[]
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

/** The words of a text for a concept; where it has none, those for its neighbours. */
function wordsFor(concept: number, read: ReadProvision, { within, neighbours }: ReasonRules): ObjectWord[] {
  const all = readWordings(read)
  const own = all.filter((word) => within(word.concept, concept))
  const words = own.length > 0 ? own : all.filter((word) => neighbours(word.concept, concept))
  return words.slice(0, MOST_WORDS)
}

/** Picks the weightiest objects that both sides of a pair have words for. */
export type ObjectPicker = (pair: Omit<ReadPair, 'objects'>) => SharedObject[]

/** A picker that reads what the first side calls each concept once, as long as the pairs have the same. */
export function createObjectPicker(rules: ReasonRules): ObjectPicker {
  const known = new Map<number, ObjectWord[]>()
  let held: ReadProvision | undefined
  const wordsOfFirst = (concept: number, read: ReadProvision) => {
    if (read !== held) known.clear()
    held = read
    const words = known.get(concept) ?? wordsFor(concept, read, rules)
    known.set(concept, words)
    return words
  }
  return ({ a, b, parts, rules: { isUnnamed } }) => {
    const least = (parts[0]?.weight ?? 0) * NAMED_SHARE
    return parts
      .slice(0, MOST_TRIED)
      .filter(({ weight }) => weight >= least)
      .map(({ concept }) => {
        const [left, right] = pickWords(wordsOfFirst(concept, a), wordsFor(concept, b, rules))
        return { left: quoteWord(a, left), right: quoteWord(b, right) }
      })
      .filter(({ left, right }) => left !== '' && right !== '' && ![left, right].some(isUnnamed))
  }
}
