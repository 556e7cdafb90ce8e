import { information } from './rarity.ts'
import type { SparseTable } from './sparse.ts'
import { createDotProduct, keepGreatest, toSparse, toTable } from './sparse.ts'
import { SUBJECT } from './weights.ts'

/**
 * Compares one document after another, by number, with many: `hold` it, then ask how far each of them has its subject, a
 * cosine of their words, 0 to 1.
 */
export interface SubjectComparer {
  hold: (document: number) => void
  with: (other: number) => number
}

/** The weightiest terms of each document, a sum of those of its provisions. */
export function weighSubjects(
  { from, ids: terms }: SparseTable,
  families: Int32Array,
  generic: ReadonlySet<number>,
): SparseTable {
  const sums: Map<number, number>[] = []
  families.forEach((family, at) => {
    const sum = (sums[family] ??= new Map<number, number>())
    for (const id of terms.subarray(from[at], from[at + 1])) sum.set(id, (sum.get(id) ?? 0) + 1)
  })
  const documents = Array.from(sums, (sum) => toSparse(sum))
  const frequency: number[] = []
  for (const { ids } of documents) for (const id of ids) frequency[id] = (frequency[id] ?? 0) + 1
  const vectors = documents.map(({ ids, values }) => {
    const weighed = values.map((times, at) => {
      const id = ids[at] ?? 0
      return (1 + Math.log(times)) * information(frequency[id] ?? 0, documents.length, generic.has(id))
    })
    const length = Math.sqrt(weighed.reduce((sum, value) => sum + value * value, 0)) || 1
    return keepGreatest({ ids, values: weighed.map((value) => value / length) }, SUBJECT.mostTerms)
  })
  return toTable(vectors)
}

/** Compares documents, each two once in a row. */
export function createSubjectComparer(subjects: SparseTable): SubjectComparer {
  const product = createDotProduct(subjects)
  const known = new Float64Array(subjects.from.length - 1)
  let held = -1
  return {
    hold(document) {
      if (document === held) return
      held = document
      known.fill(-1)
      product.hold(document)
    },
    with(other) {
      const found = known[other] ?? 0
      return found < 0 ? (known[other] = product.with(other)) : found
    },
  }
}
