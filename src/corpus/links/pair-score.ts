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
  /** Its wording, and its wording without what the whole document says. */
  terms: Sparse
  ownTerms: Sparse
  /** The score of its objects against themselves: how much it could share. */
  self: number
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

/** The sum of parts, each counting less than the one before. */
function sumParts(parts: readonly ScorePart[]): number {
  let sum = 0
  parts.slice(0, MOST_PARTS).forEach(({ weight }, at) => (sum += weight / (at + 1) ** OBJECTS.decay))
  return sum
}

/** The score of a provision's objects against themselves. */
export function selfScore(objects: Sparse, weights: Float32Array): number {
  return sumParts(shareObjects(objects, objects, weights))
}

/** The objects of a pair relative to what both could share. */
export function scoreObjects(a: Profile, b: Profile, weights: Float32Array, meanSelf: number): number {
  const objects = sumParts(shareObjects(a.objects, b.objects, weights))
  return objects === 0 ? 0 : objects / ((a.self * b.self) / meanSelf ** 2) ** OBJECTS.length
}
