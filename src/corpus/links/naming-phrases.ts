import type { Phrase, WordPlaces } from './common-phrases.ts'
import { commonPhrases, textOf } from './common-phrases.ts'
import type { ObjectWord } from './object-words.ts'
import { readWordings } from './object-words.ts'
import type { ReadProvision } from './read-provision.ts'

/** What a word is worth as part of a phrase. */
export interface WordWeights {
  /** Rarity of a word by number, as a part of the greatest; 0 for a generic one, a mark or a single character. */
  idf: (word: number) => number
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

/** A provision with what is left of the weight of each word where its document says it everywhere, 0 to 1. */
export interface NamingProvision extends ReadProvision {
  share: (word: number) => number
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

/** Example: 广州市 in 广州市残疾人: a place before a thing is no part of its name. */
const PLACE = /..[省市县区州]$/

/** The parts of a stretch between words that join, each from a word that says something to one that does. */
function cutAtJoins({ at, to, length }: Phrase, a: ReadProvision, { idf, joins, isAffix }: WordWeights): Phrase[] {
  const parts: Phrase[] = []
  const says = (n: number) => idf(wordAt(a, at + n)) > 0 && !joins(wordAt(a, at + n))
  const begins = (n: number) => says(n) && !PLACE.test(textOf(a.cut, at + n, 1))
  for (let from = 0; from < length;) {
    while (from < length && !begins(from)) from++
    let end = from
    while (end < length && !joins(wordAt(a, at + end))) end++
    while (end > from && !says(end - 1) && !isAffix(wordAt(a, at + end - 1))) end--
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
function endsAt(read: ReadProvision, at: number, { idf, isMark, joins, isAffix }: WordWeights): boolean {
  const next = wordAt(read, at)
  return next < 0 || isMark(next) || joins(next) || (idf(next) === 0 && !isAffix(next))
}

/** Whether a phrase is no piece of longer names: nothing goes on behind it in either text, wherever it is one word. */
function isWhole(
  { at, to, length }: Phrase,
  a: ReadProvision,
  places: WordPlaces,
  b: ReadProvision,
  rules: WordWeights,
): boolean {
  if (!endsAt(b, to + length, rules)) return false
  if (length > 1) return endsAt(a, at + length, rules)
  for (let place = places.first(wordAt(a, at)); place >= 0; place = places.next(place)) {
    if (endsAt(a, place + 1, rules)) return true
  }
  return false
}

const isInHead = ({ head }: ReadProvision, start: number): boolean => head.start <= start && start < head.end

/** The names that are stretches of the same words in both texts, by their text. */
function findStretches(
  a: NamingProvision,
  places: WordPlaces,
  b: NamingProvision,
  rules: WordWeights,
): Map<string, NamingPhrase> {
  const { idf, isMark, joins, isOrgan, isUnnamed } = rules
  const says = (word: number) => idf(word) > 0
  const runs = commonPhrases(a.cut, places, b.cut, { isMark, says, opens: (word) => says(word) && !joins(word) })
  const found = new Map<string, NamingPhrase>()
  for (const part of runs.flatMap((run) => cutAtJoins(run, a, rules))) {
    if (isOrgan(textOf(a.cut, part.at, part.length))) continue
    const wide = widen(part, a, b, rules)
    const [start, end] = [a.cut.starts[wide.at] ?? 0, a.cut.starts[wide.at + wide.length] ?? 0]
    const text = a.cut.text.slice(start, end)
    const heads = Number(isInHead(a, start)) + Number(isInHead(b, b.cut.starts[wide.to] ?? 0))
    const known = found.get(text)
    if (known) known.heads = Math.max(known.heads, heads)
    if (known || text.length < 2 || text.length > LONGEST_PHRASE || isOrgan(text) || isUnnamed(text)) continue
    if (text.length < SHORTEST_PHRASE && !isWhole(wide, a, places, b, rules)) continue
    let [weight, rarity] = [0, 0]
    for (const id of a.cut.words.subarray(wide.at, wide.at + wide.length)) {
      rarity += idf(id)
      weight += idf(id) * Math.sqrt(a.share(id) * b.share(id))
    }
    found.set(text, { text, start, weight, rarity, heads, others: 1 })
  }
  return found
}

/** So short a word inside of another is a piece: 出口 in 进出口. */
const SHORTEST_NESTED = 3

const wordingsOf = new WeakMap<ReadProvision, ObjectWord[]>()

/** The words of a provision for its objects that may stand in longer ones, or be such. */
function readLongWordings(read: ReadProvision): ObjectWord[] {
  const known = wordingsOf.get(read) ?? readWordings(read).filter(({ text }) => text.length >= SHORTEST_NESTED)
  wordingsOf.set(read, known)
  return known
}

/** The words for an object of which one text has a longer one: 数据中心 and 大数据中心; as rare as that. */
function findNested(a: NamingProvision, b: NamingProvision, { idf, isUnnamed }: WordWeights): NamingPhrase[] {
  const rarityOf = ({ cut: { words, starts } }: ReadProvision, start: number) => {
    const at = starts.indexOf(start)
    return at < 0 ? 0 : idf(words[at] ?? -1)
  }
  const nested: NamingPhrase[] = []
  for (const one of readLongWordings(a)) {
    for (const other of readLongWordings(b)) {
      if (one.text.length === other.text.length) continue
      const [text, long] = one.text.length < other.text.length ? [one.text, other.text] : [other.text, one.text]
      if (!long.includes(text) || isUnnamed(text)) continue
      const rarity = Math.max(rarityOf(a, one.start), rarityOf(b, other.start))
      const heads = Number(isInHead(a, one.start)) + Number(isInHead(b, other.start))
      nested.push({ text, start: a.cut.text.indexOf(text), weight: rarity, rarity, heads, others: 1 })
    }
  }
  return nested
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

/**
 * The names that stand in both texts, rarest first, none inside another. A short one has to be whole. `places` is made to
 * hold the first text.
 */
export function namingPhrases(
  a: NamingProvision,
  places: WordPlaces,
  b: NamingProvision,
  rules: WordWeights,
): NamingPhrase[] {
  const found = findStretches(a, places, b, rules)
  for (const phrase of findNested(a, b, rules)) if (!found.has(phrase.text)) found.set(phrase.text, phrase)
  const order = [...found.values()].sort((x, y) => y.weight - x.weight || (x.text < y.text ? -1 : 1))
  return keepOuter(order)
}
