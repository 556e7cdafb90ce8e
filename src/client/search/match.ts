/**
 * Where a pattern stands. The rarest of its tokens is looked up first; each further one only thins out what is left,
 * and as soon as the text of the leaves where that stands weighs less than the rest of the index that would be
 * needed, the rest is read off their text.
 */
import type { Characters, Pattern } from './readings.ts'

/** Positions of a token on each leaf, ascending. */
export type Posting = ReadonlyMap<number, readonly number[]>

/** What matching needs of the index. */
export interface Places {
  characters: Characters
  /** How many leaves there are. */
  leaves: number
  posting(token: string): Promise<Posting>
  /** The tokens of a leaf. */
  tokens(leaf: number): Promise<string>
  /** True if the posting of a token is here already. */
  known(token: string): boolean
  /** True if the text of a leaf is here already. */
  loaded(leaf: number): boolean
}

/** Bytes, compressed: of a leaf's text, of the least that Pagefind fetches for a token, of one position in it. */
const LEAF_WEIGHT = 6000
const PIECE_WEIGHT = 28000
const POSITION_WEIGHT = 1.7

/** Leaves whose text a search may fetch for its excerpts: reading as many of them costs little more. */
export const SHOWN_LEAVES = 10

/** What has to be fetched to know where the tokens of a set stand. */
function weigh(set: string, { known, characters: { counts } }: Places): number {
  const unknown = [...set].filter((token) => !known(token))
  const weights = unknown.map((token) => Math.max(PIECE_WEIGHT, (counts.get(token) ?? 0) * POSITION_WEIGHT))
  return weights.reduce((sum, weight) => sum + weight, 0)
}

async function union(set: string, places: Places): Promise<Posting> {
  const postings = await Promise.all([...set].map((token) => places.posting(token)))
  const [only] = postings
  if (only && postings.length === 1) return only
  const merged = new Map<number, number[]>()
  for (const posting of postings) {
    for (const [leaf, at] of posting) merged.set(leaf, [...(merged.get(leaf) ?? []), ...at])
  }
  for (const at of merged.values()) at.sort((a, b) => a - b)
  return merged
}

/** Starts of `found` that, moved by `shift`, are among `at`; both ascending. */
function keep(found: readonly number[], at: readonly number[], shift: number): number[] {
  const kept: number[] = []
  let i = 0
  for (const start of found) {
    while (i < at.length && (at[i] ?? 0) < start + shift) i++
    if (at[i] === start + shift) kept.push(start)
  }
  return kept
}

/** Of the starts found so far, those where the rest of the pattern stands in the text too. */
async function readOff(
  found: ReadonlyMap<number, readonly number[]>,
  pattern: Pattern,
  rest: readonly number[],
  places: Places,
): Promise<Map<number, number[]>> {
  const read = async ([leaf, starts]: readonly [number, readonly number[]]): Promise<[number, number[]]> => {
    const tokens = await places.tokens(leaf)
    const stands = (start: number) => rest.every((i) => (pattern[i] ?? '').includes(tokens.charAt(start + i) || ' '))
    return [leaf, starts.filter(stands)]
  }
  const hits = await Promise.all([...found].map(read))
  return new Map(hits.filter(([, starts]) => starts.length > 0))
}

/** Every place where the pattern stands: the positions of its first token on each leaf, ascending. */
export async function match(pattern: Pattern, places: Places): Promise<Map<number, number[]>> {
  const { counts } = places.characters
  const commonness = pattern.map((set) => [...set].reduce((sum, token) => sum + (counts.get(token) ?? 0), 0))
  const order = pattern.map((_, i) => i).sort((a, b) => (commonness[a] ?? 0) - (commonness[b] ?? 0))
  let found: Map<number, number[]> | undefined
  for (const [n, i] of order.entries()) {
    const posting = await union(pattern[i] ?? '', places)
    const next = new Map<number, number[]>()
    for (const [leaf, at] of posting) {
      const starts = found
        ? keep(found.get(leaf) ?? [], at, i)
        : at.filter((position) => position >= i).map((position) => position - i)
      if (starts.length > 0) next.set(leaf, starts)
    }
    found = next
    const rest = order.slice(n + 1)
    const needed = rest.reduce((sum, k) => sum + weigh(pattern[k] ?? '', places), 0)
    const unread = [...found.keys()].filter((leaf) => !places.loaded(leaf)).length
    if (Math.max(0, unread - SHOWN_LEAVES) * LEAF_WEIGHT <= needed) return readOff(found, pattern, rest, places)
  }
  return found ?? new Map()
}
