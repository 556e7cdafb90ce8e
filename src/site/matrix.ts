import type { DocumentRow, ProvisionRow, TopicRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { splitId } from './paths.ts'

/** What a document has on a topic. */
export interface Cell {
  document: DocumentRow
  entries: { provision: ProvisionRow; reason: string; by: 'rule' | 'editor' }[]
}

/** One topic across all documents of the edition, witnesses left out. */
export interface MatrixRow {
  topic: TopicRow
  cells: Cell[]
}

/** A topic's provisions by document, in the order of each text. */
export function topicRow(edition: Edition, topic: TopicRow): MatrixRow {
  const assigned = new Map(topic.provisions.map((row) => [row.provision, row]))
  const documentsOf = new Set(topic.provisions.map((row) => splitId(row.provision).document))
  const cells = edition.documents.map((document) => ({
    document,
    entries: documentsOf.has(document.id)
      ? edition.provisionsOf(document.id).flatMap((provision) => {
          const row = assigned.get(provision.id)
          return row ? [{ provision, reason: row.reason, by: row.by }] : []
        })
      : [],
  }))
  return { topic, cells }
}

/** Topics × documents, the topics as the table orders them. */
export const matrix = (edition: Edition): MatrixRow[] => edition.tables.topics.map((topic) => topicRow(edition, topic))
