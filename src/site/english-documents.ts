import type { DocumentRow } from '../schemas/index.ts'
import type { TranslationTable } from '../schemas/translations.ts'
import { onceByEdition, readByEdition } from './by-edition.ts'
import type { Edition } from './edition.ts'
import { edition } from './edition.ts'
import { readTranslation } from './read-edition.ts'

/** A document with its English. */
export interface EnglishDocumentPage {
  document: DocumentRow
  table: TranslationTable
}

/** The documents that have a translation into English, as the edition orders them; witnesses come last. */
export const englishDocuments = onceByEdition('english-documents', (of: Edition): EnglishDocumentPage[] => {
  const rows = new Map(of.tables.documents.map((row) => [row.id, row]))
  const witnesses = of.tables.documents.filter(({ witness_of }) => witness_of !== null)
  return [...of.documents, ...witnesses].flatMap(({ id }) => {
    const [document, table] = [rows.get(id), readTranslation(`en/${id}`)]
    return document && table ? [{ document, table }] : []
  })
})

const byDocument = onceByEdition(
  'english-by-document',
  (of: Edition) => new Map(englishDocuments(of).map(({ document, table }) => [document.id, table])),
)

const ofDocument = readByEdition('english-of', (of, id) => byDocument(of).get(id))

/** The English of a document; undefined where there is none. */
export const englishOf = (id: string): TranslationTable | undefined => ofDocument(edition(), id)
