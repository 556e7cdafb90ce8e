import type { ConceptReader } from './concept-reader.ts'
import type { Namer } from './name-pairs.ts'
import { shareObjects } from './pair-score.ts'
import type { Prepared } from './prepare.ts'
import type { WeighedPair } from './weigh-candidates.ts'
import { writeReason } from './write-reason.ts'

/** Tells the reasons of pairs, whose names in common `nameOf` finds; cheapest in order of `a`. */
export function createReasonWriter(
  { profiles, weights, subjects }: Prepared,
  families: Int32Array,
  nameOf: Namer,
  { graph }: ConceptReader,
) {
  const concepts = {
    within: (concept: number, broader: number) => graph.chains[concept]?.includes(broader) ?? false,
    neighbours: (x: number, y: number) => graph.neighbours[x]?.includes(y) ?? false,
  }
  return ({ a, b }: WeighedPair, relation: 'same' | 'related') => {
    const [left, right, named] = [profiles[a], profiles[b], nameOf(a, b)]
    if (!named) return { shared: [], reason: '' }
    const parts = left && right ? shareObjects(left.objects, right.objects, weights) : []
    return writeReason({ ...named, parts, relation, subject: subjects(families[a] ?? 0, families[b] ?? 0) }, concepts)
  }
}
