import type { Phrase, WordPlaces } from './common-phrases.ts'
import { commonPhrases, textOf } from './common-phrases.ts'
import type { ReadProvision } from './read-provision.ts'
import { quote } from './read-provision.ts'

/** What a word is worth as part of a phrase. */
export interface WordWeights {
  /** Rarity of a word by number; 0 for a generic one, a mark or a single character. */
  idf: (word: number) => number
  /** From this rarity on a word alone says what two texts are about. */
  rare: number
  isMark: (word: number) => boolean
  /** Whether a word may stand at the beginning of a phrase: no verb of a task, no 依托. */
  opens: (word: number) => boolean
  /** Whether a word may end a phrase behind one that says something: 平台, 服务, no verb. */
  closes: (word: number) => boolean
  /** Whether a phrase names an organ. */
  isOrgan: (text: string) => boolean
  /** Whether a word or phrase names nothing: 社会资本, 工作机制. */
  isUnnamed: (text: string) => boolean
}

/** Two content characters are no phrase: 平台, 发展. */
const SHORTEST_PHRASE = 4
/** A longer stretch is a clause: it is cut at its verbs. */
const LONGEST_NAME = 6
/** Where no phrase is shared, so many words have to do. */
const MOST_WORDS = 3

/** The parts of a clause between its verbs, each from a word that says something to one that does. */
function cutAtVerbs(
  { at, to, length }: Phrase,
  words: Int32Array,
  says: (word: number) => boolean,
  opens: (word: number) => boolean,
): Phrase[] {
  const parts: Phrase[] = []
  for (let from = 0; from < length;) {
    while (from < length && !(says(words[at + from] ?? 0) && opens(words[at + from] ?? 0))) from++
    let end = from
    while (end < length && opens(words[at + end] ?? 0)) end++
    while (end > from && !says(words[at + end - 1] ?? 0)) end--
    if (end > from) parts.push({ at: at + from, to: to + from, length: end - from })
    from = Math.max(end, from + 1)
  }
  return parts
}

const OPENING_QUOTE = /[“「『]/

/** Example: 穗 of “穗好办”: a quotation mark stands before a word. */
const isQuoted = ({ original, at, cut: { starts } }: ReadProvision, word: number): boolean =>
  OPENING_QUOTE.test(original.charAt((at[starts[word] ?? 0] ?? 0) - 1))

/**
 * The common phrases of two texts that name something, rarest first, none inside another; folded, with their quote.
 * Where there is none, the rarest common words. `places` is made to hold the first text.
 */
export function namingPhrases(
  a: ReadProvision,
  places: WordPlaces,
  b: ReadProvision,
  { isMark, idf, rare, opens, closes, isOrgan, isUnnamed }: WordWeights,
): Map<string, string> {
  const says = (word: number) => idf(word) > 0
  const wordAt = ({ cut: { words } }: ReadProvision, at: number) => words[at] ?? -1
  const widen = (phrase: Phrase): Phrase => {
    const next = wordAt(a, phrase.at + phrase.length)
    const both = next >= 0 && next === wordAt(b, phrase.to + phrase.length)
    return both && !isMark(next) && closes(next) ? { ...phrase, length: phrase.length + 1 } : phrase
  }
  const openQuoted = (phrase: Phrase): Phrase => {
    const [at, to, length] = [phrase.at - 1, phrase.to - 1, phrase.length + 1]
    const before = wordAt(a, at)
    return before >= 0 && before === wordAt(b, to) && isQuoted(a, at) && isQuoted(b, to) ? { at, to, length } : phrase
  }
  const all = commonPhrases(a.cut, places, b.cut, { isMark, says, opens: (word) => says(word) && opens(word) })
    .flatMap((phrase) =>
      textOf(a.cut, phrase.at, phrase.length).length > LONGEST_NAME
        ? cutAtVerbs(phrase, a.cut.words, says, opens)
        : [phrase],
    )
    .map((phrase) => openQuoted(widen(phrase)))
    .map(({ at, length }) => ({ text: textOf(a.cut, at, length), at, length }))
    .filter(({ text }) => !isOrgan(text) && !isUnnamed(text))
  const long = all.filter(({ text }) => text.length >= SHORTEST_PHRASE)
  const found = new Map<string, { weight: number; quoted: string }>()
  for (const { text, at, length } of long.length > 0 ? long : all) {
    if (text.length < 2 || found.has(text)) continue
    let weight = 0
    for (let word = at; word < at + length; word++) weight += idf(a.cut.words[word] ?? 0)
    found.set(text, { weight, quoted: quote(a, a.cut.starts[at] ?? 0, a.cut.starts[at + length] ?? 0) })
  }
  const order = [...found].sort((x, y) => y[1].weight - x[1].weight || (x[0] < y[0] ? -1 : 1))
  const outer = order.filter(([text]) => !order.some(([other]) => other.length > text.length && other.includes(text)))
  const kept = long.length > 0 ? outer : outer.filter(([, { weight }]) => weight >= rare).slice(0, MOST_WORDS)
  return new Map(kept.map(([text, { quoted }]) => [text, quoted]))
}
