import type { Sparse } from './sparse.ts'
import { eachShared } from './sparse.ts'
import { OBJECTS } from './weights.ts'

/** What a concept adds to the score of a pair; `near` if one side names only a neighbour of it. */
export interface ScorePart {
  concept: number
  weight: number
  near: boolean
}

/** A provision as it is compared. */
export interface Profile {
  kind: string
  /** Units of its text. */
  length: number
  objects: Sparse
  /** What its head names. */
  headObjects: Sparse
  /** The heading above it. */
  chapter: Sparse
  /** Its wording, and its wording without what the whole document says. */
  terms: Sparse
  ownTerms: Sparse
  /** The score of its objects against themselves: how much it could share. */
  self: number
  /** The sum of what it names, weighed by rarity. */
  named: number
}

/** Parts beyond these change nothing that shows. */
const MOST_PARTS = 12
/** The concepts two provisions share, weightiest first. */
export function shareObjects(a: Sparse, b: Sparse, weights: Float32Array): ScorePart[] {
  const parts: ScorePart[] = []
  eachShared(a, b, (concept, x, y) => {
    if (x < 0 && y < 0) return
    const weight = Math.abs(x * y) * (weights[concept] ?? 0)
    if (weight > 0) parts.push({ concept, weight, near: x < 0 || y < 0 })
  })
  return parts.sort((p, q) => q.weight - p.weight || p.concept - q.concept)
}

const DECAYS = Array.from({ length: MOST_PARTS }, (_, at) => (at + 1) ** OBJECTS.decay)

/** The sum of weights of parts, each counting less than the weightier one before; sorts them. */
function sumParts(weights: number[]): number {
  if (weights.length > 1) weights.sort((x, y) => y - x)
  const most = Math.min(weights.length, MOST_PARTS)
  let sum = 0
  for (let at = 0; at < most; at++) sum += (weights[at] ?? 0) / (DECAYS[at] ?? 1)
  return sum
}

/** The score of a provision's objects against themselves. */
export function selfScore(objects: Sparse, weights: Float32Array): number {
  return sumParts(shareObjects(objects, objects, weights).map(({ weight }) => weight))
}

/** The sum of what a provision names, weighed by rarity; what it names only through neighbours is left out. */
export function sumNamed({ ids, values }: Sparse, weights: Float32Array): number {
  return values.reduce((sum, value, at) => sum + Math.max(0, value) * (weights[ids[at] ?? 0] ?? 0), 0)
}

/** How far the objects of two provisions are the same. */
export interface ObjectLikeness {
  /** The sum of what they share relative to what both could share. */
  objects: number
  /** What both name as a part of all that one of them names, 0 to 1. */
  common: number
  /** How many both name. */
  count: number
}

/** Compares the objects of two provisions. */
export function compareObjects(a: Profile, b: Profile, weights: Float32Array, meanSelf: number): ObjectLikeness {
  const parts: number[] = []
  let [count, both] = [0, 0]
  eachShared(a.objects, b.objects, (concept, x, y) => {
    const weight = weights[concept] ?? 0
    if (weight === 0 || (x < 0 && y < 0)) return
    const part = Math.abs(x * y) * weight
    if (part > 0) parts.push(part)
    if (x <= 0 || y <= 0) return
    both += Math.min(x, y) * weight
    count++
  })
  const sum = sumParts(parts)
  return {
    objects: sum === 0 ? 0 : sum / ((a.self * b.self) / meanSelf ** 2) ** OBJECTS.length,
    common: both / (a.named + b.named - both + OBJECTS.unnamed),
    count,
  }
}
