/**
 * The tables that pages show. Pages are rendered in the process that compiles the corpus, from modules of their own; what
 * it made is handed to them as it is, so that no table is written, read and kept a second time.
 */
import type { PublicTables, Tables } from '../schemas/tables.ts'
import type { WholeTables } from './whole-tables.ts'
import { describeTables, shownTables } from './whole-tables.ts'

/** The rows that pages show, and what is said of the tables whole. */
interface Handed {
  tables: Tables
  whole: WholeTables
}

declare global {
  var duiduTables: (Handed & { folder: string }) | undefined
}

/** Hands over the tables of the corpus whose compiled files stand in `folder`; gives the rows that pages show. */
export function handTables(folder: string, tables: Tables): Tables {
  const handed = { folder, tables: shownTables(tables), whole: describeTables(tables) }
  globalThis.duiduTables = handed
  return handed.tables
}

/** The tables of the corpus whose compiled files stand in `folder`; undefined where another process has made them. */
export const handedTables = (folder: string): Tables | undefined =>
  globalThis.duiduTables?.folder === folder ? globalThis.duiduTables.tables : undefined

/** What is said whole of the tables that these are, or are the shown rows of. */
export const wholeTables = (tables: PublicTables): WholeTables =>
  globalThis.duiduTables?.tables === tables ? globalThis.duiduTables.whole : describeTables(tables)
