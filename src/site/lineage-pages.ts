import type { LineageRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import type { PageOf, Section } from './cut-pages.ts'
import { cutSections, pagesById } from './cut-pages.ts'
import { isShort } from './document-list.ts'
import type { Edition, OtherDocument } from './edition.ts'
import { familyOf, lineageByLevel, sharedAncestors } from './lineage-levels.ts'
import type { Word } from '../words/interface.ts'

/** What stands on the pages of lineage: a document with what it follows, a work that several follow, a work with what cites it. */
export type LineageEntry =
  | { kind: 'family'; document: OtherDocument; works: LineageRow[] }
  | { kind: 'shared'; work: LineageRow }
  | { kind: 'work'; work: LineageRow }

/** A part of the pages of lineage, under its heading. */
export interface LineagePart extends Section<LineageEntry> {
  kind: LineageEntry['kind']
  name: Word
  entries: LineageEntry[]
}

/** About how many compressed bytes a page may have, and what its entries take. */
const PAGE = 65_000
const WEIGHTS = { title: 60, link: 30, passage: 100 }

/** So many places that cite a work are listed. */
export const CITING = 24

function weightOf(entry: LineageEntry): number {
  if (entry.kind === 'family') return WEIGHTS.title + entry.works.length * WEIGHTS.link
  if (entry.kind === 'shared') return WEIGHTS.title + entry.work.followed_by.length * WEIGHTS.link
  return WEIGHTS.title + Math.min(entry.work.citations.length, CITING) * WEIGHTS.passage
}

/** What documents say they follow; of many documents, those that say so. */
const familyListed = (edition: Edition) =>
  familyOf(edition).filter(({ works }) => isShort(edition.documents) || works.length > 0)

/** How many documents are left out because they name nothing that they follow. */
export const withoutLineage = (edition: Edition): number => edition.documents.length - familyListed(edition).length

/** The lineage of all documents, page by page. */
export const lineagePages = onceByEdition('lineage-pages', (edition: Edition): PageOf<LineagePart>[] =>
  cutSections<LineageEntry, LineagePart>(
    [
      {
        id: 'family',
        kind: 'family',
        name: 'lineageFamily',
        entries: familyListed(edition).map((entry) => ({ kind: 'family', ...entry })),
      },
      {
        id: 'shared',
        kind: 'shared',
        name: 'lineageShared',
        entries: sharedAncestors(edition).map((work) => ({ kind: 'shared', work })),
      },
      ...lineageByLevel(edition).map(({ id, name, works }) => ({
        id,
        kind: 'work' as const,
        name,
        entries: works.map((work) => ({ kind: 'work' as const, work })),
      })),
    ],
    weightOf,
    PAGE,
  ),
)

const numbers = onceByEdition('lineage-page-numbers', (edition: Edition) =>
  pagesById(lineagePages(edition), ({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'work' ? [entry.work.id] : [])),
  ),
)

/** The page on which a work stands with what cites it. */
export const lineagePageOf = (edition: Edition, work: string): number => numbers(edition).get(work) ?? 1
