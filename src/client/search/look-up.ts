/** From the words of a query to the provisions that hold them. */
import type { Script } from '../../policy/tree.ts'
import type { LeafRows } from './files.ts'
import { match } from './match.ts'
import type { Places } from './match.ts'
import type { Query, Term } from './query.ts'
import { readings } from './readings.ts'
import { addOccurrences } from './rows.ts'
import type { RowHits } from './rows.ts'
import { QUOTE_TOKEN, tokenize } from './tokens.ts'

/** What looking up needs: places of tokens, and the rows of a leaf. */
export interface Index extends Places {
  rows(leaf: number): Promise<LeafRows>
}

/** A word that was looked for, with where it stands. */
export interface Found {
  word: string
  hits: RowHits
}

/** The spellings of a word: as typed and, if it holds quotation marks, without them. */
function spellings(word: string): string[] {
  const { tokens } = tokenize(word)
  const bare = tokens.replaceAll(QUOTE_TOKEN, '')
  return bare === '' || bare === tokens ? [tokens] : [tokens, bare]
}

/** Every occurrence of a word, in either script. */
export async function lookUpWord(word: string, script: Script, index: Index): Promise<RowHits> {
  const hits: RowHits = new Map()
  for (const tokens of spellings(word)) {
    if (tokens === '') continue
    for (const pattern of readings(tokens, script, index.characters)) {
      const before = hits.size
      for (const [leaf, starts] of await match(pattern, index)) {
        addOccurrences(hits, leaf, await index.rows(leaf), starts, pattern.length)
      }
      if (hits.size > before) break
    }
  }
  return hits
}

/** The words of a term that are looked for: joined if that occurs (10G PON), else each for itself. */
async function lookUpTerm(term: Term, script: Script, index: Index): Promise<Found[]> {
  const whole = term.join(' ')
  const hits = await lookUpWord(whole, script, index)
  if (hits.size > 0 || term.length < 2) return [{ word: whole, hits }]
  return Promise.all(term.map(async (word) => ({ word, hits: await lookUpWord(word, script, index) })))
}

/** The rows that hold every wanted word and no excluded one, ascending, with the words as they were looked for. */
export async function lookUp(query: Query, script: Script, index: Index): Promise<{ words: Found[]; rows: number[] }> {
  const words: Found[] = []
  let rows: number[] | undefined
  for (const term of query.wanted) {
    for (const found of await lookUpTerm(term, script, index)) {
      words.push(found)
      rows = rows ? rows.filter((row) => found.hits.has(row)) : [...found.hits.keys()]
    }
    if (rows?.length === 0) break
  }
  for (const word of rows?.length ? query.excluded : []) {
    const hits = await lookUpWord(word, script, index)
    rows = rows?.filter((row) => !hits.has(row))
  }
  return { words, rows: (rows ?? []).sort((a, b) => a - b) }
}
