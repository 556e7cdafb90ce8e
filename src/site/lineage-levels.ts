import type { CitationRelation, LineageRow } from '../schemas/index.ts'
import type { Edition, OtherDocument } from './edition.ts'
import type { Word } from '../words/interface.ts'

/** The word for what a citing text does with what it cites. */
export const relationWords: Record<CitationRelation, Word> = {
  follows: 'lineageFollows',
  makes: 'lineageMakes',
  mentions: 'lineageMentions',
}

/** Where the level of a cited document comes from, in words. */
export const basisWords: Record<NonNullable<LineageRow['basis']>, Word> = {
  corpus: 'basisCorpus',
  text: 'basisText',
  vocabulary: 'basisVocabulary',
}

const levels: readonly { level: LineageRow['level']; name: Word }[] = [
  { level: 'nation', name: 'lineageNation' },
  { level: 'province', name: 'lineageProvince' },
  { level: 'prefecture', name: 'lineagePrefecture' },
  { level: 'county', name: 'lineageCounty' },
  { level: null, name: 'lineageUnknown' },
]

/** Cited documents of one level. */
export interface LineageLevel {
  id: string
  name: Word
  works: LineageRow[]
}

/** The cited documents by level, national first; levels without any are left out. */
export const lineageByLevel = ({ tables }: Edition): LineageLevel[] =>
  levels
    .map(({ level, name }) => ({
      id: level ?? 'unknown',
      name,
      works: tables.lineage.filter((row) => row.level === level),
    }))
    .filter(({ works }) => works.length > 0)

/** Documents that two or more documents say they follow. */
export const sharedAncestors = ({ tables }: Edition): LineageRow[] =>
  tables.lineage.filter((row) => row.followed_by.length > 1)

/** What each document of the edition says it follows. */
export function familyOf({ documents, tables }: Edition): { document: OtherDocument; works: LineageRow[] }[] {
  const followed = tables.lineage.flatMap((work) => work.followed_by.map((document) => ({ document, work })))
  const byDocument = Map.groupBy(followed, ({ document }) => document)
  return documents.map((document) => ({
    document,
    works: [...new Set((byDocument.get(document.id) ?? []).map(({ work }) => work))],
  }))
}
