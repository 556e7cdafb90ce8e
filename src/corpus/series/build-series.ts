import type { DocumentRow, TargetRow } from '../../schemas/index.ts'
import type { SeriesRow } from '../../schemas/series.ts'
import type { Series } from '../../schemas/indicator-series.ts'
import { findContradictions, groupComparable, measure } from './comparable.ts'
import { sayVerdict } from './verdict-words.ts'

/** What the series are made of beside their vocabulary. */
export interface SeriesHelpers {
  documents: readonly SeriesDocument[]
  toHant: (text: string) => string
}

type SeriesDocument = Pick<DocumentRow, 'id' | 'witness_of' | 'region' | 'title'>

/**
 * The rows of `series.json`: each series that has a target, in the order given, with the
 * verdict on which of its values can be compared. The verdict rests on scope, way of counting, object, baseline and
 * deadline, and on what the vocabulary says; rejected targets do not count.
 */
export function buildSeries(
  targets: readonly TargetRow[],
  series: readonly Series[],
  helpers: SeriesHelpers,
): SeriesRow[] {
  const counted = targets.filter((row) => row.series !== null && row.editor !== 'rejected')
  const bySeries = Map.groupBy(counted, (row) => row.series)
  const known = new Map(helpers.documents.map((row) => [row.id, row]))
  return series.flatMap((each) => {
    const rows = bySeries.get(each.id)
    return rows ? [rowOf(each, rows, known, helpers.toHant)] : []
  })
}

function verdictOf(groups: SeriesRow['groups'], documents: number): SeriesRow['verdict'] {
  if (groups.length === 0) return documents > 1 ? 'not-comparable' : 'single'
  return groups.some((group) => !group.deadlines_differ) ? 'comparable' : 'dates-differ'
}

function rowOf(
  series: Series,
  rows: readonly TargetRow[],
  known: ReadonlyMap<string, SeriesDocument>,
  toHant: SeriesHelpers['toHant'],
): SeriesRow {
  const originalOf = (id: string) => known.get(id)?.witness_of ?? id
  const placeOf = (id: string) => known.get(id)?.region?.name ?? null
  const values = rows.map((row) => measure(row, series, originalOf(row.document), placeOf(row.document)))
  const { groups, apart } = groupComparable(values, series)
  const differ = (group: typeof values) => new Set(group.map(({ row }) => row.deadline?.slice(0, 4))).size > 1
  const shown = groups.map((group) => ({ values: group, deadlinesDiffer: differ(group) }))
  const nameOf = (id: string) => placeOf(id) ?? known.get(id)?.title ?? id
  const reason = sayVerdict({ groups: shown, apart, nameOf })
  const sets = shown.map(({ values: group, deadlinesDiffer }) => ({
    targets: group.map(({ row }) => row.id),
    deadlines_differ: deadlinesDiffer,
  }))
  return {
    id: series.id,
    name: series.name,
    name_hant: series.name_hant ?? toHant(series.name),
    name_en: null,
    kind: series.kind,
    direction: series.direction,
    unit: series.unit,
    note: series.note,
    note_hant: toHant(series.note),
    verdict: verdictOf(sets, new Set(values.map(({ document }) => document)).size),
    reason,
    reason_hant: toHant(reason),
    targets: rows.map((row) => row.id),
    groups: sets,
    apart: apart.map(({ value, reason: why }) => ({ target: value.row.id, reason: why })),
    contradictions: findContradictions(values).map((group) => group.map(({ row }) => row.id)),
    url: `/targets/${series.id}/`,
  }
}
