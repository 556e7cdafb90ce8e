import type { DocumentRow, ProvisionRow, TopicRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'

/** What a document has on a topic. */
export interface Cell {
  document: DocumentRow
  entries: { provision: ProvisionRow; reason: string; by: 'rule' | 'editor' }[]
  /** Provisions that the rule found and the editor took out. */
  removed: { provision: ProvisionRow; reason: string }[]
  /** Provisions that use words of the topic and are not in it; headings only where nothing below them does. */
  mentions: { provision: ProvisionRow; words: string[] }[]
}

/** One topic across all documents of the edition, witnesses left out. */
export interface MatrixRow {
  topic: TopicRow
  cells: Cell[]
}

/** A topic's provisions by document, in the order of each text. */
export function matrixRow(edition: Edition, topic: TopicRow): MatrixRow {
  const inDocuments = <Row extends { provision: string }>(rows: readonly Row[]) => {
    const groups = Map.groupBy(rows, (row) => splitId(row.provision).document)
    return (document: DocumentRow) => {
      const own = new Map((groups.get(document.id) ?? []).map((row) => [row.provision, row]))
      if (own.size === 0) return []
      return edition.provisionsOf(document.id).flatMap((provision) => {
        const row = own.get(provision.id)
        return row ? [{ ...row, provision }] : []
      })
    }
  }
  const assigned = inDocuments(topic.provisions)
  const removed = inDocuments(topic.removed)
  const mentioned = inDocuments(topic.mentions)
  const cells = edition.documents.map((document) => {
    const mentions = mentioned(document)
    const texts = mentions.filter(({ provision }) => provision.kind !== 'heading')
    return {
      document,
      entries: assigned(document),
      removed: removed(document),
      mentions: texts.length > 0 ? texts : mentions,
    }
  })
  return { topic, cells }
}

/** Topics × documents, the topics as the table orders them. */
export const matrix = (edition: Edition): MatrixRow[] => edition.tables.topics.map((topic) => matrixRow(edition, topic))
