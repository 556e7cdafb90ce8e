import type { ProvisionRow, TopicRow } from '../schemas/index.ts'
import { onceByEdition, readByEdition } from './by-edition.ts'
import type { Edition, OtherDocument } from './edition.ts'
import { splitId } from '../policy/paths.ts'

/** What a document has on a topic. */
export interface Cell {
  document: OtherDocument
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
  'places-in-text',
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
    return ({ id }: OtherDocument) =>
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

/** A topic as others name it. */
export type NamedTopic = Pick<TopicRow, 'id' | 'name' | 'name_hant' | 'words'>

/** A topic in numbers. */
export interface CountedTopic extends NamedTopic {
  measures: number
}

/** Topics × documents, the topics as the table orders them. */
export const matrix = onceByEdition('matrix', (edition: Edition): MatrixRow[] =>
  edition.tables.topics.map((topic) => rowOf(edition, topic)),
)

/** The topics as the table orders them, without what stands under them. */
export const namedTopics = onceByEdition('named-topics', ({ tables }: Edition): NamedTopic[] =>
  tables.topics.map(({ id, name, name_hant, words }) => ({ id, name, name_hant, words })),
)

/** Topics with how many measures they have. */
export const countedTopics = onceByEdition('counted-topics', (edition: Edition): CountedTopic[] =>
  matrix(edition).map(({ topic: { id, name, name_hant, words }, cells }) => {
    const measures = cells.reduce((sum, { entries }) => sum + entries.length, 0)
    return { id, name, name_hant, words, measures }
  }),
)

/** What each document has on topics, in numbers; nothing where there is nothing to count. */
const countsByDocument = onceByEdition('topic-counts-by-document', (edition: Edition) => {
  const found = new Map<string, Map<string, CellCounts>>()
  for (const { topic, cells } of matrix(edition)) {
    for (const { document, entries, mentions } of cells) {
      if (entries.length + mentions.length === 0) continue
      const own = found.get(document.id) ?? new Map<string, CellCounts>()
      found.set(document.id, own.set(topic.id, { measures: entries.length, mentions: mentions.length }))
    }
  }
  return found
})

/** What a document has on topics, in numbers, by topic. */
export const topicCounts = readByEdition(
  'topic-counts',
  (edition, document): ReadonlyMap<string, CellCounts> => countsByDocument(edition).get(document) ?? new Map(),
)
