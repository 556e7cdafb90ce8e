/** Narrowing results, and how many each choice would leave. */
import type { SearchFilters, SearchResult } from './types.ts'

/** What results are narrowed by, in the order of the page. */
export const FACETS = ['province', 'level', 'place', 'topic', 'year', 'kind'] as const
export type Facet = (typeof FACETS)[number]

/** The values a result has in a facet: ids. */
function valuesOf(result: SearchResult, facet: Facet): string[] {
  if (facet === 'topic') return result.topics.map(({ id }) => id)
  if (facet === 'place' || facet === 'province') return [result[facet].id]
  return [result[facet]]
}

const meets = (result: SearchResult, facet: Facet, wanted: readonly string[] | undefined): boolean =>
  !wanted?.length || valuesOf(result, facet).some((value) => wanted.includes(value))

/** True if a result is within the filters; `except` leaves one of them out. */
export function meetsFilters(result: SearchResult, filters: SearchFilters, except?: Facet | 'targets'): boolean {
  if (filters.targets && except !== 'targets' && result.targets === 0) return false
  return FACETS.every((facet) => facet === except || meets(result, facet, filters[facet]))
}

/** For each value of a facet, how many results it would leave beside the other filters; commonest first. */
export function countFacet(results: readonly SearchResult[], filters: SearchFilters, facet: Facet): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of filters[facet] ?? []) counts.set(value, 0)
  for (const result of results) {
    if (!meetsFilters(result, filters, facet)) continue
    for (const value of valuesOf(result, facet)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const entries = [...counts]
  return facet === 'year' ? entries.sort(([a], [b]) => b.localeCompare(a)) : entries.sort((a, b) => b[1] - a[1])
}
