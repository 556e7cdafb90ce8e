import { FACETS } from '../../search/engine/filters.ts'
import type { SearchFilters } from '../../search/engine/types.ts'

/** The elements of the search page. */
export interface SearchPageParts {
  form: HTMLFormElement
  field: HTMLInputElement
  status: HTMLElement
  facets: HTMLDetailsElement
  boxes: HTMLElement
  list: HTMLElement
}

/** The elements of the search page; null if one is missing. */
export function findParts(root: ParentNode): SearchPageParts | null {
  const form = root.querySelector<HTMLFormElement>('form')
  const field = root.querySelector<HTMLInputElement>('input[name=q]')
  const status = root.querySelector<HTMLElement>('[data-search-status]')
  const facets = root.querySelector<HTMLDetailsElement>('[data-search-facets]')
  const boxes = root.querySelector<HTMLElement>('[data-search-boxes]')
  const list = root.querySelector<HTMLElement>('[data-search-list]')
  return form && field && status && facets && boxes && list ? { form, field, status, facets, boxes, list } : null
}

/** The filters that are chosen in the form. */
export function chosenFilters(form: HTMLFormElement): SearchFilters {
  const data = new FormData(form)
  const filters: SearchFilters = {}
  for (const facet of FACETS) {
    const values = data.getAll(facet).filter((value) => typeof value === 'string')
    if (values.length > 0) filters[facet] = values
  }
  if (data.has('targets')) filters.targets = true
  return filters
}

/** Puts new filters in the place of the old, with the focus where it was. */
export function replaceFacets({ facets, boxes }: SearchPageParts, nodes: Node[]): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined
  const { name, value } = focused ?? {}
  boxes.replaceChildren(...nodes)
  facets.hidden = nodes.length === 0
  if (!name || !focused || focused.isConnected) return
  for (const box of boxes.querySelectorAll('input')) if (box.name === name && box.value === value) box.focus()
}
