/** What of a query does occur, when the whole of it does not. */
import type { Script } from '../../policy/tree.ts'
import { lookUpWord } from './look-up.ts'
import type { Index } from './look-up.ts'
import type { Posting } from './match.ts'
import type { Query } from './query.ts'
import { remember } from './store.ts'
import type { Part } from './types.ts'

/** Characters of a query that are tried, and parts that are offered. */
const LIMIT = 40
const OFFERED = 3

/** A corpus of so many leaves weighs less than the pieces of the index that many look-ups take. */
const FEW_LEAVES = 16

/** The stretches of a word that occur and lie in no longer one that does, in order. */
async function longestIn(word: string, script: Script, index: Index): Promise<Part[]> {
  const chars = [...word].filter((char) => /\S/.test(char)).slice(0, LIMIT)
  const found: Part[] = []
  let end = 0
  for (let start = 0; start < chars.length; start++) {
    end = Math.max(end, start)
    let provisions = 0
    while (end < chars.length) {
      const { size } = await lookUpWord(chars.slice(start, end + 1).join(''), script, index)
      if (size === 0) break
      provisions = size
      end++
    }
    if (provisions > 0) found.push({ text: chars.slice(start, end).join(''), provisions })
  }
  return found
}

function placesIn(text: string, token: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) places.push(at)
  return places
}

/** A small index with its postings read off the text; a large one as it is. */
async function readWhole(index: Index): Promise<Index> {
  if (index.leaves > FEW_LEAVES) return index
  const texts = await Promise.all(Array.from({ length: index.leaves }, (_, leaf) => index.tokens(leaf)))
  const posting = remember((token: string): Promise<Posting> => {
    const places = texts.map((text, leaf): [number, number[]] => [leaf, placesIn(text, token)])
    return Promise.resolve(new Map(places.filter(([, at]) => at.length > 0)))
  })
  return { ...index, posting: posting.get, known: () => true }
}

/** The longest parts of a query that do occur, longest first, three at most. */
export async function longestParts(query: Query, script: Script, all: Index): Promise<Part[]> {
  const index = await readWhole(all)
  const parts: Part[] = []
  for (const word of query.wanted.flat().slice(0, OFFERED * 2)) {
    const { size } = await lookUpWord(word, script, index)
    if (size > 0) parts.push({ text: word, provisions: size })
    else parts.push(...(await longestIn(word, script, index)))
  }
  const distinct = [...new Map(parts.map((part) => [part.text, part])).values()]
  const long = distinct.filter(({ text }) => text.length > 1)
  return (long.length > 0 ? long : distinct).sort((a, b) => b.text.length - a.text.length).slice(0, OFFERED)
}
