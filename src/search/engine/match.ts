/**
 * Where a pattern stands. Each token of the index has a list of its places, and so has each pair of neighbours that
 * are both common. The lightest list is fetched first; each further one thins out what is left, until every place of
 * the pattern is covered. As soon as the text of the leaves that are left weighs less than what would be needed of
 * the index, the rest is read off their text.
 */
import type { Characters, Pattern } from './readings.ts'

/** Positions of a token, or of the first of a pair, on each leaf, ascending. */
export type Posting = ReadonlyMap<number, readonly number[]>

/** What matching needs of the index; a key is one token, or two that stand together. */
export interface Places {
  characters: Characters
  /** How many leaves there are. */
  leaves: number
  posting(key: string): Promise<Posting>
  /** Bytes to fetch for a key: 0 if its posting is here already, Infinity if it has none. */
  weight(key: string): number
  /** The tokens of a leaf. */
  tokens(leaf: number): Promise<string>
  /** True if the text of a leaf is here already. */
  loaded(leaf: number): boolean
}

/** Bytes of a leaf's text, compressed. */
const LEAF_WEIGHT = 7000

/** Leaves whose text a search may fetch for its excerpts: reading as many of them costs little more. */
export const SHOWN_LEAVES = 10

/** Keys of one length of which one has to stand at a place of the pattern. */
interface Step {
  at: number
  keys: string[]
  length: number
  weight: number
  commonness: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

function stepAt(at: number, keys: string[], { weight, characters: { counts } }: Places): Step {
  const rarest = (key: string) => Math.min(...[...key].map((token) => counts.get(token) ?? 0))
  const length = keys[0]?.length ?? 1
  return { at, keys, length, weight: sum(keys.map(weight)), commonness: sum(keys.map(rarest)) }
}

/** All that may be looked up for a pattern, the lightest by token first, then the rarest. */
function stepsOf(pattern: Pattern, places: Places): Step[] {
  const steps = pattern.flatMap((set, at) => {
    const next = pattern[at + 1] ?? ''
    const pairs = [...set].flatMap((token) => [...next].map((other) => token + other))
    return [stepAt(at, [...set], places), ...(next ? [stepAt(at, pairs, places)] : [])]
  })
  return steps
    .filter(({ weight }) => weight < Infinity)
    .sort((a, b) => a.weight / a.length - b.weight / b.length || a.commonness - b.commonness)
}

const covers = ({ at, length }: Step, open: ReadonlySet<number>): boolean =>
  open.has(at) || (length > 1 && open.has(at + 1))

/** Bytes to fetch for all places that are still open; each key counts once. */
function needed(steps: readonly Step[], open: ReadonlySet<number>, { weight }: Places): number {
  const left = new Set(open)
  const keys = new Set<string>()
  for (const step of steps) {
    if (!covers(step, left)) continue
    left.delete(step.at)
    if (step.length > 1) left.delete(step.at + 1)
    for (const key of step.keys) keys.add(key)
  }
  return sum([...keys].map(weight))
}

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
  const steps = stepsOf(pattern, places)
  const open = new Set(pattern.keys())
  let found: Posting | undefined
  let settled = false
  for (const step of steps) {
    if (!covers(step, open)) continue
    const left = found ? [...found.keys()] : within && [...within]
    if (left) {
      const unread = left.filter((leaf) => !places.loaded(leaf)).length
      const reading = Math.max(0, unread - SHOWN_LEAVES) * LEAF_WEIGHT
      const next = sum(step.keys.map(places.weight))
      // What has just been fetched has left most as it was: more of the index will not thin it out either.
      if (reading < next || (settled && reading < needed(steps, open, places))) {
        return readOff(pattern, left, found, places)
      }
    }
    const narrowed = narrow(found, await union(step.keys, places), step.at, within)
    if (narrowed.size === 0) return narrowed
    settled = found !== undefined && narrowed.size * 2 > found.size
    found = narrowed
    open.delete(step.at)
    if (step.length > 1) open.delete(step.at + 1)
  }
  return found ?? new Map()
}
