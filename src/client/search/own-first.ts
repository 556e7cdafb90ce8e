import type { SearchResult } from '../../search/engine/types.ts'

/** So many results of the document being read come before those of others. */
const FIRST = 5

/** Results with the best of the document being read before all others; as they were where none is read. */
export function ownFirst(results: readonly SearchResult[], reading: string | undefined): SearchResult[] {
  const own = new Set(results.filter(({ document }) => document === reading).slice(0, FIRST))
  return [...own, ...results.filter((result) => !own.has(result))]
}
