import { shingles } from '../../text/shingles.ts'

/** The copy a provision stands for or belongs to: the index of its group's first member, itself if alone. */
export type Groups = Int32Array

/** Signatures: rows of a band must all agree, one band is enough. */
const BANDS = 4
const ROWS = 3
/** Two texts are copies if they share this part of their runs. */
const ALIKE = 0.8

function mix(value: number, seed: number): number {
  let hash = Math.imul(value ^ (seed * 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function bandKeys(set: ReadonlySet<number>): string[] {
  const least = new Array<number>(BANDS * ROWS).fill(0xffffffff)
  for (const value of set) {
    for (let row = 0; row < least.length; row++) {
      const hash = mix(value, row + 1)
      if (hash < (least[row] ?? 0)) least[row] = hash
    }
  }
  return Array.from({ length: BANDS }, (_, band) => `${band}:${least.slice(band * ROWS, (band + 1) * ROWS).join(',')}`)
}

function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const value of a) if (b.has(value)) shared++
  return shared / (a.size + b.size - shared || 1)
}

/**
 * Groups near-copies: each text joins the first earlier text that shares at least 80 % of its runs of five units
 * (Jaccard; found by MinHash, Broder 1997). Time is linear in the length of all texts.
 */
export function groupCopies(texts: readonly string[]): Groups {
  const groups = new Int32Array(texts.length)
  const buckets = new Map<string, number[]>()
  const leaders = new Map<number, Set<number>>()
  texts.forEach((text, at) => {
    const set = shingles(text)
    groups[at] = at
    if (set.size === 0) return
    const keys = bandKeys(set)
    const known = new Set(keys.flatMap((key) => buckets.get(key) ?? []))
    for (const leader of [...known].sort((a, b) => a - b)) {
      if (likeness(set, leaders.get(leader) ?? new Set()) < ALIKE) continue
      groups[at] = leader
      return
    }
    leaders.set(at, set)
    for (const key of keys) buckets.set(key, [...(buckets.get(key) ?? []), at])
  })
  return groups
}
