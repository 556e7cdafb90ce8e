import type { ConceptReader } from './concept-reader.ts'
import { shareObjects } from './pair-score.ts'
import type { Prepared } from './prepare.ts'
import type { WeighedPair } from './weigh-candidates.ts'
import { writeReason } from './write-reason.ts'

/** Tells the reasons of pairs. */
export function createReasonWriter({ profiles, weights }: Prepared, { graph }: ConceptReader) {
  const concepts = {
    within: (concept: number, broader: number) => graph.chains[concept]?.includes(broader) ?? false,
    neighbours: (x: number, y: number) => graph.neighbours[x]?.includes(y) ?? false,
  }
  return ({ a, b, named }: WeighedPair, relation: 'same' | 'related') => {
    const [left, right] = [profiles[a], profiles[b]]
    const parts = left && right ? shareObjects(left.objects, right.objects, weights) : []
    return writeReason({ ...named, parts, relation }, concepts)
  }
}
