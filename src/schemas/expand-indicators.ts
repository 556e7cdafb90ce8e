import type { IndicatorGroup, Series } from './indicator-series.ts'

/** What the series of changes of another say. */
const CHANGED = '年度变动与规划期累计、年均变动不同，基期不同的不能比较。'

type Listed = Series & { within: 'name' }

/** Kinds whose values are amounts, so that they can grow by so many per cent. */
const AMOUNTS: ReadonlySet<Series['kind']> = new Set(['stock', 'flow', 'level'])

/** A series of the changes of another: in per cent of an amount, in points of a share. */
function changesOf(series: Listed): Listed[] {
  const { id, name, direction, kind, unit } = series
  const changed = { ...series, also: [], kind: 'change' as const, note: CHANGED }
  const named = (unitOf: string, suffix: string, up: string, down: string): Listed => {
    const { name_hant: _, ...rest } = changed
    return { ...rest, id: `${id}-${suffix}`, name: `${name}${direction === 'up' ? up : down}`, unit: unitOf }
  }
  if (kind === 'share') return [named('百分点', 'points', '提高', '下降')]
  if (!AMOUNTS.has(kind) || unit === '%') return []
  const grown = named('%', 'change', '增长', '降幅')
  return kind === 'flow' ? [grown, { ...named('倍', 'times', '倍数', '倍数'), kind: 'multiple' }] : [grown]
}

/** The series of groups, one for each indicator, and behind them those of their changes. */
export function expandGroups(groups: readonly IndicatorGroup[]): Series[] {
  const listed = groups.flatMap(({ list, ...shared }) =>
    Object.entries(list).map(([id, { as, kind, direction, note, ...each }]): Listed => ({
      ...each,
      id,
      kind: kind ?? shared.kind,
      direction: direction ?? shared.direction,
      note: note ?? shared.note,
      patterns: as ?? [each.name],
      within: 'name',
    })),
  )
  return [...listed, ...listed.flatMap(changesOf)]
}
