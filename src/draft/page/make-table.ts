import { element } from '../../client/search/make-elements.ts'
import type { SayDraft } from '../../words/draft.ts'
import { growList } from './grow-list.ts'

type Cell = Node | string

/** A row of a table: its cells are made when it is shown. */
export interface DraftRow {
  id?: string
  cells: () => readonly Cell[]
}

/** A wide table as the site's pages have them. */
export function makeTable(
  caption: string,
  heads: readonly string[],
  rows: readonly DraftRow[],
  sayDraft: SayDraft,
): HTMLElement {
  const head = element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)))
  const body = element('tbody')
  const entries = rows.map(({ id, cells }) => () => {
    const made = cells().map((cell, at) => (at === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell)))
    return element('tr', { id }, ...made)
  })
  const more = growList(body, entries, sayDraft)
  const table = element(
    'table',
    { class: 'rows draft-rows' },
    element('caption', { class: 'sr-only' }, caption),
    element('thead', {}, head),
    body,
  )
  // a region that scrolls can be reached by keyboard
  return element(
    'div',
    {},
    element('div', { class: 'table-wide', tabindex: 0, role: 'region', 'aria-label': caption }, table),
    more,
  )
}

/** A link to a provision of the draft. */
export const linkTo = (anchor: string, words: string): HTMLElement =>
  element('a', { href: `#${anchor}`, 'data-to-text': true }, words)
