/** The search page: the field, the filters, and all results; everything is kept in the address. */
import { element } from './make-elements.ts'
import { isQuery } from './is-query.ts'
import { pageSearch, say, searchPage } from './page-search.ts'
import type { SearchPageParts } from './search-page-parts.ts'
import { chosenFilters, findParts } from './search-page-parts.ts'
import { addressOfSearch, readState } from './search-state.ts'
import type { State } from './search-state.ts'
import type { Answer } from './show-answer.ts'
import { BATCH, showAnswer } from './show-answer.ts'
import { latest, watchTyping } from './typing.ts'

/** The question of the page with its answer, once it has one. */
interface Asked {
  state: State
  answer?: Answer
}

/** Empties the page, or says that nothing could be asked. */
function showNothing({ status, facets, list }: SearchPageParts, ...words: (Node | string)[]): void {
  status.replaceChildren(...words)
  list.replaceChildren()
  facets.hidden = true
}

/** What the page does with its question: asks it, and shows the answer as far as it is wanted. */
function askIn(parts: SearchPageParts, asked: Asked) {
  const begin = latest()

  async function show(): Promise<void> {
    const { state, answer } = asked
    if (answer) await showAnswer(parts, state, answer, { buttons: { clear, more, open }, ...begin() })
  }

  function clear(): void {
    change({ query: asked.state.query, filters: {} })
    void show()
  }

  function open(document: string, more: number): void {
    if (asked.answer) {
      asked.answer.opened.add(document)
      asked.answer.shown += more
    }
    void show()
  }

  function more(): void {
    const before = parts.list.querySelectorAll('.search-result').length
    if (asked.answer) asked.answer.shown += BATCH
    void show().then(() => parts.list.querySelectorAll<HTMLElement>('.search-result a')[before]?.focus())
  }

  async function ask(): Promise<void> {
    const { current } = begin()
    const { query } = asked.state
    if (query.trim() === '') {
      asked.answer = undefined
      return showNothing(parts)
    }
    if (!isQuery(query)) return showNothing(parts, say('onlyMarks'))
    try {
      const search = await pageSearch()
      const [outcome, jumps] = await Promise.all([search.find(query, { details: 0 }), search.jump(query)])
      if (!current()) return
      asked.answer = { outcome, jumps, shown: BATCH, opened: new Set() }
      await show()
    } catch {
      if (current()) fail()
    }
  }

  function fail(): void {
    const retry = element('button', { type: 'button', class: 'button' }, say('retry'))
    retry.addEventListener('click', () => void ask())
    showNothing(parts, say(import.meta.env.DEV ? 'notBuilt' : 'unavailable'), ' ', retry)
  }

  /** Puts another question in the address. */
  function change(next: State): void {
    asked.state = next
    history.replaceState(history.state, '', addressOfSearch(next))
  }

  return { show, ask, change }
}

function start(parts: SearchPageParts): void {
  const { form, field, facets } = parts
  const asked: Asked = { state: readState(new URL(location.href)) }
  const { show, ask, change } = askIn(parts, asked)
  field.value = asked.state.query
  facets.open =
    matchMedia('(min-width: 60rem)').matches || addressOfSearch(asked.state) !== searchPage(asked.state.query)
  const askNow = watchTyping(field, (query) => {
    if (query === asked.state.query && asked.answer) return
    change({ query, filters: asked.state.filters })
    void ask()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    askNow()
    if (field.value.trim() === '') parts.status.textContent = say('emptyQuery')
  })
  facets.addEventListener('change', () => {
    change({ query: asked.state.query, filters: chosenFilters(form) })
    if (asked.answer) asked.answer.shown = BATCH
    void show()
  })
  addEventListener('popstate', () => {
    asked.state = readState(new URL(location.href))
    field.value = asked.state.query
    void ask()
  })
  void ask()
}

const root = document.querySelector('[data-search-root]')
const found = root && findParts(root)
if (found) start(found)
