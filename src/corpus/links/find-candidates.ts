import { greatest } from './greatest.ts'
import type { Sparse, SparseTable } from './sparse.ts'
import { NOTHING, vectorAt } from './sparse.ts'
import { CANDIDATES } from './weights.ts'

/** What the search for candidates reads; `families[i]` numbers the document of provision `i`. */
export interface Searched {
  objects: SparseTable
  terms: SparseTable
  /** The weight of each concept. */
  weights: Float32Array
  families: Int32Array
  /** Whether a provision is compared. */
  compared: (at: number) => boolean
}

/** For each concept or term the provisions that name it, in columns: those of the n-th from `starts[n]` to `ends[n]`. */
interface Postings {
  starts: Int32Array
  ends: Int32Array
  members: Int32Array
  values: Float32Array
}

/** The numbers below a count. */
const below = (count: number): Int32Array => new Int32Array(count).map((_, at) => at)

/** The entries of a vector with the greatest values, at most `most`. */
function strongest({ ids, values }: Sparse, most: number, weights?: Float32Array): Sparse {
  const ranks = values.map((value, at) => Math.abs(value) * (weights ? (weights[ids[at] ?? 0] ?? 0) : 1))
  const kept = greatest(below(ids.length), ranks, most).filter((at) => (ranks[at] ?? 0) > 0)
  const entries = { ids: new Int32Array(kept.length), values: new Float32Array(kept.length) }
  kept.forEach((at, n) => {
    entries.ids[n] = ids[at] ?? 0
    entries.values[n] = values[at] ?? 0
  })
  return entries
}

/** Which vectors hold each of so many ids. A long list keeps its strongest members. */
function buildPostings(vectors: readonly Sparse[], size: number): Postings {
  const starts = new Int32Array(size + 1)
  for (const { ids } of vectors) for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  const ends = starts.slice(0, size)
  const members = new Int32Array(starts[size] ?? 0)
  const values = new Float32Array(members.length)
  vectors.forEach(({ ids, values: own }, member) => {
    ids.forEach((id, n) => {
      const at = ends[id] ?? 0
      members[at] = member
      values[at] = own[n] ?? 0
      ends[id] = at + 1
    })
  })
  for (let id = 0; id < size; id++) {
    const [start, end] = [starts[id] ?? 0, ends[id] ?? 0]
    if (end - start <= CANDIDATES.longestList) continue
    const [all, theirs] = [members.slice(start, end), values.slice(start, end)]
    const kept = greatest(below(all.length), theirs.map(Math.abs), CANDIDATES.longestList)
    members.set(
      kept.map((at) => all[at] ?? 0),
      start,
    )
    values.set(
      Float32Array.from(kept, (at) => theirs[at] ?? 0),
      start,
    )
    ends[id] = start + CANDIDATES.longestList
  }
  return { starts, ends, members, values }
}

/** The members with the greatest sums: those that reach a part of the greatest, a few at most. */
function greatestOf(members: Int32Array, sums: Float64Array): Int32Array {
  let most = 0
  for (const member of members) most = Math.max(most, sums[member] ?? 0)
  return greatest(members, sums, CANDIDATES.most, most * CANDIDATES.worth)
}

/**
 * For each provision those of other families worth a close comparison, by an inverted index over concepts and weighty
 * terms. Work grows with the number of provisions, not of pairs.
 */
export function findCandidates({ objects, terms, weights, families, compared }: Searched): Int32Array[] {
  const only = (table: SparseTable, at: number) => (compared(at) ? vectorAt(table, at) : NOTHING)
  const concepts = Array.from(families, (_, at) => strongest(only(objects, at), CANDIDATES.concepts, weights))
  const words = Array.from(families, (_, at) => strongest(only(terms, at), CANDIDATES.terms))
  const named = buildPostings(concepts, objects.size)
  const used = buildPostings(words, terms.size)
  const sums = new Float64Array(families.length)
  const touched = new Int32Array(families.length)
  let count = 0

  const collect = (id: number, value: number, weight: number, family: number, postings: Postings) => {
    const { starts, ends, members, values } = postings
    for (let at = starts[id] ?? 0; at < (ends[id] ?? 0); at++) {
      const member = members[at] ?? 0
      const other = values[at] ?? 0
      if (families[member] === family || (value < 0 && other < 0)) continue
      const sum = sums[member] ?? 0
      if (sum === 0) touched[count++] = member
      sums[member] = sum + Math.abs(value * other) * weight
    }
  }
  const ask = ({ ids, values }: Sparse, family: number, postings: Postings, weightOf: (id: number) => number) => {
    ids.forEach((id, at) => {
      collect(id, values[at] ?? 0, weightOf(id), family, postings)
    })
  }
  return concepts.map((vector, self) => {
    count = 0
    const family = families[self] ?? 0
    ask(vector, family, named, (id) => weights[id] ?? 0)
    ask(words[self] ?? NOTHING, family, used, () => 1)
    const all = touched.subarray(0, count)
    const found = greatestOf(all, sums)
    for (const member of all) sums[member] = 0
    return found
  })
}
