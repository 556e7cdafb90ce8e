import type { Lexicon } from './lexicon.ts'
import { information } from './rarity.ts'
import type { Sparse } from './sparse.ts'
import { toSparse } from './sparse.ts'

/** The terms of provisions as vectors weighted by rarity (tf-idf), so that a dot product is about a cosine. */
export interface Wording {
  vectors: Sparse[]
  /** The information of a term, by number. */
  idf: (term: number) => number
}

/** A text keeps its weightiest terms: the others hardly change a cosine. */
const MOST_TERMS = 160
/** A text is taken to say this part of what a text says on average beside what it says: short ones prove little. */
const UNSAID = 0.1

const squareOf = (weights: Float32Array) => weights.reduce((sum, weight) => sum + weight * weight, 0)

/** The terms that `keeps` accepts, at most the weightiest, divided by `length`. */
function normalise({ ids, values }: Sparse, length: number, keeps: (term: number) => boolean): Sparse {
  let kept = Array.from(ids.keys()).filter((at) => keeps(ids[at] ?? 0))
  if (kept.length > MOST_TERMS) {
    const least =
      Float32Array.from(kept, (at) => values[at] ?? 0)
        .sort()
        .at(-MOST_TERMS) ?? 0
    kept = kept.filter((at) => (values[at] ?? 0) >= least)
  }
  return {
    ids: Int32Array.from(kept, (at) => ids[at] ?? 0),
    values: Float32Array.from(kept, (at) => (values[at] ?? 0) / length),
  }
}

/**
 * Weighs the words of all texts. A term that only one text holds counts in its length and is left out of its vector;
 * `generic` are terms that say little.
 */
export function weighWording(
  texts: readonly Int32Array[],
  { termsOf }: Lexicon,
  generic: ReadonlySet<number>,
): Wording {
  const frequency: number[] = []
  const counts = texts.map((words) => {
    const count = new Map<number, number>()
    for (const word of words) for (const term of termsOf(word)) count.set(term, (count.get(term) ?? 0) + 1)
    for (const term of count.keys()) frequency[term] = (frequency[term] ?? 0) + 1
    return toSparse(count)
  })
  const idf = (term: number) => information(frequency[term] ?? 0, texts.length, generic.has(term))
  const weighed = counts.map(({ ids, values }) => ({
    ids,
    values: values.map((times, at) => times * idf(ids[at] ?? 0)),
  }))
  const squares = weighed.map(({ values }) => squareOf(values))
  const unsaid = (UNSAID * squares.reduce((sum, square) => sum + square, 0)) / (squares.length || 1)
  return {
    vectors: weighed.map((vector, at) => {
      const length = Math.sqrt((squares[at] ?? 0) + unsaid) || 1
      return normalise(vector, length, (term) => (frequency[term] ?? 0) > 1)
    }),
    idf,
  }
}
