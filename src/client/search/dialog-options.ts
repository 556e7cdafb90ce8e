import { element, marked } from './make-elements.ts'
import type { Folded } from './fold-witnesses.ts'
import { markedAddress, say, searchPage } from './page-search.ts'
import { groupByDocument, nameOfDocument, nameOfResult } from './show-results.ts'
import type { Jump, SearchResult } from '../../search/engine/types.ts'

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

/** The options for a query, in groups: where it leads at once, what was found, and the page with all of `results`; `reading` is the document on the page. */
export function listOptions(
  jumps: readonly Jump[],
  shown: readonly Folded[],
  { results, query, reading }: { results: number; query: string; reading: string | undefined },
): Node[] {
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
        first.result.document === reading ? say('inThisDocument') : nameOfDocument(first.result),
        [first, ...rest].map(({ result }) => resultOption(result, id++, query)),
      ),
    )
  }
  if (results > 0) groups.push(option(id++, searchPage(query), element('span', {}, say('allResults', results))))
  return groups
}
