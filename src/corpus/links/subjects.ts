import { information } from './rarity.ts'
import type { Sparse } from './sparse.ts'
import { eachShared, keepGreatest, toSparse } from './sparse.ts'
import { SUBJECT } from './weights.ts'

/** How far two documents, by number, have one subject: a cosine of their words, 0 to 1. */
export type SubjectLikeness = (a: number, b: number) => number

/** Sums the terms of each document's provisions; documents are compared as they are asked for. */
export function compareSubjects(
  terms: readonly Sparse[],
  families: Int32Array,
  generic: ReadonlySet<number>,
): SubjectLikeness {
  const sums: Map<number, number>[] = []
  terms.forEach(({ ids }, at) => {
    const sum = (sums[families[at] ?? 0] ??= new Map<number, number>())
    for (const id of ids) sum.set(id, (sum.get(id) ?? 0) + 1)
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
  const known = new Map<number, number>()
  return (a, b) => {
    const key = Math.min(a, b) * vectors.length + Math.max(a, b)
    const found = known.get(key)
    const [left, right] = [vectors[a], vectors[b]]
    if (found !== undefined || !left || !right) return found ?? 0
    let product = 0
    eachShared(left, right, (_, x, y) => (product += x * y))
    known.set(key, product)
    return product
  }
}
