/** The search as a dialog: a field with its results below (combobox with a list box, WAI-ARIA 1.2). */
import { keepActive } from './active-option.ts'
import { listOptions } from './dialog-options.ts'
import type { DialogParts } from './dialog-parts.ts'
import { makeParts } from './dialog-parts.ts'
import { element } from './make-elements.ts'
import { foldWitnesses } from './fold-witnesses.ts'
import { loadStyles } from './load-styles.ts'
import { isQuery } from './is-query.ts'
import { ownFirst } from './own-first.ts'
import { pageSearch, say } from './page-search.ts'
import { sayFound } from './show-results.ts'
import { latest, watchTyping } from './typing.ts'

/** Results shown in the dialog; the search page shows them all. */
const SHOWN = 8

let made: DialogParts | undefined

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

/** What the list and the line above it say about a query: nothing, what was found, or that nothing could be asked. */
function answerIn({ field, status, list }: DialogParts, activate: (next: number) => void, reading?: string) {
  const begin = latest()
  const show = (groups: Node[], message: string | Node) => {
    list.replaceChildren(...groups)
    list.hidden = groups.length === 0
    status.replaceChildren(message)
    field.setAttribute('aria-expanded', String(groups.length > 0))
    activate(-1)
  }
  const fail = () => {
    const retry = element('button', { type: 'button' }, say('retry'))
    retry.addEventListener('click', () => {
      field.focus()
      void answer(field.value)
    })
    show([], element('span', {}, say(import.meta.env.DEV ? 'notBuilt' : 'unavailable'), ' ', retry))
  }
  const answer = async (query: string): Promise<void> => {
    const { current } = begin()
    if (query.trim() === '') return show([], '')
    if (!isQuery(query)) return show([], say('onlyMarks'))
    try {
      const search = await pageSearch()
      const [jumps, outcome] = await Promise.all([
        search.jump(query, reading),
        search.find(query, { details: 0, facets: false }),
      ])
      const shown = foldWitnesses(ownFirst(outcome.results, reading)).slice(0, SHOWN)
      await search.detail(shown.map(({ result }) => result))
      if (!current()) return
      show(listOptions(jumps, shown, { results: outcome.results.length, query, reading }), sayFound(outcome))
      if (jumps[0]?.whole) activate(0)
    } catch {
      if (current()) fail()
    }
  }
  return answer
}

function makeDialog(reading: string | undefined): DialogParts {
  const parts = makeParts()
  const { dialog, form, field, close } = parts
  const { activate, press } = keepActive(parts)
  const answer = answerIn(parts, activate, reading)
  const askNow = watchTyping(field, (query) => void answer(query))
  const leave = () => {
    // What is out of sight has the focus until the next frame: a key pressed before would be typed into it.
    field.blur()
    dialog.close()
  }
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return
    // A search field takes the first Escape to empty itself.
    if (event.key === 'Escape') leave()
    else if (!press(event.key)) return
    event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    if (isQuery(field.value)) return askNow()
    event.preventDefault()
    parts.status.textContent = say(field.value.trim() === '' ? 'emptyQuery' : 'onlyMarks')
  })
  close.addEventListener('click', leave)
  // A click beside the box is a click on the dialog itself; so is following a link within the page.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) leave()
  })
  return parts
}
