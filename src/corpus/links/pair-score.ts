import type { Sparse, SparseTable } from './sparse.ts'
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

/** A sum of parts, each counting less than the weightier one before; it is begun anew when it is taken. */
function createPartSum() {
  const greatest = new Float64Array(MOST_PARTS)
  let count = 0
  return {
    add(weight: number) {
      if (count === MOST_PARTS && weight <= (greatest[count - 1] ?? 0)) return
      let at = count < MOST_PARTS ? count++ : count - 1
      for (; at > 0 && (greatest[at - 1] ?? 0) < weight; at--) greatest[at] = greatest[at - 1] ?? 0
      greatest[at] = weight
    },
    take(): number {
      let sum = 0
      for (let at = 0; at < count; at++) sum += (greatest[at] ?? 0) / (DECAYS[at] ?? 1)
      count = 0
      return sum
    },
  }
}

/** The score of a provision's objects against themselves. */
export function selfScore(objects: Sparse, weights: Float32Array): number {
  const sum = createPartSum()
  for (const { weight } of shareObjects(objects, objects, weights)) sum.add(weight)
  return sum.take()
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

/** What is weighed about all pairs of a corpus. */
export interface Scale {
  /** The weight of each concept. */
  weights: Float32Array
  meanSelf: number
}

/** Compares the objects of one provision after another, by index, with those of many: `hold` it, then compare each of them. */
export interface ObjectComparer {
  hold: (at: number) => void
  with: (other: number) => ObjectLikeness
}

/** Compares objects; work grows with those of the other provision. */
export function createObjectComparer(
  { from, ids, values }: SparseTable,
  profiles: readonly Profile[],
  { weights, meanSelf }: Scale,
): ObjectComparer {
  const full = new Float32Array(weights.length)
  const parts = createPartSum()
  let held = 0
  return {
    hold(provision) {
      for (let at = from[held] ?? 0; at < (from[held + 1] ?? 0); at++) full[ids[at] ?? 0] = 0
      for (let at = from[provision] ?? 0; at < (from[provision + 1] ?? 0); at++) full[ids[at] ?? 0] = values[at] ?? 0
      held = provision
    },
    with(other) {
      const [a, b] = [profiles[held], profiles[other]]
      let [count, both] = [0, 0]
      for (let at = from[other] ?? 0; at < (from[other + 1] ?? 0); at++) {
        const concept = ids[at] ?? 0
        const [x, y] = [full[concept] ?? 0, values[at] ?? 0]
        const weight = weights[concept] ?? 0
        if (x === 0 || weight === 0 || (x < 0 && y < 0)) continue
        parts.add(Math.abs(x * y) * weight)
        if (x <= 0 || y <= 0) continue
        both += Math.min(x, y) * weight
        count++
      }
      const sum = parts.take()
      if (!a || !b) return { objects: 0, common: 0, count: 0 }
      return {
        objects: sum === 0 ? 0 : sum / ((a.self * b.self) / meanSelf ** 2) ** OBJECTS.length,
        common: both / (a.named + b.named - both + OBJECTS.unnamed),
        count,
      }
    },
  }
}
