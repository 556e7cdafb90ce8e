/** The state of the search page, kept in its address. */
import { FACETS } from '../../search/engine/filters.ts'
import { searchPage } from './page-search.ts'
import type { SearchFilters } from '../../search/engine/types.ts'

/** Longer queries are asked but not kept in the address, which servers would refuse. */
const LONGEST_IN_ADDRESS = 1000

/** What the page shows: a query and what its results are narrowed by. */
export interface State {
  query: string
  filters: SearchFilters
}

/** The state that an address says. */
export function readState(address: URL): State {
  const filters: SearchFilters = {}
  for (const facet of FACETS) {
    const values = address.searchParams.getAll(facet)
    if (values.length > 0) filters[facet] = values
  }
  if (address.searchParams.has('targets')) filters.targets = true
  return { query: address.searchParams.get('q') ?? '', filters }
}

/** The address of a state. */
export function addressOfSearch({ query, filters }: State): string {
  const address = new URL(searchPage(query.length > LONGEST_IN_ADDRESS ? '' : query))
  for (const facet of FACETS) for (const value of filters[facet] ?? []) address.searchParams.append(facet, value)
  if (filters.targets) address.searchParams.set('targets', '1')
  return address.href
}
