import type { EditionDocument } from '../../src/draft/edition-file.ts'
import type { DocumentRow } from '../../src/schemas/index.ts'

/** The documents of an edition as a draft is laid beside them; by their ids, and with nothing of what chooses among many. */
export const editionDocuments = (rows: readonly DocumentRow[]): EditionDocument[] =>
  rows.map((row) => ({ ...row, name: row.id, date: row.dated ?? '', bytes: 0, characters: 0, sketch: [] }))
