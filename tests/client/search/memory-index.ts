/** The index in memory: everything as in the built site, with Pagefind's part done by hand. */
import type { Catalog } from '../../../src/client/search/files.ts'
import type { Index } from '../../../src/client/search/look-up.ts'
import { readCharacters } from '../../../src/client/search/readings.ts'
import type { RowHits } from '../../../src/client/search/rows.ts'
import { fromKey } from '../../../src/client/search/rows.ts'
import type { ProvisionRow } from '../../../src/schemas/index.ts'
import { characterTables } from '../../../src/site/search-characters.ts'
import { cutLeaves, leafRows } from '../../../src/site/search-leaves.ts'

/** A provision with what the search looks at; ids are made of document and number. */
export function provision(document: string, number: number, title: string, text: string, hant = text): ProvisionRow {
  const anchor = String(number)
  return {
    id: `${document}/${anchor}`,
    document,
    anchor,
    kind: 'measure',
    label: '',
    title,
    path: [],
    text,
    text_hant: hant,
    responsible: [],
    topics: [],
    targets: [],
    seed: { file: 'seed.txt', line: number, end_line: number },
    url: `/documents/${document}/#${anchor}`,
  }
}

/** An index that counts what a search asks of it. */
export interface MemoryIndex extends Index {
  asked: { postings: string[]; leaves: number[] }
  /** The ids of rows. */
  ids(rows: Iterable<number>): string[]
}

/** Indexes provisions; `leaf` is the number of tokens after which a new leaf begins. */
export function memoryIndex(provisions: readonly ProvisionRow[]): MemoryIndex {
  const leaves = cutLeaves(provisions)
  const texts = leaves.map(({ rows }) => rows.map(({ tokens }) => tokens).join(''))
  const columns = leaves.map((leaf) => leafRows(leaf, []))
  const tables = characterTables(
    leaves.flatMap(({ rows }) => rows.map(({ tokens }) => tokens)),
    provisions.map((row) => [row.text, row.text_hant] as const),
  )
  const catalog: Catalog = { version: '', ...tables, documents: [], topics: [], leaves: [], block: 64 }
  const asked = { postings: [] as string[], leaves: [] as number[] }
  return {
    asked,
    characters: readCharacters(catalog),
    leaves: leaves.length,
    posting(token) {
      asked.postings.push(token)
      const places = texts.map((text, leaf): [number, number[]] => [
        leaf,
        text.split('').flatMap((other, at) => (other === token ? [at] : [])),
      ])
      return Promise.resolve(new Map(places.filter(([, at]) => at.length > 0)))
    },
    known: (token) => asked.postings.includes(token),
    tokens(leaf) {
      asked.leaves.push(leaf)
      return Promise.resolve(texts[leaf] ?? '')
    },
    loaded: (leaf) => asked.leaves.includes(leaf),
    rows(leaf) {
      const rows = columns[leaf]
      return rows ? Promise.resolve(rows) : Promise.reject(new Error(`no leaf ${leaf}`))
    },
    ids: (rows: Iterable<number> | RowHits) =>
      [...(rows instanceof Map ? rows.keys() : rows)].map((key) => {
        const { leaf, row } = fromKey(key)
        return leaves[leaf]?.rows[row]?.row.id ?? ''
      }),
  }
}
