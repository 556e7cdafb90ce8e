/**
 * The tables that pages show. Pages are rendered in the process that compiles the corpus, from modules of their own; what
 * it made is handed to them as it is, so that no table is written, read and kept a second time.
 */
import type { Tables } from '../schemas/tables.ts'

declare global {
  var duiduTables: { folder: string; tables: Tables } | undefined
}

/** Hands over the tables of the corpus whose compiled files stand in `folder`. */
export function handTables(folder: string, tables: Tables): void {
  globalThis.duiduTables = { folder, tables }
}

/** The tables of the corpus whose compiled files stand in `folder`; undefined where another process has made them. */
export const handedTables = (folder: string): Tables | undefined =>
  globalThis.duiduTables?.folder === folder ? globalThis.duiduTables.tables : undefined
