/**
 * Where pairs of neighbouring tokens stand, if both are so common that the list of either is long. Two common
 * characters seldom stand together, so the list of a pair is short, and it is short too where the pair occurs nowhere.
 */
import type { Catalog } from '../format/index-files.ts'
import type { Posting } from './match.ts'
import { readRice } from '../format/rice.ts'
import { remember, unavailable } from './store.ts'

/** Looks up pairs. */
export interface Pairs {
  /** Positions of a pair's first token on each leaf, ascending. */
  get(pair: string): Promise<Posting>
  /** True if both tokens of a pair are common, so that it has a list. */
  has(pair: string): boolean
}

/** A list that has not been read yet. */
interface Coded {
  count: number
  shift: number
  bytes: Uint8Array
}

/** Reads a file of pairs: see `Catalog.pairs`. */
function readPairsFile(file: Uint8Array): Map<string, Coded> {
  const lists = new Map<string, Coded>()
  let at = 0
  const number = () => {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = file[at++] ?? 0
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }
  while (at < file.length) {
    const pair = String.fromCharCode(number(), number())
    const [count, shift, length] = [number(), number(), number()]
    lists.set(pair, { count, shift, bytes: file.subarray(at, at + length) })
    at += length
  }
  return lists
}

/** Positions in the corpus by leaf; `starts[leaf]` is how many tokens stand before it. */
function byLeaf(positions: readonly number[], starts: readonly number[]): Posting {
  const posting = new Map<number, number[]>()
  let leaf = 0
  for (const position of positions) {
    while (position >= (starts[leaf + 1] ?? Infinity)) leaf++
    const at = position - (starts[leaf] ?? 0)
    const known = posting.get(leaf)
    if (known) known.push(at)
    else posting.set(leaf, [at])
  }
  return posting
}

/** The number of the file that a pair is in, if it occurs: the last that begins with it or before it. */
function fileOf(pair: string, firsts: string): number {
  let low = 0
  let high = firsts.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (firsts.slice(middle * 2, middle * 2 + 2) <= pair) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How many tokens stand before each leaf. */
function startsOf(lengths: readonly number[]): number[] {
  let before = 0
  return lengths.map((length) => {
    const start = before
    before += length
    return start
  })
}

/** Opens the pairs of a catalogue; `lengthsOf` gives the tokens of each leaf, `fetchFile` a file of pairs. */
export function openPairs(
  { alphabet, pairs: { common: size, firsts } }: Pick<Catalog, 'alphabet' | 'pairs'>,
  lengthsOf: () => Promise<readonly number[]>,
  fetchFile: (file: number) => Promise<Uint8Array>,
): Pairs {
  const common = new Set(alphabet.slice(0, size))
  const starts = remember(async (of: typeof lengthsOf) => startsOf(await of()))
  const files = remember(async (file: number) => {
    const first = firsts.slice(file * 2, file * 2 + 2)
    const lists = readPairsFile(await fetchFile(file))
    if (!lists.has(first)) throw unavailable('a file of pairs is of another build')
    return lists
  })
  const postings = remember(async (pair: string): Promise<Posting> => {
    const file = fileOf(pair, firsts)
    const list = file < 0 ? undefined : (await files.get(file)).get(pair)
    return list ? byLeaf(readRice(list.bytes, list.shift, list.count), await starts.get(lengthsOf)) : new Map()
  })

  return {
    get: postings.get,
    has: (pair) => [...pair].every((token) => common.has(token)),
  }
}
