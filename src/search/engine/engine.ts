/** The search: one index for both scripts, asked in one of them. */
import type { Script } from '../../policy/tree.ts'
import { findJumps } from './find-jumps.ts'
import { meetsFilters } from './filters.ts'
import { applyHant } from '../../text/hant.ts'
import { locateIn, needlesOf } from './locate.ts'
import { lookUp } from './look-up.ts'
import { openIndex } from './open-index.ts'
import type { OpenIndex } from './open-index.ts'
import { longestParts } from './query-parts.ts'
import { parseQuery } from './query.ts'
import { fillResult, leafOf, makeResults } from './results.ts'
import { foldWord } from './readings.ts'
import type { Search, SearchOptions, SearchOutcome, SearchResult } from './types.ts'

/** Fills results in order as long as few enough leaves have to be fetched for them. */
async function fillSome(results: readonly SearchResult[], index: OpenIndex): Promise<void> {
  const fetched = new Set<number>()
  const filled = results.filter((result) => {
    const leaf = leafOf(result) ?? 0
    if (!index.loaded(leaf) && fetched.size < index.few) fetched.add(leaf)
    return index.loaded(leaf) || fetched.has(leaf)
  })
  await Promise.all(filled.map(fillResult))
}

async function findIn(
  query: string,
  { filters = {}, details = Infinity, facets = true }: SearchOptions,
  asked: { site: URL; script: Script; index: OpenIndex },
): Promise<SearchOutcome> {
  const { script, index } = asked
  const parsed = parseQuery(query)
  const { words, rows } = await lookUp(parsed, script, index)
  const narrowed = (filters.topic ?? []).length > 0 || filters.targets === true
  const making = { ...asked, facets: facets || narrowed, words, needles: needlesOf(parsed, index.characters) }
  const made = await makeResults(rows, making)
  // A stable sort: equals stay in the order of the documents.
  const results = made.filter((result) => meetsFilters(result, filters)).sort((a, b) => b.score - a.score)
  await fillSome(results.slice(0, details), index)
  const shown = (word: string) => {
    const folded = foldWord(word, index.characters)
    return script === 'Hans' ? folded : applyHant(folded, 0, index.hant)
  }
  const wanted = rows.length > 0 ? words.map(({ word }) => word) : parsed.wanted.map((term) => term.join(' '))
  return { results, words: wanted.map(shown), excluded: parsed.excluded.map(shown) }
}

/**
 * A search of the site at `site` (an address with a slash at its end), to be asked in either script. Nothing is
 * fetched before it is asked. Whatever cannot be loaded rejects with an error named `SearchUnavailable`, and the next
 * call starts anew.
 */
export function createSearch(site: URL): (script: Script) => Search {
  const session = openIndex(new URL('search/', site))

  async function withIndex<Value>(ask: (index: OpenIndex) => Promise<Value>): Promise<Value> {
    try {
      return await ask(await session.open())
    } catch (error) {
      session.forget()
      throw error
    }
  }

  return (script) => {
    const find = (query: string, options: SearchOptions = {}) =>
      withIndex((index) => findIn(query, options, { site, script, index }))
    return {
      find,
      async search(query, options) {
        return (await find(query, options)).results
      },
      detail: (results) => withIndex(() => Promise.all(results.map(fillResult)).then(() => undefined)),
      parts: (query) => withIndex((index) => longestParts(parseQuery(query), script, index)),
      jump: (query, document) => withIndex((index) => findJumps({ site, script, index, query, document })),
      locate: (query, texts) =>
        withIndex(async ({ characters }) => {
          const needles = needlesOf(parseQuery(query), characters)
          return texts.map((text) => locateIn(text, needles, characters))
        }),
      warm: () => withIndex(() => Promise.resolve()),
    }
  }
}
