/** Results as elements: grouped by document, with hits marked, place in the outline, topics and targets. */
import { element, marked } from './make-elements.ts'
import { foldWitnesses } from './fold-witnesses.ts'
import type { Folded } from './fold-witnesses.ts'
import { markedAddress, say } from './page-search.ts'
import type { Jump, QueryPart, SearchOutcome, SearchResult } from '../../search/engine/types.ts'

/** What a result is called: number and title, else the beginning of its place. */
export function nameOfResult(result: SearchResult): DocumentFragment {
  const fragment = document.createDocumentFragment()
  if (result.label) fragment.append(element('span', { class: 'search-label' }, result.label), ' ')
  if (result.title) fragment.append(marked(result.title, result.titleMarks))
  else fragment.append(result.path.at(-1) ?? result.documentTitle)
  return fragment
}

/** What a result's document is called; two texts of one document are told apart. */
export const nameOfDocument = ({ documentTitle, witnessOf }: SearchResult): string =>
  witnessOf ? say('witness', documentTitle) : documentTitle

/** Results by document, documents in the order of their best result. */
export function groupByDocument(results: readonly Folded[]): Folded[][] {
  const groups = new Map<string, Folded[]>()
  for (const folded of results) {
    const group = groups.get(folded.result.document)
    if (group) group.push(folded)
    else groups.set(folded.result.document, [folded])
  }
  return [...groups.values()]
}

function explanation({ why, score }: SearchResult): string {
  return [
    why.title > 0 && say('whyTitle', why.title),
    say('whyCount', why.count),
    why.first === 0 && why.title > 0 ? say('whyFirstTitle') : say('whyFirst', why.first + 1),
    why.span !== null && say('whySpan', why.span),
    say('whyScore', score.toFixed(2)),
  ]
    .filter(Boolean)
    .join('；')
}

/** One result of the search page. */
function showResult({ result, others }: Folded, query: string): HTMLElement {
  const facts = element(
    'p',
    { class: 'search-facts' },
    element('span', {}, say(result.kind)),
    ...result.topics.map((topic) => element('span', {}, topic.name)),
    result.targets > 0 && element('span', {}, say('targets', result.targets)),
    ...others.map(({ url }) => element('a', { href: markedAddress(url, query) }, say('alsoInWitness'))),
    element(
      'details',
      {},
      element('summary', {}, say('why')),
      element('span', { class: 'search-why' }, explanation(result)),
    ),
  )
  return element(
    'li',
    { class: 'search-result' },
    element('a', { class: 'search-name', href: markedAddress(result.url, query) }, nameOfResult(result)),
    result.path.length > 0 && element('p', { class: 'search-path' }, result.path.join(' › ')),
    result.excerpt !== result.title && element('p', { class: 'search-excerpt' }, marked(result.excerpt, result.marks)),
    facts,
  )
}

/** A button that shows what else was found in a document. */
function moreOf(document: string, count: number, open: (document: string, more: number) => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'button search-more' }, say('moreInDocument', count))
  button.addEventListener('click', () => open(document, count))
  return button
}

/** Results of the search page, by document; `open` shows all of one. */
export function showGroups(
  results: readonly Folded[],
  all: readonly Folded[],
  query: string,
  open: (document: string, more: number) => void,
): Node[] {
  const totals = new Map<string, number>()
  for (const { result } of all) totals.set(result.document, (totals.get(result.document) ?? 0) + 1)
  return groupByDocument(results).map((group) => {
    const first = group[0]?.result
    if (!first) return document.createTextNode('')
    const total = totals.get(first.document) ?? group.length
    return element(
      'section',
      { class: 'search-group' },
      element('h2', {}, nameOfDocument(first), ' ', element('span', { class: 'search-count' }, say('found', total))),
      element('ol', {}, ...group.map((folded) => showResult(folded, query))),
      total > group.length && moreOf(first.document, total - group.length, open),
    )
  })
}

/** Places that the query names, as a list of links. */
export function showJumps(jumps: readonly Jump[]): Node | null {
  if (jumps.length === 0) return null
  return element(
    'section',
    { class: 'search-jumps' },
    element('h2', {}, say('goTo')),
    element(
      'ul',
      {},
      ...jumps.map(({ kind, title, note, url }) =>
        element(
          'li',
          {},
          element('a', { href: url }, title),
          ' ',
          element('span', { class: 'search-note' }, [say(kind), note].filter(Boolean).join(' · ')),
        ),
      ),
    ),
  )
}

/** How many results are listed as another text of a provision that is listed already. */
export function sayFolded(results: readonly SearchResult[]): string {
  const others = results.length - foldWitnesses(results).length
  return others > 0 ? `，${say('folded', others)}` : ''
}

/** What a search has found, in a sentence. */
export function sayFound({ results, words, excluded }: SearchOutcome): string {
  const documents = new Set(results.map(({ document }) => document)).size
  const quote = (list: readonly string[]) => list.map((word) => say('quoted', word)).join('、')
  const without = excluded.length > 0 ? `，${say('leftOut', quote(excluded))}` : ''
  if (results.length > 0) return say('foundIn', documents, results.length) + without + sayFolded(results)
  if (words.length > 1) return say('nothingTogether', quote(words)) + without
  return say('nothing', words[0] ?? '') + without
}

/** The parts of a query that do occur, as links that search for them. */
export function showParts(parts: readonly QueryPart[], address: (query: string) => string): Node | null {
  if (parts.length === 0) return null
  return element(
    'p',
    { class: 'search-parts' },
    say('partsFound'),
    ...parts.flatMap(({ text, provisions }) => [
      element('a', { href: address(text), 'data-search-part': text }, text),
      ` ${say('found', provisions)} `,
    ]),
  )
}
