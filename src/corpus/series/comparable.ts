import type { TargetRow } from '../../schemas/index.ts'
import type { ApartReason } from '../../schemas/series.ts'
import type { Series } from '../../schemas/indicator-series.ts'

/** A target with what decides which others it can be compared with. */
export interface Measured {
  row: TargetRow
  /** The document it speaks for: a witness speaks for its edition. */
  document: string
  /** Traits that have to be equal, by the reason to give when they are not. */
  traits: Record<'scope' | 'measure' | 'object' | 'baseline', string>
}

/** Example: 全省, 全市, 我省: the whole of the document's place. */
const WHOLE = /^(?:全[国國省市县縣区區州盟旗域镇鎮乡鄉]|我[省市国國县縣区區]|各[市县縣区區]州?)$/

/** Example: 新增, 新建: what is added, not what there is. */
const ADDED = /新增|新建|净增|新培育|新认定|新开|新改建/

/** Example: 年均, 每年: a rate a year. */
const YEARLY = /年均|每年/

/** Example: 累计 in 累计城镇新增就业: a sum over the years of a plan. */
const SUMMED = /累计/

/** Kinds of series whose values do not grow with the size of a place. */
const SIZELESS: ReadonlySet<Series['kind']> = new Set(['share', 'change', 'rank', 'multiple', 'level'])

/** Kinds of series whose values are relative to a baseline. */
const RELATIVE: ReadonlySet<Series['kind']> = new Set(['change', 'multiple'])

/** The class of a scope: the whole of a place, for totals with its level, or a part of it by name. */
function scopeClass({ scope }: TargetRow, { kind }: Series, place: string | null): string {
  const whole = scope === null || WHOLE.test(scope) || scope === place
  if (!whole) return scope
  return SIZELESS.has(kind) ? 'whole' : `whole ${scope === place || scope === null ? '' : scope.slice(1)}`
}

/** How it counts: what there is or what is added, once or every year. */
function measureOf({ indicator, quote }: TargetRow, { kind }: Series): string {
  const summed = kind === 'flow' && SUMMED.test(indicator)
  const added = ADDED.test(indicator) || ADDED.test(quote)
  return `${added ? 'added' : 'all'} ${summed ? 'summed' : YEARLY.test(indicator + quote) ? 'yearly' : ''}`
}

/** Reads the traits of a target of a series; `place` is the name of the document's own place. */
export function measure(row: TargetRow, series: Series, document: string, place: string | null): Measured {
  const objects = series.distinguish.filter((source) => new RegExp(source).test(row.quote))
  return {
    row,
    document,
    traits: {
      scope: scopeClass(row, series, place),
      measure: measureOf(row, series),
      object: objects.join(' '),
      baseline: RELATIVE.has(series.kind) ? (row.baseline ?? '') : '',
    },
  }
}

const keyOf = ({ traits }: Measured): string => Object.values(traits).join('|')

/** Whether the values of a group say more than one: two documents, or two dates of one. */
function compares(group: readonly Measured[]): boolean {
  const places = new Set(group.map(({ document, row }) => `${document} ${row.deadline ?? ''}`))
  return places.size > 1
}

/** The values that stand on one axis, and the others with the first trait in which they differ from those. */
export function groupComparable(
  values: readonly Measured[],
  series: Series,
): { groups: Measured[][]; apart: { value: Measured; reason: ApartReason }[] } {
  const numbers = values.filter(({ row }) => row.value_base !== null)
  const byKey = Map.groupBy(numbers, keyOf)
  const all = series.compare ? [...byKey.values()].filter(compares) : []
  const groups = all.toSorted((a, b) => b.length - a.length)
  const inGroup = new Set(groups.flat())
  const apart = values
    .filter((value) => !inGroup.has(value))
    .map((value) => ({ value, reason: reasonFor(value, values, groups[0]?.[0], series) }))
  return { groups, apart }
}

function reasonFor(
  value: Measured,
  values: readonly Measured[],
  shown: Measured | undefined,
  series: Series,
): ApartReason {
  if (value.row.value_base === null) return 'no-value'
  const other = shown ?? values.find(({ document, row }) => document !== value.document && row.value_base !== null)
  if (!other) return 'alone'
  if (!series.compare) return 'series'
  const { traits } = value
  if (traits.measure !== other.traits.measure) return 'measure'
  if (traits.scope !== other.traits.scope) return 'scope'
  if (traits.object !== other.traits.object) return 'object'
  return traits.baseline === other.traits.baseline ? 'alone' : 'baseline'
}

/** Example: 累计建成 at the head of an indicator. */
const BROUGHT_ABOUT = /^(?:全年|累计|新增|建成|并开通|开通|拥有|达到)+/

const coreOf = ({ row }: Measured): string => row.indicator.replace(BROUGHT_ABOUT, '')

const valueKey = ({ row }: Measured): string => [row.value_base, row.value_high, row.comparator].join(' ')

const isSameThing = (a: Measured, b: Measured): boolean =>
  coreOf(a).includes(coreOf(b)) || coreOf(b).includes(coreOf(a))

/**
 * Values of one document that differ although series, scope, date and indicator are one. Values of one sentence are a
 * list, not a contradiction.
 */
export function findContradictions(values: readonly Measured[]): Measured[][] {
  const numbers = values.filter(({ row }) => row.value_base !== null)
  const same = Map.groupBy(numbers, (value) => [value.row.document, value.row.deadline ?? '', keyOf(value)].join('|'))
  return [...same.values()].flatMap((group) => {
    const [first, ...rest] = group
    if (!first) return []
    const others = rest.filter(
      (value) => value.row.url !== first.row.url && valueKey(value) !== valueKey(first) && isSameThing(value, first),
    )
    return others.length > 0 ? [[first, ...others]] : []
  })
}
