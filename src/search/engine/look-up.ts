/** From the words of a query to the provisions that hold them. */
import type { Script } from '../../policy/tree.ts'
import type { LeafRows } from '../format/index-files.ts'
import { match } from './match.ts'
import type { Places } from './match.ts'
import type { Query, Term } from './query.ts'
import type { Pattern } from './readings.ts'
import { anyForm, readings } from './readings.ts'
import { addOccurrences, fromKey } from './rows.ts'
import type { RowHits } from './rows.ts'
import { tokenize } from '../format/tokens.ts'

/** What looking up needs: places of tokens, and the rows of a leaf. */
export interface Index extends Places {
  rows(leaf: number): Promise<LeafRows>
}

/** A word that was looked for, with where it stands. */
export interface Found {
  word: string
  hits: RowHits
}

/** Every occurrence of a word, in either script; `within` names the leaves that are of interest. */
export async function lookUpWord(
  word: string,
  script: Script,
  index: Index,
  within?: ReadonlySet<number>,
): Promise<RowHits> {
  const hits = await lookUpAsWritten(word, script, index, within)
  const other = hits.size === 0 ? inOtherForms(word, index) : word
  return other === word ? hits : lookUpAsWritten(other, script, index, within)
}

/** A word with the forms of its characters that the corpus has, where these are spelt in several tokens: 趙孟頫 as 趙孟𫖯. */
const inOtherForms = (word: string, { characters: { spelt } }: Index): string =>
  spelt.size === 0 ? word : Array.from(word, (char) => spelt.get(char) ?? char).join('')

async function lookUpAsWritten(
  word: string,
  script: Script,
  index: Index,
  within?: ReadonlySet<number>,
): Promise<RowHits> {
  const { tokens } = tokenize(word)
  const patterns = tokens === '' ? [] : readings(tokens, script, index.characters)
  for (const pattern of patterns) {
    // Whether a second reading is called for depends on whether the first occurs anywhere.
    const hits = await hitsOf(pattern, index, patterns.length > 1 ? undefined : within)
    if (hits.size > 0) return hits
  }
  const wide = anyForm(tokens, index.characters)
  if (!wide) return new Map()
  const [only] = within && patterns.length === 1 ? patterns : []
  const elsewhere = only ? await hitsOf(only, index) : new Map()
  return elsewhere.size > 0 ? new Map() : hitsOf(wide, index, within)
}

/** The rows that hold a pattern. */
async function hitsOf(pattern: Pattern, index: Index, within?: ReadonlySet<number>): Promise<RowHits> {
  const hits: RowHits = new Map()
  for (const [leaf, starts] of await match(pattern, index, within))
    addOccurrences(hits, leaf, await index.rows(leaf), starts, pattern.length)
  return hits
}

/** The words of a term that are looked for: joined if that occurs (10G PON), else each for itself. */
async function lookUpTerm(
  term: Term,
  script: Script,
  index: Index,
  within: ReadonlySet<number> | undefined,
): Promise<Found[]> {
  const whole = term.join(' ')
  if (term.length < 2) return [{ word: whole, hits: await lookUpWord(whole, script, index, within) }]
  const hits = await lookUpWord(whole, script, index)
  if (hits.size > 0) return [{ word: whole, hits }]
  return Promise.all(term.map(async (word) => ({ word, hits: await lookUpWord(word, script, index, within) })))
}

/** The rank of the rarest character of a term. */
function rarity(term: Term, { characters: { ranks, simplified } }: Index): number {
  const rank = (token: string) =>
    Math.min(...[token, ...(simplified.get(token) ?? '')].map((one) => ranks.get(one) ?? ranks.size))
  return [...tokenize(term.join('')).tokens].reduce((rarest, token) => Math.max(rarest, rank(token)), 0)
}

const leavesOf = (rows: readonly number[] | undefined): ReadonlySet<number> | undefined =>
  rows && new Set(rows.map((row) => fromKey(row).leaf))

/**
 * The rows that hold every wanted word and no excluded one, ascending, with the words as they were looked for. The
 * rarest term is looked up first; of the others only what stands on the same leaves matters.
 */
export async function lookUp(query: Query, script: Script, index: Index): Promise<{ words: Found[]; rows: number[] }> {
  const words = new Map<Term, Found[]>(query.wanted.map((term) => [term, []]))
  let rows: number[] | undefined
  const rarestFirst = [...query.wanted].sort((a, b) => rarity(b, index) - rarity(a, index))
  for (const term of rarestFirst) {
    const found = await lookUpTerm(term, script, index, leavesOf(rows))
    words.set(term, found)
    for (const { hits } of found) rows = rows ? rows.filter((row) => hits.has(row)) : [...hits.keys()]
    if (rows?.length === 0) break
  }
  for (const word of rows?.length ? query.excluded : []) {
    const hits = await lookUpWord(word, script, index, leavesOf(rows))
    rows = rows?.filter((row) => !hits.has(row))
  }
  return { words: [...words.values()].flat(), rows: (rows ?? []).sort((a, b) => a - b) }
}
