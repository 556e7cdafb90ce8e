import { element } from '../../client/search/make-elements.ts'

type Cell = Node | string

/** So many rows are shown; the rest is in what is taken away. */
export const MOST_ROWS = 500

/** A wide table as the site's pages have them. */
export function makeTable(
  caption: string,
  heads: readonly string[],
  rows: readonly { id?: string; cells: readonly Cell[] }[],
  /** Said where there are more rows than are shown. */
  more = '',
): HTMLElement {
  const head = element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)))
  const body = rows
    .slice(0, MOST_ROWS)
    .map(({ id, cells }) =>
      element(
        'tr',
        { id },
        ...cells.map((cell, at) => (at === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell))),
      ),
    )
  const table = element(
    'table',
    { class: 'rows draft-rows' },
    element('caption', { class: 'sr-only' }, caption),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  )
  // a region that scrolls can be reached by keyboard
  return element(
    'div',
    { class: 'table-wide', tabindex: 0, role: 'region', 'aria-label': caption },
    table,
    rows.length > MOST_ROWS && element('p', { class: 'quiet' }, more),
  )
}

/** A link to a provision of the draft. */
export const linkTo = (anchor: string, words: string): HTMLElement =>
  element('a', { href: `#${anchor}`, 'data-to-text': true }, words)
