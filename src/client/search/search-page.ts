/** The search page: the field, the filters, and all results; everything is kept in the address. */
import { element } from './elements.ts'
import { FACETS, meetsFilters } from '../../search/engine/filters.ts'
import { foldWitnesses } from './fold-witnesses.ts'
import { pageSearch, say, searchPage } from './page-search.ts'
import { sayFolded, sayFound, showGroups, showJumps, showParts } from './show-results.ts'
import { addressOf, readState } from './search-state.ts'
import type { State } from './search-state.ts'
import { showFacets } from './show-facets.ts'
import type { Jump, SearchFilters, SearchOutcome, SearchResult } from '../../search/engine/types.ts'
import { latest, watchTyping } from './typing.ts'

/** Results shown at once. */
const BATCH = 20

interface Parts {
  form: HTMLFormElement
  field: HTMLInputElement
  status: HTMLElement
  facets: HTMLDetailsElement
  boxes: HTMLElement
  list: HTMLElement
}

function findParts(root: ParentNode): Parts | null {
  const form = root.querySelector<HTMLFormElement>('form')
  const field = root.querySelector<HTMLInputElement>('input[name=q]')
  const status = root.querySelector<HTMLElement>('[data-search-status]')
  const facets = root.querySelector<HTMLDetailsElement>('[data-search-facets]')
  const boxes = root.querySelector<HTMLElement>('[data-search-boxes]')
  const list = root.querySelector<HTMLElement>('[data-search-list]')
  return form && field && status && facets && boxes && list ? { form, field, status, facets, boxes, list } : null
}

function sayKept(kept: readonly SearchResult[], outcome: SearchOutcome): string {
  const all = outcome.results.length
  if (kept.length === all) return sayFound(outcome)
  return kept.length === 0 ? say('nothingNarrowed', all) : say('foundNarrowed', kept.length, all) + sayFolded(kept)
}

function start(parts: Parts): void {
  const { form, field, status, facets, boxes, list } = parts
  const begin = latest()
  let state = readState(new URL(location.href))
  let outcome: SearchOutcome | undefined
  let jumps: Jump[] = []
  let shown = BATCH

  async function render(): Promise<void> {
    if (!outcome) return
    const { current } = begin()
    const all = outcome.results
    const { query, filters } = state
    const kept = all.filter((result) => meetsFilters(result, filters))
    const folded = foldWitnesses(kept)
    const visible = folded.slice(0, shown)
    const search = await pageSearch()
    await search.detail(visible.map(({ result }) => result))
    const parts = all.length === 0 ? await search.parts(query) : []
    if (!current()) return
    status.textContent = sayKept(kept, outcome)
    replaceFacets(all.length > 0 ? showFacets(all, filters) : [])
    const nodes = [
      showJumps(jumps),
      showParts(parts, (text) => addressOf({ query: text, filters: {} })),
      ...showGroups(visible, folded, query),
      folded.length > shown ? moreButton(Math.min(BATCH, folded.length - shown)) : null,
      kept.length === 0 && all.length > 0 ? clearButton() : null,
    ]
    list.replaceChildren(...nodes.filter((node) => node !== null))
  }

  /** Puts new filters in the place of the old, with the focus where it was. */
  function replaceFacets(nodes: Node[]): void {
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined
    const { name, value } = focused ?? {}
    boxes.replaceChildren(...nodes)
    facets.hidden = nodes.length === 0
    if (!name || !focused || focused.isConnected) return
    for (const box of boxes.querySelectorAll('input')) if (box.name === name && box.value === value) box.focus()
  }

  function clearButton(): HTMLElement {
    const button = element('button', { type: 'button', class: 'button' }, say('clearFilters'))
    button.addEventListener('click', () => {
      change({ query: state.query, filters: {} })
      void render()
    })
    return button
  }

  function moreButton(count: number): HTMLElement {
    const button = element('button', { type: 'button', class: 'button' }, say('more', count))
    button.addEventListener('click', () => {
      const before = list.querySelectorAll('.search-result').length
      shown += BATCH
      void render().then(() => list.querySelectorAll<HTMLElement>('.search-result a')[before]?.focus())
    })
    return button
  }

  async function ask(): Promise<void> {
    const { current } = begin()
    shown = BATCH
    if (state.query.trim() === '') {
      outcome = undefined
      status.textContent = ''
      facets.hidden = true
      return list.replaceChildren()
    }
    try {
      const search = await pageSearch()
      const found = await Promise.all([search.find(state.query, { details: 0 }), search.jump(state.query)])
      if (!current()) return
      ;[outcome, jumps] = found
      await render()
    } catch {
      if (current()) fail()
    }
  }

  function fail(): void {
    const retry = element('button', { type: 'button', class: 'button' }, say('retry'))
    retry.addEventListener('click', () => void ask())
    status.replaceChildren(say(import.meta.env.DEV ? 'notBuilt' : 'unavailable'), ' ', retry)
    list.replaceChildren()
    facets.hidden = true
  }

  function change(next: State): void {
    state = next
    history.replaceState(history.state, '', addressOf(state))
  }

  field.value = state.query
  facets.open = matchMedia('(min-width: 60rem)').matches || addressOf(state) !== searchPage(state.query)
  const askNow = watchTyping(field, (query) => {
    if (query === state.query && outcome) return
    change({ query, filters: state.filters })
    void ask()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    askNow()
  })
  facets.addEventListener('change', () => {
    const data = new FormData(form)
    const filters: SearchFilters = {}
    for (const facet of FACETS) {
      const values = data.getAll(facet).filter((value) => typeof value === 'string')
      if (values.length > 0) filters[facet] = values
    }
    if (data.has('targets')) filters.targets = true
    change({ query: state.query, filters })
    shown = BATCH
    void render()
  })
  addEventListener('popstate', () => {
    state = readState(new URL(location.href))
    field.value = state.query
    void ask()
  })
  void ask()
}

const root = document.querySelector('[data-search-root]')
const found = root && findParts(root)
if (found) start(found)
