import type { Phrase, WordPlaces } from './common-phrases.ts'
import { commonPhrases, createWordPlaces, textOf } from './common-phrases.ts'
import type { NestedPair } from './nested-words.ts'
import type { ReadProvision } from './read-provision.ts'

/** What a word is worth as part of a phrase. */
export interface WordWeights {
  /** Rarity of a word by number, as a part of the greatest; 0 for a generic one, a mark or a single character. */
  idf: (word: number) => number
  /** Whether a word says something: its rarity is not 0. */
  says: (word: number) => boolean
  /** Whether a stretch that holds a name may begin with a word: one that says something and joins nothing. */
  opens: (word: number) => boolean
  /** Whether a name may begin with a word. Example: 广州市 in 广州市残疾人: a place before a thing is no part of its name. */
  begins: (word: number) => boolean
  isMark: (word: number) => boolean
  /** Whether a word joins others and is no part of a name: a verb of a task, 依托, 的. */
  joins: (word: number) => boolean
  /** Whether a word may end a phrase behind one that says something: 平台, 服务, no verb. */
  closes: (word: number) => boolean
  /** Whether a word is a single character that makes another thing of what it stands beside: 证 in 驾驶证. */
  isAffix: (word: number) => boolean
  /** Whether a phrase names an organ. */
  isOrgan: (text: string) => boolean
  /** Whether a word or phrase names nothing: 社会资本, 工作机制. */
  isUnnamed: (text: string) => boolean
}

/** A provision with what is left of the weight of each of its words where its document says it everywhere, 0 to 1. */
export interface NamingProvision extends ReadProvision {
  shares: Float64Array
}

/** A phrase that stands in two texts. */
export interface NamingPhrase {
  /** Folded. */
  text: string
  /** Where it begins in the first text. */
  start: number
  /** The sum of the rarities of its words, less where a document says them everywhere. */
  weight: number
  /** The same in full. */
  rarity: number
  /** In how many of the two heads it stands. */
  heads: number
  /** In how many documents beside one it is; 1 until that is counted. */
  others: number
}

/** A name of at least so many characters may stand before others: 知识产权 in 知识产权运营. A shorter one is a piece of theirs: 驾驶 in 驾驶证. */
const SHORTEST_PHRASE = 4
/** The longest that is named. */
const LONGEST_PHRASE = 16
/** So many of two texts are kept, the weightiest: more say nothing new. */
const MOST_PHRASES = 8

/** The number of the word at a place, -1 outside of the text. */
const wordAt = ({ cut: { words } }: ReadProvision, at: number): number => words[at] ?? -1

/** The parts of a stretch between words that join, each from a word that says something to one that does. */
function cutAtJoins(
  { at, to, length }: Phrase,
  a: ReadProvision,
  { opens, begins, joins, isAffix }: WordWeights,
): Phrase[] {
  const parts: Phrase[] = []
  const ends = (word: number) => opens(word) || isAffix(word)
  for (let from = 0; from < length;) {
    while (from < length && !begins(wordAt(a, at + from))) from++
    let end = from
    while (end < length && !joins(wordAt(a, at + end))) end++
    while (end > from && !ends(wordAt(a, at + end - 1))) end--
    if (end > from) parts.push({ at: at + from, to: to + from, length: end - from })
    from = Math.max(end, from + 1)
  }
  return parts
}

/** Adds what stands in both texts before a part or behind it and belongs to it: 非 before 机动车, 平台 behind. */
function widen(
  part: Phrase,
  a: ReadProvision,
  b: ReadProvision,
  { isMark, joins, closes, isAffix }: WordWeights,
): Phrase {
  let { at, to, length } = part
  const both = (n: number) => {
    const word = wordAt(a, at + n)
    return word >= 0 && word === wordAt(b, to + n) && !isMark(word) && !joins(word) ? word : -1
  }
  for (let next = both(length); next >= 0 && (closes(next) || isAffix(next)); next = both(length)) {
    length++
    if (closes(next)) break
  }
  for (let before = both(-1); before >= 0 && isAffix(before); before = both(-1)) {
    ;[at, to, length] = [at - 1, to - 1, length + 1]
  }
  return { at, to, length }
}

/** Whether a name ends at a place: what stands there is no part of one. */
function endsAt(read: ReadProvision, at: number, { says, isMark, joins, isAffix }: WordWeights): boolean {
  const next = wordAt(read, at)
  return next < 0 || isMark(next) || joins(next) || (!says(next) && !isAffix(next))
}

/** Whether a name begins at a place: no single character stands before it that makes another thing of it. Example: 低 in 低碳管理. */
function beginsAt(read: ReadProvision, at: number, { isAffix }: WordWeights): boolean {
  const before = wordAt(read, at - 1)
  return before < 0 || !isAffix(before)
}

/** Whether a phrase is no piece of longer names: nothing goes on before or behind it in either text, wherever it is one word. */
function isWhole(
  { at, to, length }: Phrase,
  a: ReadProvision,
  places: WordPlaces,
  b: ReadProvision,
  rules: WordWeights,
): boolean {
  const stands = (read: ReadProvision, from: number) =>
    beginsAt(read, from, rules) && endsAt(read, from + length, rules)
  if (!stands(b, to)) return false
  if (length > 1) return stands(a, at)
  for (let place = places.first(wordAt(a, at)); place >= 0; place = places.next(place)) {
    if (stands(a, place)) return true
  }
  return false
}

const isInHead = ({ head }: ReadProvision, start: number): boolean => head.start <= start && start < head.end

/** A stretch of words of a text. */
interface Stretch {
  text: string
  start: number
  inHead: boolean
  isOrgan: boolean
  /** Whether it is long and short enough for a name, and names something. */
  isName: boolean
  /** The sum of the rarities of its words. */
  rarity: number
}

function readStretch(a: NamingProvision, at: number, length: number, rules: WordWeights): Stretch {
  const text = textOf(a.cut, at, length)
  const start = a.cut.starts[at] ?? 0
  const isOrgan = rules.isOrgan(text)
  const isName = text.length >= 2 && text.length <= LONGEST_PHRASE && !isOrgan && !rules.isUnnamed(text)
  const rarity = a.cut.words.subarray(at, at + length).reduce((sum, word) => sum + rules.idf(word), 0)
  return { text, start, inHead: isInHead(a, start), isOrgan, isName, rarity }
}

/** What the words of a phrase weigh, less where either document says them everywhere. */
function weighPhrase({ at, to, length }: Phrase, a: NamingProvision, b: NamingProvision, rules: WordWeights): number {
  let weight = 0
  for (let n = 0; n < length; n++)
    weight += rules.idf(wordAt(a, at + n)) * Math.sqrt((a.shares[at + n] ?? 0) * (b.shares[to + n] ?? 0))
  return weight
}

/** The words for an object of which one text has a longer one: 数据中心 and 大数据中心; as rare as that. */
function weighNested(
  pairs: readonly NestedPair[],
  a: NamingProvision,
  b: NamingProvision,
  { idf, isUnnamed }: WordWeights,
): NamingPhrase[] {
  const rarityOf = ({ cut: { words, starts } }: ReadProvision, start: number) => {
    const at = starts.indexOf(start)
    return at < 0 ? 0 : idf(words[at] ?? -1)
  }
  return pairs.flatMap(({ one, other }) => {
    const text = one.text.length < other.text.length ? one.text : other.text
    if (isUnnamed(text)) return []
    const rarity = Math.max(rarityOf(a, one.start), rarityOf(b, other.start))
    const heads = Number(isInHead(a, one.start)) + Number(isInHead(b, other.start))
    return { text, start: a.cut.text.indexOf(text), weight: rarity, rarity, heads, others: 1 }
  })
}

/** The first of some phrases that stand in no longer one of them. */
function keepOuter(phrases: readonly NamingPhrase[]): NamingPhrase[] {
  const kept: NamingPhrase[] = []
  const isInside = ({ text }: NamingPhrase) =>
    phrases.some((other) => other.text.length > text.length && other.text.includes(text))
  for (const phrase of phrases) {
    if (kept.length === MOST_PHRASES) break
    if (!isInside(phrase)) kept.push(phrase)
  }
  return kept
}

/** Finds the names that one text after another has in common with many: `hold` it, then ask for each of them. */
export interface PhraseFinder {
  hold: (a: NamingProvision) => void
  /** The names that stand in both texts, rarest first, none inside another; `nested` are words that stand in longer ones. */
  with: (b: NamingProvision, nested: readonly NestedPair[]) => NamingPhrase[]
}

/** Finds names by rules. A short one has to be whole. */
export function createPhraseFinder(rules: WordWeights): PhraseFinder {
  const places = createWordPlaces(rules.opens)
  // what many texts have in common with the one that is held is read once
  const stretches = new Map<number, Stretch>()
  let held: NamingProvision | undefined

  const stretchOf = (a: NamingProvision, at: number, length: number): Stretch => {
    const key = at * (a.cut.words.length + 1) + length
    const known = stretches.get(key) ?? readStretch(a, at, length, rules)
    stretches.set(key, known)
    return known
  }
  /** The names that are stretches of the same words in both texts, by their text. */
  const findStretches = (a: NamingProvision, b: NamingProvision): Map<string, NamingPhrase> => {
    const found = new Map<string, NamingPhrase>()
    for (const run of commonPhrases(a.cut, places, b.cut, rules)) {
      for (const part of cutAtJoins(run, a, rules)) {
        if (stretchOf(a, part.at, part.length).isOrgan) continue
        const wide = widen(part, a, b, rules)
        const { text, start, inHead, isName, rarity } = stretchOf(a, wide.at, wide.length)
        const heads = Number(inHead) + Number(isInHead(b, b.cut.starts[wide.to] ?? 0))
        const known = found.get(text)
        if (known) known.heads = Math.max(known.heads, heads)
        if (known || !isName || (text.length < SHORTEST_PHRASE && !isWhole(wide, a, places, b, rules))) continue
        found.set(text, { text, start, weight: weighPhrase(wide, a, b, rules), rarity, heads, others: 1 })
      }
    }
    return found
  }
  return {
    hold(a) {
      if (a === held) return
      stretches.clear()
      held = a
    },
    with(b, nested) {
      const a = held ?? b
      const found = findStretches(a, b)
      for (const phrase of weighNested(nested, a, b, rules)) if (!found.has(phrase.text)) found.set(phrase.text, phrase)
      return keepOuter([...found.values()].sort((x, y) => y.weight - x.weight || (x.text < y.text ? -1 : 1)))
    },
  }
}
