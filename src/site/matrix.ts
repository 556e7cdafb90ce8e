import type { DocumentRow, ProvisionRow, TopicRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
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

/** Where each provision stands in its document. */
const placesInText = onceByEdition(
  (edition: Edition) =>
    new Map(
      edition.documents.flatMap(({ id }) => edition.provisionsOf(id).map((row, at): [string, number] => [row.id, at])),
    ),
)

/** A topic's provisions by document, in the order of each text. */
function rowOf(edition: Edition, topic: TopicRow): MatrixRow {
  const places = placesInText(edition)
  const inDocuments = <Row extends { provision: string }>(rows: readonly Row[]) => {
    const groups = Map.groupBy(rows, (row) => splitId(row.provision).document)
    return ({ id }: DocumentRow) =>
      [...new Map((groups.get(id) ?? []).map((row) => [row.provision, row])).values()]
        .sort((a, b) => (places.get(a.provision) ?? 0) - (places.get(b.provision) ?? 0))
        .flatMap((row) => {
          const provision = edition.provision(row.provision)
          return provision ? [{ ...row, provision }] : []
        })
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

/** What a document has on a topic, in numbers. */
export interface CellCounts {
  measures: number
  mentions: number
}

/** A topic in numbers. */
export interface CountedTopic extends Pick<TopicRow, 'id' | 'name' | 'name_hant' | 'words'> {
  measures: number
  /** By the document's id; nothing where there is nothing to count. */
  cells: ReadonlyMap<string, CellCounts>
}

/** Topics × documents, the topics as the table orders them. */
export const matrix = onceByEdition((edition: Edition): MatrixRow[] =>
  edition.tables.topics.map((topic) => rowOf(edition, topic)),
)

function countCells({ topic: { id, name, name_hant, words }, cells }: MatrixRow): CountedTopic {
  const counted = cells.flatMap(({ document, entries, mentions }): [string, CellCounts][] => {
    const counts = { measures: entries.length, mentions: mentions.length }
    return counts.measures + counts.mentions > 0 ? [[document.id, counts]] : []
  })
  const measures = counted.reduce((sum, [, counts]) => sum + counts.measures, 0)
  return { id, name, name_hant, words, measures, cells: new Map(counted) }
}

/** Topics × documents in numbers, by topic. */
export const countedTopics = onceByEdition(
  (edition: Edition): ReadonlyMap<string, CountedTopic> =>
    new Map(matrix(edition).map((row) => [row.topic.id, countCells(row)])),
)
