import type { TopicRow } from '../schemas/index.ts'
import { onceByEdition, readByEdition } from './by-edition.ts'
import type { PageOf, Section } from './cut-pages.ts'
import { cutSections, pagesById } from './cut-pages.ts'
import type { Edition } from './edition.ts'
import type { Cell, MatrixRow } from './matrix.ts'
import { matrix } from './matrix.ts'
import { inAnyScript } from './page-script.ts'
import { areNamed } from './topic-columns.ts'

/** Documents of a topic's page: those with measures, those that only use its words, those that do not. */
export interface TopicPart extends Section<Cell> {
  id: 'measures' | 'mentions' | 'blank'
  /** How many documents it has on all pages together. */
  all: number
}

/** Among many documents, so many provisions of one that only use words of a topic are named. */
export const MENTIONED = 2

/** About how many compressed bytes a page may have, and what its parts take; of many documents a measure is a line. */
const PAGE = 140_000
const WEIGHTS = { document: 90, entry: { few: 220, many: 110 }, mention: 45 }

const weightOf = (few: boolean, { entries, removed, mentions }: Cell): number =>
  WEIGHTS.document +
  (entries.length + removed.length) * (few ? WEIGHTS.entry.few : WEIGHTS.entry.many) +
  Math.min(mentions.length, MENTIONED) * WEIGHTS.mention

const partOf = ({ entries, removed, mentions }: Cell): TopicPart['id'] =>
  entries.length + removed.length > 0 ? 'measures' : mentions.length > 0 ? 'mentions' : 'blank'

/** The parts of a topic's page; few documents stand as the edition orders them, in one. */
function partsOf({ cells }: MatrixRow): TopicPart[] {
  if (areNamed(cells)) return [{ id: 'measures', entries: cells, all: cells.length }]
  const groups = Map.groupBy(cells, partOf)
  return (['measures', 'mentions', 'blank'] as const).flatMap((id) => {
    const entries = groups.get(id) ?? []
    return entries.length > 0 ? [{ id, entries, all: entries.length }] : []
  })
}

/** The pages of every topic, and on which each document stands. */
const allPages = onceByEdition(
  'topic-pages',
  (edition: Edition) =>
    new Map(
      matrix(edition).map((row) => {
        const pages = cutSections<Cell, TopicPart>(partsOf(row), (cell) => weightOf(edition.few, cell), PAGE)
        const numbers = pagesById(pages, ({ entries }) => entries.map(({ document }) => document.id))
        return [row.topic.id, { pages, numbers }]
      }),
    ),
)

/** The pages of a topic. */
export const topicPages = (edition: Edition, topic: TopicRow): PageOf<TopicPart>[] =>
  allPages(edition).get(topic.id)?.pages ?? []

/** A file of every topic, in an edition of few documents or in one of many; none in the other. */
export const topicFiles = ({ few, tables: { topics } }: Edition, ofFew: boolean) =>
  few === ofFew ? topics.map((topic) => inAnyScript({ id: topic.id }, { topic })) : []

/** The pages of topics on which a document stands. */
const pagesOfDocument = readByEdition(
  'topic-pages-of',
  (edition, document) =>
    new Map(Array.from(allPages(edition), ([topic, { numbers }]) => [topic, numbers.get(document) ?? 1])),
)

/** The page of a topic on which a document stands. */
export const topicPageOf = (edition: Edition, topic: string, document: string): number =>
  pagesOfDocument(edition, document).get(topic) ?? 1
