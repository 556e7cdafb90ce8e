import type { Sparse } from './sparse.ts'
import { CANDIDATES } from './weights.ts'

/** What the search for candidates reads; `families[i]` numbers the document of provision `i`. */
export interface Searched {
  objects: readonly Sparse[]
  terms: readonly Sparse[]
  /** The weight of each concept. */
  weights: Float32Array
  families: Int32Array
}

/** Provisions that name a concept or use a term. */
interface WeightedPosting {
  members: Int32Array
  values: Float32Array
}

/** The entries of a vector with the greatest values, at most `most`. */
function strongest({ ids, values }: Sparse, most: number, weights?: Float32Array): Sparse {
  const ranks = values.map((value, at) => Math.abs(value) * (weights ? (weights[ids[at] ?? 0] ?? 0) : 1))
  const order = Array.from(ids, (_, at) => at).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b)
  const kept = order.slice(0, most).filter((at) => (ranks[at] ?? 0) > 0)
  return { ids: Int32Array.from(kept, (at) => ids[at] ?? 0), values: Float32Array.from(kept, (at) => values[at] ?? 0) }
}

function buildPostings(vectors: readonly Sparse[]): Map<number, WeightedPosting> {
  const lists = new Map<number, { member: number; value: number }[]>()
  vectors.forEach(({ ids, values }, member) => {
    ids.forEach((id, at) => {
      const list = lists.get(id)
      const entry = { member, value: values[at] ?? 0 }
      if (list) list.push(entry)
      else lists.set(id, [entry])
    })
  })
  const postings = new Map<number, WeightedPosting>()
  for (const [id, list] of lists) {
    if (list.length < 2) continue
    if (list.length > CANDIDATES.longestList) {
      list.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.member - b.member)
      list.length = CANDIDATES.longestList
    }
    const members = Int32Array.from(list, ({ member }) => member)
    postings.set(id, { members, values: Float32Array.from(list, ({ value }) => value) })
  }
  return postings
}

/** The members with the greatest sums: those that reach a part of the greatest, a few at most, the earlier of equal ones. */
function greatestOf(members: Int32Array, sums: Float64Array): Int32Array {
  let most = 0
  for (const member of members) most = Math.max(most, sums[member] ?? 0)
  const reached = new Float64Array(members.length)
  let count = 0
  for (const member of members) if ((sums[member] ?? 0) >= most * CANDIDATES.worth) reached[count++] = sums[member] ?? 0
  const least = reached.subarray(0, count).sort().at(-CANDIDATES.most) ?? most * CANDIDATES.worth
  const found = members.filter((member) => (sums[member] ?? 0) >= least)
  return found.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b).slice(0, CANDIDATES.most)
}

/**
 * For each provision those of other families worth a close comparison, by an inverted index over concepts and weighty
 * terms. Work grows with the number of provisions, not of pairs.
 */
export function findCandidates({ objects, terms, weights, families }: Searched): Int32Array[] {
  const concepts = objects.map((vector) => strongest(vector, CANDIDATES.concepts, weights))
  const words = terms.map((vector) => strongest(vector, CANDIDATES.terms))
  const named = buildPostings(concepts)
  const used = buildPostings(words)
  const sums = new Float64Array(objects.length)
  const touched = new Int32Array(objects.length)
  let count = 0

  const collect = (family: number | undefined, value: number, weight: number, { members, values }: WeightedPosting) => {
    for (let at = 0; at < members.length; at++) {
      const member = members[at] ?? 0
      const other = values[at] ?? 0
      if (families[member] === family || (value < 0 && other < 0)) continue
      const sum = sums[member] ?? 0
      if (sum === 0) touched[count++] = member
      sums[member] = sum + Math.abs(value * other) * weight
    }
  }
  const ask = (
    { ids, values }: Sparse,
    family: number | undefined,
    postings: Map<number, WeightedPosting>,
    weigh: boolean,
  ) => {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      const posting = postings.get(id)
      if (posting) collect(family, values[at] ?? 0, weigh ? (weights[id] ?? 0) : 1, posting)
    }
  }
  return concepts.map((vector, self) => {
    count = 0
    ask(vector, families[self], named, true)
    const own = words[self]
    if (own) ask(own, families[self], used, false)
    const all = touched.subarray(0, count)
    const found = greatestOf(all, sums)
    for (const member of all) sums[member] = 0
    return found
  })
}
