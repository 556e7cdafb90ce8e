/** The filters of the search page, with how many results each would leave. */
import { element } from './make-elements.ts'
import { countFacet, FACETS, meetsFilters } from '../../search/engine/filters.ts'
import type { Facet } from '../../search/engine/filters.ts'
import { say } from './page-search.ts'
import type { SearchFilters, SearchResult } from '../../search/engine/types.ts'

/** Id of the form that the filters belong to, wherever they stand. */
const FORM = 'search-form'

/** The names of a facet's values, as results bear them. */
function namesIn(facet: Facet, results: readonly SearchResult[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { place, topics, kind } of results) {
    if (facet === 'place') names.set(place.id, place.name)
    else if (facet === 'topic') for (const { id, name } of topics) names.set(id, name)
    else if (facet === 'kind' && !names.has(kind)) names.set(kind, say(kind))
  }
  return names
}

function checkbox(name: string, value: string, label: string, count: number, checked: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', form: FORM, name, value, checked })
  return element('label', {}, box, ` ${label} `, element('span', { class: 'search-count' }, String(count)))
}

/** The filters that tell results apart, as sets of check boxes. */
export function showFacets(results: readonly SearchResult[], filters: SearchFilters): Node[] {
  const sets = FACETS.map((facet) => {
    const counts = countFacet(results, filters, facet)
    if (counts.length < 2 && !filters[facet]) return null
    const names = namesIn(facet, results)
    const boxes = counts.map(([value, count]) =>
      checkbox(facet, value, names.get(value) ?? value, count, filters[facet]?.includes(value) ?? false),
    )
    return element('fieldset', {}, element('legend', {}, say(facet)), ...boxes)
  })
  const withTargets = results.filter((result) => result.targets > 0 && meetsFilters(result, filters, 'targets')).length
  const targets = checkbox('targets', '1', say('withTargets'), withTargets, filters.targets ?? false)
  return [...sets.filter((set) => set !== null), element('fieldset', {}, targets)]
}
