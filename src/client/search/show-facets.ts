/** The filters of the search page, with how many results each would leave. */
import { element } from './make-elements.ts'
import { countFacet, FACETS, meetsFilters } from '../../search/engine/filters.ts'
import type { Facet } from '../../search/engine/filters.ts'
import { say } from './page-search.ts'
import type { SearchFilters, SearchResult } from '../../search/engine/types.ts'

const levelWords = {
  nation: 'levelNation',
  province: 'levelProvince',
  prefecture: 'levelPrefecture',
  county: 'levelCounty',
  none: 'levelNone',
} as const satisfies Record<SearchResult['level'], string>

/** Id of the form that the filters belong to, wherever they stand. */
const FORM = 'search-form'

/** The names of a facet's values, as results bear them. */
function namesIn(facet: Facet, results: readonly SearchResult[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { place, province, level, topics, kind } of results) {
    if (facet === 'place') names.set(place.id, place.name)
    else if (facet === 'province') names.set(province.id, province.name || say('placeUnknown'))
    else if (facet === 'level') names.set(level, say(levelWords[level]))
    else if (facet === 'topic') for (const { id, name } of topics) names.set(id, name)
    else if (facet === 'kind' && !names.has(kind)) names.set(kind, say(kind))
  }
  return names
}

function checkbox(name: string, value: string, label: string, count: number, checked: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', form: FORM, name, value, checked })
  return element('label', {}, box, ` ${label} `, element('span', { class: 'search-count' }, String(count)))
}

/** So many places may be chosen from; of more, the province comes first. */
const PLACES = 12

/** Whether a facet is offered: places once they are few, provinces where they are not the places themselves. */
function isOffered(facet: Facet, results: readonly SearchResult[], filters: SearchFilters): boolean {
  if (filters[facet]) return true
  const places = countFacet(results, filters, 'place').length
  if (facet === 'place') return places <= PLACES
  return (
    facet !== 'province' ||
    new Set(results.map(({ place }) => place.id)).size > countFacet(results, {}, 'province').length
  )
}

/** The filters that tell results apart, as sets of check boxes. */
export function showFacets(results: readonly SearchResult[], filters: SearchFilters): Node[] {
  const sets = FACETS.filter((facet) => isOffered(facet, results, filters)).map((facet) => {
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
