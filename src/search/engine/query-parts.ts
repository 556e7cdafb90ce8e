/** What of a query does occur, when the whole of it does not. */
import type { Script } from '../../policy/tree.ts'
import { lookUpWord } from './look-up.ts'
import type { Index } from './look-up.ts'
import type { Query } from './query.ts'
import { readings } from './readings.ts'
import { tokenize } from '../format/tokens.ts'
import type { QueryPart } from './types.ts'

/** Characters of a query that are tried, and parts that are offered. */
const LIMIT = 40
const OFFERED = 3

/** What is not cut: a character, or a word in Latin letters. Example: 数, 10G */
const PIECE = /[\p{Script=Latin}\p{Nd}]+|[^\s]/gu

/** True if a text occurs; of a single character the catalogue knows it. */
async function occurs(text: string, script: Script, index: Index): Promise<boolean> {
  const { tokens } = tokenize(text)
  if (tokens.length === 1) return readings(tokens, script, index.characters).length > 0
  return (await lookUpWord(text, script, index)).size > 0
}

/** The stretches of a word that occur and lie in no longer one that does, in order. */
async function longestIn(word: string, script: Script, index: Index): Promise<string[]> {
  const chars = (word.match(PIECE) ?? []).slice(0, LIMIT)
  const found: string[] = []
  let end = 0
  for (let start = 0; start < chars.length; start++) {
    const from = Math.max(end, start)
    end = from
    while (end < chars.length && (await occurs(chars.slice(start, end + 1).join(''), script, index))) end++
    if (end > from) found.push(chars.slice(start, end).join(''))
  }
  return found
}

/** The longest parts of a query that do occur, longest first, three at most. */
export async function longestParts(query: Query, script: Script, index: Index): Promise<QueryPart[]> {
  const found: string[] = []
  for (const word of query.wanted.flat().slice(0, OFFERED * 2)) {
    found.push(...((await occurs(word, script, index)) ? [word] : await longestIn(word, script, index)))
  }
  const distinct = [...new Set(found)]
  const long = distinct.filter((text) => text.length > 1)
  const offered = (long.length > 0 ? long : distinct).sort((a, b) => b.length - a.length).slice(0, OFFERED)
  return Promise.all(offered.map(async (text) => ({ text, provisions: (await lookUpWord(text, script, index)).size })))
}
