import type { TargetRow } from '../schemas/index.ts'
import { shortPlace } from '../policy/document-names.ts'
import { onceByEdition } from './by-edition.ts'
import { documentsByPlace, provinceOf } from './by-place.ts'
import type { PageOf, Section } from './cut-pages.ts'
import { cutSections } from './cut-pages.ts'
import type { Edition } from './edition.ts'
import { byDeadline, targetsInOrder } from './target-order.ts'
import type { Due } from './timeline-chart.ts'

/** A deadline with the targets that fall due. */
export interface DeadlineSection extends Section<TargetRow> {
  /** ISO year, month or day. */
  id: string
  entries: TargetRow[]
}

/** Targets on a page of the deadlines. */
const PAGE = 900

/** More documents have no line each in the picture: their provinces have. */
const LINES = 12

/** All deadlines, the nearest first, page by page. */
export const timelinePages = onceByEdition('timeline-pages', (edition: Edition): PageOf<DeadlineSection>[] =>
  cutSections<TargetRow, DeadlineSection>(
    byDeadline(targetsInOrder(edition)).map(([id, entries]) => ({ id, entries })),
    () => 1,
    PAGE,
  ),
)

/** How many targets fall due in each year, by document, or by province where there are many; `nameOf` names a document. */
export function duesOf(edition: Edition, nameOf: (document: string) => string, unknown: string): Due[] {
  const dated = byDeadline(targetsInOrder(edition)).flatMap(([, list]) => list)
  const documents = new Set(dated.map(({ document }) => document))
  const provinces = new Map(
    documentsByPlace(edition.tables.documents).map(({ code, name }) => [code, shortPlace(name)]),
  )
  const lineOf = ({ document }: TargetRow): string => {
    const row = edition.document(document)
    if (documents.size <= LINES || !row) return nameOf(document)
    return provinces.get(provinceOf(row)) || unknown
  }
  const order = new Map([...provinces.values()].map((name, index) => [name, index]))
  const groups = Map.groupBy(dated, (row) => `${lineOf(row)}\n${row.deadline?.slice(0, 4)}`)
  const dues = [...groups].map(([key, { length: count }]): Due => {
    const [place = '', year] = key.split('\n')
    return { place, year: Number(year), count }
  })
  return documents.size <= LINES
    ? dues
    : dues.sort((a, b) => (order.get(a.place) ?? Infinity) - (order.get(b.place) ?? Infinity) || a.year - b.year)
}
