import type { Lexicon } from './lexicon.ts'
import { localise } from './localise.ts'
import { information, steadyMean } from './rarity.ts'
import type { ReadProvision } from './read-provision.ts'
import type { Sparse, SparseTable } from './sparse.ts'
import { keepGreatest, toSparse, toTable, vectorsOf } from './sparse.ts'
import { WORDING } from './weights.ts'

/** The terms of provisions as vectors weighted by rarity (tf-idf), so that a dot product is about a cosine. */
export interface Wording {
  /** Of the whole text. */
  texts: SparseTable
  /** Of the whole text, without what its document says everywhere. */
  own: SparseTable
  /** How often each text uses each term. */
  counts: SparseTable
  /** The information of a term, by number. */
  idf: (term: number) => number
}

/** How often a text uses each term; those of the head count more. */
function countTerms({ cut: { words, starts }, head }: ReadProvision, { termsOf }: Lexicon): Sparse {
  const count = new Map<number, number>()
  words.forEach((word, n) => {
    const at = starts[n] ?? 0
    const times = head.start <= at && at < head.end ? WORDING.head : 1
    for (const term of termsOf(word)) count.set(term, (count.get(term) ?? 0) + times)
  })
  return toSparse(count)
}

/** Weighs the words of all texts; `generic` are terms that say little. */
export function weighWording(
  reads: readonly ReadProvision[],
  families: Int32Array,
  lexicon: Lexicon,
  generic: ReadonlySet<number>,
): Wording {
  const counts = toTable(reads.map((read) => countTerms(read, lexicon)))
  const frequency = new Int32Array(counts.size)
  for (const term of counts.ids) frequency[term] = (frequency[term] ?? 0) + 1
  const known: number[] = []
  const idf = (term: number) => (known[term] ??= information(frequency[term] ?? 0, reads.length, generic.has(term)))
  const weigh = (table: SparseTable): SparseTable => {
    const values = table.values.map((times, at) => times * idf(table.ids[at] ?? 0))
    const vectors = vectorsOf({ ...table, values })
    const squares = vectors.map((vector) => vector.values.reduce((sum, value) => sum + value * value, 0))
    const unsaid = WORDING.unsaid * steadyMean(squares.reduce((sum, square) => sum + square, 0) / (squares.length || 1))
    const kept = vectors.map((vector, at) => {
      const length = Math.sqrt((squares[at] ?? 0) + unsaid) || 1
      vector.values.forEach((value, n, all) => (all[n] = value / length))
      return keepGreatest(vector, WORDING.mostTerms)
    })
    return toTable(kept)
  }
  return { texts: weigh(counts), own: weigh(localise(counts, families)), counts, idf }
}
