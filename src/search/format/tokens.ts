/**
 * How a text is spelt for the index: one token a character, so that a phrase of tokens is a substring of the text.
 * Pagefind drops what is no letter or digit and strips accents; whatever it might touch is therefore written with
 * ideographs of Extension A, which it leaves alone. The code is one-to-one and no spelling of one character begins
 * or ends inside that of another, so that a run of tokens is found exactly where the run of characters is.
 */

import { readQuery } from '../../text/lookalikes.ts'

/** What the index leaves as it is. Example: 数, g, 5 */
const PLAIN = /^[a-z0-9\u4e00-\u9fff]$/

/** Ranges of characters that take one token each, in the order of their tokens from U+3400: first, how many. */
const SINGLE: readonly (readonly [number, number])[] = [
  [0x20, 0x60], // ASCII
  [0xa0, 0x60], // Latin-1
  [0x2000, 0xc00], // punctuation, arrows, mathematics, shapes
  [0x3000, 0x40], // punctuation of Chinese and Japanese
]
const SINGLE_FROM = 0x3400
const LEAD_FROM = 0x4110
const TRAIL_FROM = 0x4560

/** Marks that quote, in any script and width; they all count as one. */
const QUOTE = /["'‘’‚‛“”„‟«»‹›「」『』〝〞〟]/

/** The token that stands for every quotation mark. */
export const QUOTE_TOKEN = tokenOf('"'.charCodeAt(0))

/** A text as tokens, one UTF-16 unit each; `map[i]` is the offset in the text that token `i` comes from. */
export interface Tokens {
  tokens: string
  map: number[]
}

function tokenOf(code: number): string {
  let from = SINGLE_FROM
  for (const [first, count] of SINGLE) {
    if (code >= first && code < first + count) return String.fromCharCode(from + code - first)
    from += count
  }
  return String.fromCharCode(LEAD_FROM + (code >> 10), TRAIL_FROM + (code & 0x3ff))
}

const spell = (char: string): string => {
  if (PLAIN.test(char)) return char
  return QUOTE.test(char) ? QUOTE_TOKEN : tokenOf(char.codePointAt(0) ?? 0)
}

const spelt = new Map<string, string>()

/** The tokens of one character as written. */
function spellCluster(cluster: string): string {
  const known = spelt.get(cluster)
  if (known !== undefined) return known
  const normal = readQuery(cluster.normalize('NFKC').toLowerCase()).replace(/\s/g, '')
  const made = Array.from(normal, spell).join('')
  spelt.set(cluster, made)
  return made
}

/** What may join with the character before it when composed. Example: U+0301, ﾞ, a Hangul vowel */
const JOINS = /[\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff]/u

/** The characters of a text, each with what joins with it. */
const clusters = (text: string): Iterable<string> =>
  JOINS.test(text)
    ? Array.from(new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
    : text

/**
 * Spells a text: compatibility forms composed (NFKC), radicals as the ideographs they look like, lower case, without
 * white space and what is not seen, quotation marks made one.
 * Any string is accepted, unpaired surrogates included.
 */
export function tokenize(text: string): Tokens {
  let tokens = ''
  const map: number[] = []
  let offset = 0
  for (const cluster of clusters(text)) {
    const made = spellCluster(cluster)
    for (const _ of made) map.push(offset)
    tokens += made
    offset += cluster.length
  }
  return { tokens, map }
}

/** One character with the marks on it. Example: é as e and U+0301 */
const CHARACTER = /^[\s\S]\p{M}*/u

/** The stretch of the text that tokens `from` to `to` (exclusive) come from, without white space around it. */
export function stretchOf({ map }: Tokens, text: string, from: number, to: number): [number, number] {
  const last = map[to - 1] ?? text.length
  const character = CHARACTER.exec(text.slice(last, last + 16))?.[0] ?? ''
  return [map[from] ?? text.length, last + character.length]
}
