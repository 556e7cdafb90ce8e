/** The index in memory: everything as in the built site, with Pagefind's part done by hand. */
import type { Catalog } from '../../../src/search/format/index-files.ts'
import type { Index } from '../../../src/search/engine/look-up.ts'
import { openPairs } from '../../../src/search/engine/pairs.ts'
import { readCharacters } from '../../../src/search/engine/readings.ts'
import type { RowHits } from '../../../src/search/engine/rows.ts'
import { fromKey } from '../../../src/search/engine/rows.ts'
import type { ProvisionRow } from '../../../src/schemas/index.ts'
import { characterTables } from '../../../src/search/index/character-tables.ts'
import { cutLeaves, leafRows } from '../../../src/search/index/cut-leaves.ts'
import { FLOOR, writePairs } from '../../../src/search/index/write-pairs.ts'

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
    text_en: null,
    title_en: null,
    abstract_en: null,
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

/** How an index in memory differs from the site's. */
interface MemoryOptions {
  /** Places from which a token is common. */
  floor?: number
  /** As in `Places`; left out, nothing is read off the text. */
  few?: number
}

/** Indexes provisions. */
export function memoryIndex(provisions: readonly ProvisionRow[], options: MemoryOptions = {}): MemoryIndex {
  const { floor = FLOOR, few = -Infinity } = options
  const leaves = cutLeaves(provisions)
  const texts = leaves.map(({ rows }) => rows.map(({ tokens }) => tokens).join(''))
  const columns = leaves.map(leafRows)
  const tables = characterTables(
    leaves.flatMap(({ rows }) => rows.map(({ tokens }) => tokens)),
    provisions.map((row) => [row.text, row.text_hant] as const),
  )
  const lengths = texts.map(({ length }) => length)
  const { files, pairs: paired } = writePairs(texts, tables.alphabet, floor)
  const catalog: Catalog = {
    version: '',
    ...tables,
    topics: [],
    provinces: [],
    leaves: leaves.length,
    block: 64,
    pairs: paired,
  }
  const pairs = openPairs(
    catalog,
    () => Promise.resolve(lengths),
    (file) => Promise.resolve(files[file] ?? new Uint8Array()),
  )
  const asked = { postings: [] as string[], leaves: [] as number[] }
  return {
    asked,
    characters: readCharacters(catalog),
    leaves: [...leaves.keys()],
    few,
    posting(token) {
      asked.postings.push(token)
      if (token.length > 1) return pairs.get(token)
      const places = texts.map((text, leaf): [number, number[]] => [
        leaf,
        text.split('').flatMap((other, at) => (other === token ? [at] : [])),
      ])
      return Promise.resolve(new Map(places.filter(([, at]) => at.length > 0)))
    },
    listed: (key) => key.length === 1 || pairs.has(key),
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
