/** Lists of the pairs of common tokens, in files of a few kilobytes: see `src/search/engine/pairs.ts`. */
import type { Catalog } from '../format/index-files.ts'
import { writeRice } from '../format/rice.ts'

/** Bytes after which a file ends. */
const FILE = 13_000

/** Places from which a token is common. */
export const FLOOR = 1025

/** Calls `see` with each pair of common tokens that stand on one leaf, by their numbers, and its place in the corpus. */
function eachPair(leaves: readonly string[], numbers: Uint16Array, see: (a: number, b: number, at: number) => void) {
  let from = 0
  for (const tokens of leaves) {
    let before = 0
    for (let at = 0; at < tokens.length; at++) {
      const number = numbers[tokens.charCodeAt(at)] ?? 0
      if (before > 0 && number > 0) see(before - 1, number - 1, from + at - 1)
      before = number
    }
    from += tokens.length
  }
}

/** The places of each pair of common tokens (ascending), pairs in order. */
function* placesOf(leaves: readonly string[], common: readonly string[]): Generator<[string, Uint32Array]> {
  const numbers = new Uint16Array(2 ** 16)
  for (const [i, token] of common.entries()) numbers[token.charCodeAt(0)] = i + 1
  const size = common.length
  const ends = new Uint32Array(size * size + 1)
  eachPair(leaves, numbers, (a, b) => (ends[a * size + b + 1] = (ends[a * size + b + 1] ?? 0) + 1))
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0)
  // Filled up, each end has moved from where its pair's places begin to where they end.
  const places = new Uint32Array(ends.at(-1) ?? 0)
  eachPair(leaves, numbers, (a, b, at) => {
    const end = ends[a * size + b] ?? 0
    places[end] = at
    ends[a * size + b] = end + 1
  })
  let start = 0
  for (let pair = 0; pair < size * size; pair++) {
    const end = ends[pair] ?? 0
    if (end > start) {
      yield [`${common[Math.floor(pair / size)] ?? ''}${common[pair % size] ?? ''}`, places.subarray(start, end)]
    }
    start = end
  }
}

/** A number in bytes of seven bits, the lowest first; all but the last have the eighth bit set. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  bytes.push(rest)
}

/** A pair with its list: its two tokens, how many places, the code's shift, bytes of the list, the list. */
function writeList(pair: string, places: Uint32Array): Uint8Array {
  const { shift, bytes } = writeRice(places)
  const head: number[] = []
  for (const value of [pair.charCodeAt(0), pair.charCodeAt(1), places.length, shift, bytes.length])
    pushNumber(head, value)
  return Buffer.concat([Uint8Array.from(head), bytes])
}

/** How many tokens of an alphabet, commonest first, stand at `floor` places at least. */
function countCommon(leaves: readonly string[], alphabet: string, floor: number): number {
  const counts = new Uint32Array(2 ** 16)
  for (const tokens of leaves) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens.charCodeAt(at)
      counts[token] = (counts[token] ?? 0) + 1
    }
  }
  const rare = [...alphabet].findIndex((token) => (counts[token.charCodeAt(0)] ?? 0) < floor)
  return rare < 0 ? alphabet.length : rare
}

/** The files of pairs of spelt leaves and what the catalogue says of them. */
export function writePairs(
  leaves: readonly string[],
  alphabet: string,
  floor: number,
): { files: Uint8Array[]; pairs: Catalog['pairs'] } {
  const size = countCommon(leaves, alphabet, floor)
  const common = [...alphabet.slice(0, size)].sort()
  const parts: { first: string; lists: Uint8Array[]; bytes: number }[] = []
  for (const [pair, places] of placesOf(leaves, common)) {
    const list = writeList(pair, places)
    const last = parts.at(-1)
    if (last && last.bytes + list.length <= FILE) {
      last.lists.push(list)
      last.bytes += list.length
    } else parts.push({ first: pair, lists: [list], bytes: list.length })
  }
  return {
    files: parts.map(({ lists }) => Buffer.concat(lists)),
    pairs: { common: size, firsts: parts.map(({ first }) => first).join('') },
  }
}
