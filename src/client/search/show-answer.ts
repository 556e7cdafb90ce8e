import { meetsFilters } from '../../search/engine/filters.ts'
import type { Jump, SearchOutcome, SearchResult } from '../../search/engine/types.ts'
import { element } from './make-elements.ts'
import { foldWitnesses } from './fold-witnesses.ts'
import { pageSearch, say } from './page-search.ts'
import type { SearchPageParts } from './search-page-parts.ts'
import { replaceFacets } from './search-page-parts.ts'
import type { State } from './search-state.ts'
import { addressOfSearch } from './search-state.ts'
import { showFacets } from './show-facets.ts'
import { spreadResults } from './spread-results.ts'
import { sayFolded, sayFound, showGroups, showJumps, showParts } from './show-results.ts'

/** Results shown at once: each fetches a file of text for its excerpt. */
export const BATCH = 10

/** What was found for a question, and how many of the results are to be shown. */
export interface Answer {
  outcome: SearchOutcome
  jumps: readonly Jump[]
  shown: number
  /** Documents all of whose results are shown, by id. */
  opened: Set<string>
}

/** What the buttons below the results do. */
interface Buttons {
  clear: () => void
  more: () => void
  /** Shows all results of a document: so many more. */
  open: (document: string, more: number) => void
}

function sayKept(kept: readonly SearchResult[], outcome: SearchOutcome): string {
  const all = outcome.results.length
  if (kept.length === all) return sayFound(outcome)
  return kept.length === 0 ? say('nothingNarrowed', all) : say('foundNarrowed', kept.length, all) + sayFolded(kept)
}

function makeButton(words: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'button' }, words)
  button.addEventListener('click', act)
  return button
}

/** Shows the answer to a question, unless it is no longer `current` when all of it is there. */
export async function showAnswer(
  parts: SearchPageParts,
  { query, filters }: State,
  { outcome, jumps, shown, opened }: Answer,
  { buttons, current }: { buttons: Buttons; current: () => boolean },
): Promise<void> {
  const all = outcome.results
  const kept = all.filter((result) => meetsFilters(result, filters))
  const folded = foldWitnesses(kept)
  const spread = spreadResults(folded, opened)
  const visible = spread.slice(0, shown)
  const search = await pageSearch()
  await search.detail(visible.map(({ result }) => result))
  const alone = all.length === 0 ? await search.parts(query) : []
  if (!current()) return
  parts.status.textContent = sayKept(kept, outcome)
  replaceFacets(parts, all.length > 0 ? showFacets(all, filters) : [])
  const rest = Math.min(BATCH, spread.length - shown)
  const nodes = [
    showJumps(jumps),
    showParts(alone, (text) => addressOfSearch({ query: text, filters: {} })),
    ...showGroups(visible, folded, query, buttons.open),
    rest > 0 ? makeButton(say('more', rest), buttons.more) : null,
    kept.length === 0 && all.length > 0 ? makeButton(say('clearFilters'), buttons.clear) : null,
  ]
  parts.list.replaceChildren(...nodes.filter((node) => node !== null))
}
