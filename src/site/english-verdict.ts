import type { ApartReason } from '../schemas/series.ts'
import type { SeriesRow, TargetRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { englishNames } from './shown-names.ts'
import { targetsById } from './series-pages.ts'

const APART: Record<ApartReason, string> = {
  'no-value': 'no number, so on no axis',
  series: 'each counts something else, so not compared',
  scope: 'another scope, so not compared with the others',
  measure: 'counted in another way (a total, an increase or a yearly amount), so not compared with the others',
  object: 'of another object, so not compared with the others',
  baseline: 'from another base, so not compared with the others',
  alone: 'no value to compare with',
}

/** The verdict on what of a series can be compared, clause by clause, as the table's `reason` says it in Chinese. */
export function englishVerdict(edition: Edition, series: SeriesRow): string[] {
  if (series.verdict === 'single') return ['Only one text gives a value, so there is nothing to compare.']
  const say = (row: TargetRow): string => {
    const document = edition.document(row.document)
    const deadline = englishNames.deadline(row)
    return `${document ? englishNames.place(document) : row.document} ${englishNames.value(row)}${deadline && ` (${deadline})`}`
  }
  const list = (ids: readonly string[]) =>
    targetsById(edition, [...ids])
      .map(say)
      .join(', ')
  const byReason = [...Map.groupBy(series.apart, ({ reason }) => reason)]
  return [
    ...(series.groups.length === 0 ? ['No two values can stand on one axis.'] : []),
    ...series.groups.map(({ targets, deadlines_differ }) =>
      deadlines_differ
        ? `${list(targets)}: same scope and way of counting, so they may stand side by side; but for different dates, so they should not be ranked.`
        : `${list(targets)}: same scope, way of counting and date, so they can be compared.`,
    ),
    ...byReason.map(([reason, rows]) => `${list(rows.map(({ target }) => target))}: ${APART[reason]}.`),
  ]
}
