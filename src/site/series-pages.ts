import type { SeriesRow, TargetRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import type { Word } from '../words/interface.ts'
import { splitId } from '../policy/paths.ts'

/** The verdict on a series as a reader is told it. */
export const verdictWords: Record<SeriesRow['verdict'], Word> = {
  comparable: 'verdictComparable',
  'dates-differ': 'verdictDatesDiffer',
  'not-comparable': 'verdictNotComparable',
  single: 'verdictSingle',
}

/** How a series measures, in words. */
export const seriesKindWords: Record<SeriesRow['kind'], Word> = {
  stock: 'stock',
  flow: 'flow',
  share: 'share',
  change: 'change',
  rank: 'rankKind',
  multiple: 'multipleKind',
  level: 'level',
}

/** The targets with these ids, in their order. */
export const targetsById = (edition: Edition, ids: readonly string[]): TargetRow[] =>
  ids.flatMap((id) => edition.target(id) ?? [])

/** How many documents a series has values of; a witness counts as its document. */
export const documentsIn = (edition: Edition, { targets }: SeriesRow): number =>
  new Set(targetsById(edition, targets).map((row) => edition.document(row.document)?.witness_of ?? row.document)).size

/** A series that can be compared, with the values that stand on one axis. */
export interface ComparableSeries {
  series: SeriesRow
  /** Values of the largest group, in the order of the documents. */
  rows: TargetRow[]
}

/** The series whose verdict lets values be compared: at one date first, then those at different dates; of most documents first. */
export function comparableSeries(edition: Edition): ComparableSeries[] {
  const ofVerdict = (verdict: SeriesRow['verdict']) =>
    edition.tables.series
      .filter((series) => series.verdict === verdict)
      .map((series) => {
        const largest = series.groups.toSorted((a, b) => b.targets.length - a.targets.length)[0]
        return { series, rows: targetsById(edition, largest?.targets ?? []) }
      })
      .sort((a, b) => b.rows.length - a.rows.length)
  return [...ofVerdict('comparable'), ...ofVerdict('dates-differ')]
}

/** The series with values of several documents that cannot be compared. */
export const seriesApart = ({ tables }: Edition): SeriesRow[] =>
  tables.series.filter(({ verdict }) => verdict === 'not-comparable')

/** The values of the same series in other documents: how many there are, and the first of them. */
export function elsewhere(edition: Edition, row: TargetRow, atMost: number): { all: number; first: TargetRow[] } {
  const series = row.series === null ? undefined : edition.series(row.series)
  const others = (series?.targets ?? []).filter((id) => splitId(id).document !== row.document)
  return { all: others.length, first: targetsById(edition, others.slice(0, atMost)) }
}

/** Other values that the same document gives for the same thing. */
export function contradictionsOf(edition: Edition, row: TargetRow): TargetRow[] {
  const series = row.series === null ? undefined : edition.series(row.series)
  const group = series?.contradictions.find((ids) => ids.includes(row.id)) ?? []
  return targetsById(edition, group).filter((other) => other.id !== row.id)
}
