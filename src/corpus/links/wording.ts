import type { Lexicon } from './lexicon.ts'
import { localise } from './localise.ts'
import { information, steadyMean } from './rarity.ts'
import type { ReadProvision } from './read-provision.ts'
import type { Sparse } from './sparse.ts'
import { keepGreatest, toSparse } from './sparse.ts'
import { WORDING } from './weights.ts'

/** The terms of provisions as vectors weighted by rarity (tf-idf), so that a dot product is about a cosine. */
export interface Wording {
  /** Of the whole text. */
  texts: Sparse[]
  /** Of the whole text, without what its document says everywhere. */
  own: Sparse[]
  /** How often each text uses each term. */
  counts: Sparse[]
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
  const counts = reads.map((read) => countTerms(read, lexicon))
  const frequency: number[] = []
  for (const { ids } of counts) for (const term of ids) frequency[term] = (frequency[term] ?? 0) + 1
  const idf = (term: number) => information(frequency[term] ?? 0, reads.length, generic.has(term))
  const weigh = (vectors: Sparse[]): Sparse[] => {
    const weighed = vectors.map(({ ids, values }) => ({
      ids,
      values: values.map((times, at) => times * idf(ids[at] ?? 0)),
    }))
    const squares = weighed.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0))
    const unsaid = WORDING.unsaid * steadyMean(squares.reduce((sum, square) => sum + square, 0) / (squares.length || 1))
    return weighed.map(({ ids, values }, at) => {
      const length = Math.sqrt((squares[at] ?? 0) + unsaid) || 1
      return keepGreatest({ ids, values: values.map((value) => value / length) }, WORDING.mostTerms)
    })
  }
  return { texts: weigh(counts), own: weigh(localise(counts, families)), counts, idf }
}
