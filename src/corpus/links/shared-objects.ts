import type { WordWeights } from './naming-phrases.ts'
import { commonWord, pickWords, readWordings } from './object-words.ts'
import type { ScorePart } from './pair-score.ts'
import type { WordPlaces } from './common-phrases.ts'
import type { ReadProvision } from './read-provision.ts'
import { quote } from './read-provision.ts'

/** How the vocabulary and the corpus weigh words. */
export interface ReasonRules extends WordWeights {
  names: readonly string[]
  /** Whether the first concept is the second or a kind or part of it. */
  within: (concept: number, broader: number) => boolean
  /** Whether two concepts are neighbours. */
  neighbours: (a: number, b: number) => boolean
  /** Whether a text is a word that tells something. */
  tells: (text: string) => boolean
}

/** A pair whose reason is written; `places` may hold the first text. */
export interface ReadPair {
  a: ReadProvision
  places: WordPlaces
  b: ReadProvision
  parts: readonly ScorePart[]
  relation: 'same' | 'related'
}

/** A concept that two provisions share, with what they call it. */
export interface SharedObject {
  concept: number
  name: string
  /** The words of both sides, empty if each uses its own. */
  phrase: string
  left: string
  right: string
  near: boolean
  /** Whether a side names the concept itself, not only a kind or part of it. */
  named: boolean
}

/** So many objects are named. */
const MOST_NAMED = 3
/** Of the words for an object so many are weighed. */
const MOST_WORDS = 5
/** Of the parts so many are looked at for names. */
const MOST_TRIED = 5
/** Parts below this share of the weightiest are not worth naming. */
const NAMED_SHARE = 0.25
/** A phrase of both sides that holds the word for an object stands for it if it has at most so much more before and behind. */
const MOST_MORE = 4

function quoteWord(read: ReadProvision, word: string): string {
  const at = read.cut.text.indexOf(word)
  return word === '' || at < 0 ? '' : quote(read, at, at + word.length)
}

/** Example: 广州市 in 广州市残疾人: a place before a thing is no part of its name. */
const PLACE_BEFORE = /[省市县区州]$/

/** The longest phrase of both sides that says a word and a little more: 知识产权保护, 基本养老保险. */
function widen(word: string, phrases: ReadonlyMap<string, string>, a: ReadProvision): string {
  const holding = [...phrases].filter(([text]) => {
    const at = text.indexOf(word)
    if (at < 0 || at > MOST_MORE || text.length - at - word.length > MOST_MORE) return false
    return !PLACE_BEFORE.test(text.slice(0, at))
  })
  return holding.sort((x, y) => y[0].length - x[0].length)[0]?.[1] ?? quoteWord(a, word)
}

function describe(
  part: ScorePart,
  { a, b }: ReadPair,
  phrases: ReadonlyMap<string, string>,
  rules: ReasonRules,
): SharedObject {
  const { concept, near } = part
  const within = (other: number) => rules.within(other, concept)
  const beside = (other: number) => within(other) || rules.neighbours(other, concept)
  const pick = (read: ReadProvision) => {
    const all = readWordings(read)
    const own = all.filter((wording) => within(wording.concept))
    return (own.length > 0 ? own : all.filter((wording) => beside(wording.concept))).slice(0, MOST_WORDS)
  }
  const [left, right] = pickWords(pick(a), pick(b))
  const common = left === '' || right === '' ? '' : commonWord(left, right, rules.tells)
  const named = [a, b].some(({ mentions }) => mentions.some((mention) => mention.concept === concept))
  return {
    concept,
    name: rules.names[concept] ?? '',
    phrase: common === '' ? '' : widen(common, phrases, a),
    left: quoteWord(a, left),
    right: quoteWord(b, right),
    near,
    named,
  }
}

/** The weightiest objects, without those that others say already: broader ones, and ones by the same words. */
export function pickObjects(pair: ReadPair, phrases: ReadonlyMap<string, string>, rules: ReasonRules): SharedObject[] {
  const least = (pair.parts[0]?.weight ?? 0) * NAMED_SHARE
  const objects = pair.parts
    .slice(0, MOST_TRIED)
    .filter(({ weight }) => weight >= least)
    .map((part) => describe(part, pair, phrases, rules))
    .filter(({ phrase, left, right }) => !(phrase === '' ? [left, right] : [phrase]).some(rules.isUnnamed))
  const covers = (other: SharedObject, { concept, left, right }: SharedObject) =>
    (other.concept !== concept && rules.within(other.concept, concept) && !other.near) ||
    (other.left === left && other.right === right)
  const named = objects.filter(
    (object, at) =>
      !objects.some((other, n) => other !== object && (n < at || !object.named) && covers(other, object)) &&
      (object.named || objects.length === 1 || !objects.some((other) => other.named && !other.near)),
  )
  return (named.length > 0 ? named : objects).slice(0, MOST_NAMED)
}
