import type { TopicRow } from '../schemas/index.ts'
import { documentsByPlace } from './by-place.ts'
import type { ProvinceGroup } from './by-place.ts'
import type { Edition, OtherDocument } from './edition.ts'
import { topicCounts } from './matrix.ts'
import type { CellCounts } from './matrix.ts'

/** So many documents have a column each with the measures by name; more have numbers. */
const NAMED = 8

/** So many documents have a column each with numbers; more are taken together by place. */
const COUNTED = 36

/** A column of topics × places: documents that are counted together. */
export interface TopicColumn {
  /** A document's id, or the code of a place. */
  id: string
  documents: readonly OtherDocument[]
}

/** What the documents of a column have on a topic, in numbers. */
export interface CountedCell {
  column: TopicColumn
  measures: number
  /** How many documents have measures, and how many only use words of the topic. */
  documents: number
  mentioning: number
  /** The first document with measures, else with words; undefined where there is none. */
  first: OtherDocument | undefined
}

export const areNamed = (documents: readonly unknown[]): boolean => documents.length <= NAMED

/** Provinces of a corpus of so many documents that they do not fit into columns of their own; none else. */
export function provincesOf({ documents }: Edition): ProvinceGroup[] {
  const provinces = documentsByPlace(documents)
  return !areNamed(documents) && provinces.length > 1 ? provinces : []
}

/** The columns for the documents of a province, or of a corpus of one: each document for itself, or by place. */
export function columnsOf(documents: readonly OtherDocument[]): TopicColumn[] {
  if (documents.length <= COUNTED) return documents.map((row) => ({ id: row.id, documents: [row] }))
  return documentsByPlace(documents)
    .flatMap(({ places }) => places)
    .map((place) => ({ id: place.code, documents: place.documents }))
}

/** A topic × places in numbers. */
export function countTopic(
  edition: Edition,
  topic: Pick<TopicRow, 'id'>,
  columns: readonly TopicColumn[],
): CountedCell[] {
  return columns.map((column) => countCell(column, ({ id }) => topicCounts(edition, id).get(topic.id)))
}

function countCell(column: TopicColumn, countsOf: (row: OtherDocument) => CellCounts | undefined): CountedCell {
  const measuresOf = (row: OtherDocument) => countsOf(row)?.measures ?? 0
  const having = column.documents.filter((row) => measuresOf(row) > 0)
  const using = column.documents.filter((row) => measuresOf(row) === 0 && countsOf(row) !== undefined)
  return {
    column,
    measures: having.reduce((sum, row) => sum + measuresOf(row), 0),
    documents: having.length,
    mentioning: using.length,
    first: having[0] ?? using[0],
  }
}
