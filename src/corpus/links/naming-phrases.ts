import type { WordPositions } from './common-phrases.ts'
import { commonPhrases, textOf } from './common-phrases.ts'
import type { ReadProvision } from './read-provision.ts'
import { quote } from './read-provision.ts'

/** What a word is worth as part of a phrase. */
export interface WordWeights {
  /** Rarity of a word by number; 0 for a generic one, a mark or a single character. */
  idf: (word: number) => number
  isMark: (word: number) => boolean
  /** Whether a word may stand at the beginning of a phrase: no verb of a task, no 依托. */
  opens: (word: number) => boolean
}

/** Two content characters are no phrase: 平台, 发展. */
const SHORTEST_PHRASE = 4
/** Where no phrase is shared, so many words have to do. */
const MOST_WORDS = 3

/**
 * The common phrases of two texts that name something, rarest first, none inside another; folded, with their quote.
 * Where there is none, the rarest common words. `index` is that of the first text.
 */
export function namingPhrases(
  a: ReadProvision,
  index: WordPositions,
  b: ReadProvision,
  { isMark, idf, opens }: WordWeights,
): Map<string, string> {
  const says = (word: number) => idf(word) > 0
  const all = commonPhrases(a.cut, index, b.cut, isMark, says, (word) => says(word) && opens(word)).map(
    ({ at, length }) => ({
      text: textOf(a.cut, at, length),
      at,
      length,
    }),
  )
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
  const kept = long.length > 0 ? outer : outer.slice(0, MOST_WORDS)
  return new Map(kept.map(([text, { quoted }]) => [text, quoted]))
}
