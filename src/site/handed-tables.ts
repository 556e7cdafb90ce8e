/**
 * The tables that pages show. Pages are rendered in the process that compiles the corpus, from modules of their own; what
 * it made is handed to them as it is, so that no table is written, read and kept a second time.
 */
import type { PublicTables, Tables } from '../schemas/tables.ts'
import type { WholeTables } from './whole-tables.ts'
import { describeTables, shownTables } from './whole-tables.ts'

/** The rows that pages show, and what is said of the tables whole; the compiled files of the corpus stand in `folder`. */
export interface Handed {
  folder: string
  tables: Tables
  whole: WholeTables
}

declare global {
  var duiduTables: Handed | undefined
}

/** No rows of what only pages show. */
const nothing: Omit<
  Tables,
  'documents' | 'provisions' | 'targets' | 'links' | 'topics' | 'agencies' | 'terms' | 'series'
> = {
  'shared-wording': [],
  citations: [],
  lineage: [],
  places: [],
  'coding-units': [],
  collation: [],
  witnesses: [],
  scorecard: [],
  characters: [],
  details: [],
  sources: {},
}

/** Hands over the tables of the corpus whose compiled files stand in `folder`; gives the rows that pages show. */
export function handTables(folder: string, tables: Tables): Tables {
  const handed = { folder, tables: shownTables(tables), whole: describeTables(tables) }
  globalThis.duiduTables = handed
  return handed.tables
}

/** Takes back what was handed over, when no page is rendered any more; gives the rows that the search index is made of. */
export function takeTablesBack(tables: Tables): Tables {
  globalThis.duiduTables = undefined
  globalThis.duiduPageReads?.forget()
  const { documents, provisions, targets, links, topics, agencies, terms, series } = tables
  return { ...nothing, documents, provisions, targets, links, topics, agencies, terms, series }
}

/** The tables of the corpus whose compiled files stand in `folder`; undefined where another process has made them. */
export const handedTables = (folder: string): Tables | undefined =>
  globalThis.duiduTables?.folder === folder ? globalThis.duiduTables.tables : undefined

/** What is said whole of the tables that these are, or are the shown rows of. */
export const wholeTables = (tables: PublicTables): WholeTables =>
  globalThis.duiduTables?.tables === tables ? globalThis.duiduTables.whole : describeTables(tables)

/** The longest tables, which are not handed to a second thread. */
const LONGEST = ['shared-wording', 'characters'] as const

/** What is handed to a second thread that renders pages; undefined where no table was handed to this one. */
export function handBeside(): Handed | undefined {
  const handed = globalThis.duiduTables
  return handed && { ...handed, tables: withLongest(handed.tables, () => []) }
}

/** Takes what is handed to this thread; to ask for a row of a table that is not is an error. */
export function takeTables(handed: Handed): void {
  globalThis.duiduTables = { ...handed, tables: withLongest(handed.tables, missing) }
}

const withLongest = (tables: Tables, rowsOf: (name: string) => never[]): Tables => ({
  ...tables,
  ...Object.fromEntries(LONGEST.map((name) => [name, rowsOf(name)])),
})

function missing(name: string): never[] {
  const refuse = () => {
    throw new Error(`Unexpected use of ${name}, which is not handed to the second thread: see mayBeBeside`)
  }
  return new Proxy<never[]>([], { get: refuse, has: refuse, ownKeys: refuse })
}
