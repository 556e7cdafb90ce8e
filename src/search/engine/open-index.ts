/** The index as the search sees it: one build's catalogue with everything that can be asked of it. */
import type {
  AgenciesFile,
  Catalog,
  CatalogDocument,
  DocumentsFile,
  LeafFacets,
  LeafFile,
  IndexName,
  NamesFile,
} from '../format/index-files.ts'
import { applyHant, readPairs } from '../../text/hant.ts'
import type { HantTable } from '../../text/hant.ts'
import type { Index } from './look-up.ts'
import { openPairs } from './pairs.ts'
import { openPostings } from './postings.ts'
import { readCharacters } from './readings.ts'
import { rowLength, titleBefore } from './rows.ts'
import { openStore, remember, unavailable } from './store.ts'
import { tokenize } from '../format/tokens.ts'
import type { Script } from '../../policy/tree.ts'

/** An index whose catalogue is here. */
export interface OpenIndex extends Index {
  catalog: Catalog
  hant: HantTable
  leaf(leaf: number): Promise<LeafFile>
  facets(leaf: number): Promise<LeafFacets>
  agencies(): Promise<AgenciesFile>
  names(): Promise<NamesFile>
  documents(): Promise<DocumentsFile>
  documentOf(leaf: number): Promise<CatalogDocument>
}

/** Leaves whose text a search may fetch for its excerpts; together lighter than what Pagefind needs to begin. */
const FEW_LEAVES = 12

/** A name in a script. */
export const nameIn = ([hans, patch]: IndexName, script: Script, hant: HantTable): string =>
  script === 'Hans' ? hans : applyHant(hans, patch, hant)

/** Opens the index in the search folder at `base` when it is first needed; `forget` drops it for a new start. */
export function openIndex(base: URL): { open(): Promise<OpenIndex>; forget(): void } {
  const store = openStore(base)
  const postings = openPostings(base, async () => (await store.leaves()).ids)
  const tokens = remember(async (leaf: number) => {
    const [texts, rows] = await Promise.all([store.leaf(leaf), store.rows(leaf)])
    const spelt = texts.map(({ title, text }, row) => {
      return (titleBefore(rows, row) > 0 ? tokenize(title).tokens : '') + tokenize(text).tokens
    })
    if (spelt.some((row, i) => row.length !== rowLength(rows, i)))
      throw unavailable('text and index are of different builds')
    return spelt.join('')
  })
  const here = new Set<number>()

  const opened = remember(async (_: URL): Promise<OpenIndex> => {
    const catalog = await store.catalog()
    const characters = readCharacters(catalog)
    const pairs = openPairs(catalog, async () => (await store.leaves()).lengths, store.pairs)
    return {
      catalog,
      characters,
      leaves: Array.from({ length: catalog.leaves }, (_, leaf) => leaf),
      few: FEW_LEAVES,
      hant: new Map(readPairs(catalog.toHant)),
      posting: (key) => (key.length === 1 ? postings.get(key) : pairs.get(key)),
      listed: (key) => key.length === 1 || pairs.has(key),
      rows: store.rows,
      leaf: store.leaf,
      facets: store.facets,
      agencies: store.agencies,
      names: store.names,
      async tokens(leaf) {
        const found = await tokens.get(leaf)
        here.add(leaf)
        return found
      },
      loaded: (leaf) => here.has(leaf),
      documents: store.documents,
      documentOf: store.document,
    }
  })

  return {
    open: () => opened.get(base),
    forget() {
      here.clear()
      for (const cache of [store, postings, tokens, opened]) cache.forget()
    },
  }
}
