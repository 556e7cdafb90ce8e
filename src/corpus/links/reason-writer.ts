import type { ConceptReader } from './concept-reader.ts'
import type { Namer } from './name-pairs.ts'
import { shareObjects } from './pair-score.ts'
import type { Prepared } from './prepare.ts'
import { vectorAt } from './sparse.ts'
import { createObjectPicker } from './shared-objects.ts'
import { createSubjectComparer } from './subjects.ts'
import type { WeighedPair } from './weigh-candidates.ts'
import { writeReason } from './write-reason.ts'

/** Tells the reasons of pairs; cheapest in order of `a`. */
export function createReasonWriter(
  { objects, weights, subjects }: Prepared,
  families: Int32Array,
  { textsOf }: Namer,
  { graph }: ConceptReader,
) {
  const pickObjects = createObjectPicker({
    within: (concept: number, broader: number) => graph.chains[concept]?.includes(broader) ?? false,
    neighbours: (x: number, y: number) => graph.neighbours[x]?.includes(y) ?? false,
  })
  const documents = createSubjectComparer(subjects)
  return ({ a, b, score, phrases }: WeighedPair, relation: 'same' | 'related') => {
    const texts = textsOf(a, b)
    if (!texts) return { shared: [], reason: '' }
    const parts = shareObjects(vectorAt(objects, a), vectorAt(objects, b), weights)
    documents.hold(families[a] ?? 0)
    const pair = { ...texts, phrases, parts, relation, score, subject: documents.with(families[b] ?? 0) }
    return writeReason({ ...pair, objects: pickObjects(pair) })
  }
}
