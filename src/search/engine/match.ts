/**
 * Where a pattern stands. Each token of the index has a list of its places, and so has each pair of neighbours that
 * are both common. One list after the other is fetched, each thinning out what is left, until every place of the
 * pattern is covered; once few leaves are left, the rest is read off their text. `README.md` beside this folder says
 * what each part of this saves.
 */
import type { Characters, Pattern } from './readings.ts'

/** Positions of a token, or of the first of a pair, on each leaf, ascending. */
export type Posting = ReadonlyMap<number, readonly number[]>

/** What matching needs of the index; a key is one token, or two that stand together. */
export interface Places {
  characters: Characters
  /** The numbers of all leaves. */
  leaves: readonly number[]
  /** Leaves whose text may be fetched for excerpts: reading off as many costs little more. */
  few: number
  posting(key: string): Promise<Posting>
  /** True if a key has a list. */
  listed(key: string): boolean
  /** The tokens of a leaf. */
  tokens(leaf: number): Promise<string>
  /** True if the text of a leaf is here already. */
  loaded(leaf: number): boolean
}

/** Keys of one length of which one has to stand at a place of the pattern. */
interface Step {
  at: number
  keys: string[]
  length: number
  /** Place in the alphabet of the rarest token of the commonest key. */
  rank: number
}

function stepAt(at: number, keys: string[], { characters: { ranks } }: Places): Step {
  const rarest = (key: string) => Math.max(...[...key].map((token) => ranks.get(token) ?? 0))
  const length = keys[0]?.length ?? 1
  return { at, keys, length, rank: Math.min(...keys.map(rarest)) }
}

/** All that may be looked up for a pattern: pairs before tokens, the rarest first. */
function stepsOf(pattern: Pattern, places: Places): Step[] {
  const steps = pattern.flatMap((set, at) => {
    const next = pattern[at + 1] ?? ''
    const pairs = [...set].flatMap((token) => [...next].map((other) => token + other))
    const listed = next !== '' && pairs.every(places.listed)
    return [stepAt(at, [...set], places), ...(listed ? [stepAt(at, pairs, places)] : [])]
  })
  return steps.sort((a, b) => b.length - a.length || b.rank - a.rank)
}

/**
 * Of a stretch that was pasted, another list leaves hardly any leaf and weighs less than two of them: while so many tokens
 * are to be covered, only so few leaves are read.
 */
const LONG = { open: 6, few: 2 }

const covers = ({ at, length }: Step, open: ReadonlySet<number>): boolean =>
  open.has(at) || (length > 1 && open.has(at + 1))

async function union(keys: readonly string[], places: Places): Promise<Posting> {
  const postings = await Promise.all(keys.map((key) => places.posting(key)))
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

/** Starts that a posting leaves: of `found`, or, before anything is found, all on the leaves in question. */
function narrow(found: Posting | undefined, posting: Posting, shift: number, within?: ReadonlySet<number>) {
  const next = new Map<number, readonly number[]>()
  for (const [leaf, at] of posting) {
    if (within && !within.has(leaf)) continue
    const starts = found
      ? keep(found.get(leaf) ?? [], at, shift)
      : at.filter((position) => position >= shift).map((position) => position - shift)
    if (starts.length > 0) next.set(leaf, starts)
  }
  return next
}

/** Of the starts found so far, or of all on the leaves in question, those where the pattern stands in the text. */
async function readOff(pattern: Pattern, leaves: readonly number[], found: Posting | undefined, places: Places) {
  const read = async (leaf: number): Promise<[number, readonly number[]]> => {
    const tokens = await places.tokens(leaf)
    const stands = (start: number) => pattern.every((set, i) => set.includes(tokens.charAt(start + i) || ' '))
    const starts = found ? (found.get(leaf) ?? []) : Array.from(tokens, (_, start) => start)
    return [leaf, starts.filter(stands)]
  }
  const hits = await Promise.all(leaves.map(read))
  return new Map(hits.filter(([, starts]) => starts.length > 0))
}

/**
 * Every place where the pattern stands: the positions of its first token on each leaf, ascending; with `within` only
 * on those leaves.
 */
export async function match(pattern: Pattern, places: Places, within?: ReadonlySet<number>): Promise<Posting> {
  const open = new Set(pattern.keys())
  let found: Posting | undefined
  let thinned = true
  for (const step of stepsOf(pattern, places)) {
    if (!covers(step, open)) continue
    const left = [...(found?.keys() ?? within ?? places.leaves)]
    const unread = left.filter((leaf) => !places.loaded(leaf))
    // A list that left every leaf says that more of them will: then as few leaves as pairs still to come are read.
    const few = open.size > LONG.open ? Math.min(places.few, LONG.few) : places.few
    if (unread.length <= few + (thinned ? 0 : open.size / 2)) return readOff(pattern, left, found, places)
    const narrowed = narrow(found, await union(step.keys, places), step.at, within)
    if (narrowed.size === 0) return narrowed
    thinned = narrowed.size !== found?.size
    found = narrowed
    open.delete(step.at)
    if (step.length > 1) open.delete(step.at + 1)
  }
  return found ?? new Map()
}
