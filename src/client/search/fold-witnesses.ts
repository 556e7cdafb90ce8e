/** One entry for a provision that stands in several surviving texts of a document. */
import type { SearchResult } from '../../search/engine/types.ts'

/** A result, and the same provision in other texts of its document. */
export interface Folded {
  result: SearchResult
  others: SearchResult[]
}

/** Names a provision whichever text it is found in: official numbers are the same in all of them. */
const keyOf = ({ document, witnessOf, provision }: SearchResult): string =>
  (witnessOf ?? document) + provision.slice(document.length)

/** Folds results, in the order of the best of each; the document's own text goes before another one. */
export function foldWitnesses(results: readonly SearchResult[]): Folded[] {
  if (!results.some(({ witnessOf }) => witnessOf)) return results.map((result) => ({ result, others: [] }))
  const folded = new Map<string, Folded>()
  for (const result of results) {
    const known = folded.get(keyOf(result))
    if (!known) folded.set(keyOf(result), { result, others: [] })
    else if (result.witnessOf === null) {
      known.others.unshift(known.result)
      known.result = result
    } else known.others.push(result)
  }
  return [...folded.values()]
}
