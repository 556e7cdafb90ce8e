/** The search as a dialog: a field with its results below (combobox with a list box, WAI-ARIA 1.2). */
import { element, marked } from './elements.ts'
import { foldWitnesses } from './fold-witnesses.ts'
import type { Folded } from './fold-witnesses.ts'
import { loadStyles } from './load-styles.ts'
import { markedAddress, pageSearch, say, searchPage } from './page-search.ts'
import { groupByDocument, nameOfDocument, nameOfResult, sayFound } from './show-results.ts'
import type { Jump, SearchResult } from '../../search/engine/types.ts'
import { latest, watchTyping } from './typing.ts'

/** Results shown in the dialog; the search page shows them all. */
const SHOWN = 8
const LIST = 'search-dialog-list'

let made: { dialog: HTMLDialogElement; field: HTMLInputElement } | undefined

/** Opens the dialog; it is made when it is first opened. `reading` is the id of the document on the page. */
export async function openSearchDialog(reading: string | undefined): Promise<void> {
  await loadStyles()
  made ??= makeDialog(reading)
  if (made.dialog.open) return
  made.dialog.showModal()
  made.field.select()
  void pageSearch()
    .then((search) => search.warm())
    .catch(() => undefined)
}

function option(id: number, href: string, ...children: (Node | false)[]): HTMLAnchorElement {
  const attributes = { role: 'option', id: `search-option-${id}`, href, tabindex: -1, 'aria-selected': 'false' }
  return element('a', attributes, ...children)
}

function group(name: string, options: readonly Node[]): HTMLElement {
  return element(
    'div',
    { role: 'group', 'aria-label': name },
    element('div', { class: 'search-group-name', 'aria-hidden': 'true' }, name),
    ...options,
  )
}

function resultOption(result: SearchResult, id: number, query: string): HTMLAnchorElement {
  return option(
    id,
    markedAddress(result.url, query),
    element('span', { class: 'search-name' }, nameOfResult(result)),
    result.excerpt !== result.title &&
      element('span', { class: 'search-excerpt' }, marked(result.excerpt, result.marks)),
  )
}

/** The options for a query, in groups. */
function listOptions(jumps: readonly Jump[], shown: readonly Folded[], results: number, query: string): Node[] {
  let id = 0
  const groups: Node[] = []
  const jumpOptions = jumps.map(({ kind, title, note, url }) =>
    option(
      id++,
      url,
      element('span', { class: 'search-name' }, title),
      element('span', { class: 'search-note' }, [say(kind), note].filter(Boolean).join(' · ')),
    ),
  )
  if (jumpOptions.length > 0) groups.push(group(say('goTo'), jumpOptions))
  for (const [first, ...rest] of groupByDocument(shown)) {
    if (!first) continue
    groups.push(
      group(
        nameOfDocument(first.result),
        [first, ...rest].map(({ result }) => resultOption(result, id++, query)),
      ),
    )
  }
  if (results > 0) groups.push(option(id++, searchPage(query), element('span', {}, say('allResults', results))))
  return groups
}

function makeDialog(reading: string | undefined) {
  const field = element('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-label': say('searchFor'),
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': LIST,
    placeholder: say('placeholder'),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: 10000,
  })
  const close = element('button', { type: 'button', class: 'search-close', 'aria-label': say('close') }, '✕')
  const form = element('form', { role: 'search', action: searchPage('') }, field, close)
  const status = element('p', { role: 'status', class: 'search-status' })
  const list = element('div', {
    role: 'listbox',
    id: LIST,
    class: 'search-options',
    hidden: true,
    'aria-label': say('provisions'),
  })
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': say('searchFor') }, form, status, list)
  document.body.append(dialog)

  const leave = () => {
    // What is out of sight has the focus until the next frame: a key pressed before would be typed into it.
    field.blur()
    dialog.close()
  }
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
  let active = -1
  const activate = (next: number) => {
    const all = options()
    active = all.length === 0 || next < -1 ? -1 : Math.min(next, all.length - 1)
    for (const [i, one] of all.entries()) one.setAttribute('aria-selected', String(i === active))
    const current = all[active]
    if (current) {
      field.setAttribute('aria-activedescendant', current.id)
      current.scrollIntoView({ block: 'nearest' })
    } else field.removeAttribute('aria-activedescendant')
  }
  const show = (groups: Node[], message: string | Node) => {
    list.replaceChildren(...groups)
    list.hidden = groups.length === 0
    status.replaceChildren(message)
    field.setAttribute('aria-expanded', String(groups.length > 0))
    activate(-1)
  }

  const begin = latest()
  async function ask(query: string): Promise<void> {
    const { current } = begin()
    if (query.trim() === '') return show([], '')
    try {
      const search = await pageSearch()
      const [jumps, outcome] = await Promise.all([search.jump(query, reading), search.find(query, { details: 0 })])
      const shown = foldWitnesses(outcome.results).slice(0, SHOWN)
      await search.detail(shown.map(({ result }) => result))
      if (!current()) return
      show(listOptions(jumps, shown, outcome.results.length, query), sayFound(outcome))
      if (jumps.length > 0) activate(0)
    } catch {
      if (!current()) return
      const retry = element('button', { type: 'button' }, say('retry'))
      retry.addEventListener('click', () => {
        field.focus()
        void ask(field.value)
      })
      show([], element('span', {}, say(import.meta.env.DEV ? 'notBuilt' : 'unavailable'), ' ', retry))
    }
  }
  const askNow = watchTyping(field, (query) => void ask(query))

  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return
    const last = options().length - 1
    if (event.key === 'ArrowDown') activate(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') activate(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter' && options()[active]) options()[active]?.click()
    // A search field takes the first Escape to empty itself.
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    if (field.value.trim() === '') event.preventDefault()
    else askNow()
  })
  close.addEventListener('click', leave)
  // A click beside the box is a click on the dialog itself; so is following a link within the page.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) leave()
  })
  return { dialog, field }
}
