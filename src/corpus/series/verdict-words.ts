import type { TargetRow } from '../../schemas/target.ts'
import type { ApartReason } from '../../schemas/series.ts'
import type { Measured } from './comparable.ts'

const reasons: Record<ApartReason, string> = {
  'no-value': '没有数值，不上轴',
  series: '口径各不相同，不作比较',
  scope: '范围不同，不与其他值比较',
  measure: '计数方法不同（总数、新增或年度量），不与其他值比较',
  object: '对象不同，不与其他值比较',
  baseline: '基期不同，不与其他值比较',
  alone: '没有可与之比较的值',
}

const comparators = { '=': '', '>': '超过', '>=': '不低于', '<': '低于', '<=': '不高于', '~': '约' } as const

/** A number with its comparison and unit: 不低于95%, 前3位. */
function sayNumber({ value, value_high: high, unit, comparator, kind }: TargetRow): string {
  if (value === null) return '全覆盖'
  const number = `${value}${high === null ? '' : `—${high}`}${unit ?? ''}`
  return kind === 'rank' ? `前${number}` : `${comparator ? comparators[comparator] : ''}${number}`
}

/** A value with its place: 浙江省29万个（全省，2027年）. */
function say(value: Measured, nameOf: (document: string) => string): string {
  const { row, document } = value
  const about = [row.scope, row.deadline && `${row.deadline.slice(0, 4)}年`].filter(Boolean).join('，')
  return `${nameOf(document)}${sayNumber(row)}${about ? `（${about}）` : ''}`
}

const list = (values: readonly Measured[], nameOf: (document: string) => string): string =>
  values.map((value) => say(value, nameOf)).join('、')

/** What a verdict rests on. */
export interface Grounds {
  groups: readonly { values: readonly Measured[]; deadlinesDiffer: boolean }[]
  apart: readonly { value: Measured; reason: ApartReason }[]
  /** Name of a document's place. */
  nameOf: (document: string) => string
}

/** The verdict on a series in a sentence, in Simplified characters. */
export function sayVerdict({ groups, apart, nameOf }: Grounds): string {
  const documents = new Set(
    [...groups.flatMap(({ values }) => values), ...apart.map(({ value }) => value)].map((v) => v.document),
  )
  if (groups.length === 0 && documents.size < 2) return '只有一地提出这一指标，没有可比的值。'
  const compared = groups.map(({ values, deadlinesDiffer }) => {
    const names = list(values, nameOf)
    return deadlinesDiffer
      ? `${names}范围和口径相同，可以并列，但期限不同，不宜据此排名`
      : `${names}范围、口径和期限相同，可以比较`
  })
  const byReason = [...Map.groupBy(apart, ({ reason }) => reason)]
  const others = byReason.map(
    ([reason, values]) =>
      `${list(
        values.map(({ value }) => value),
        nameOf,
      )}${reasons[reason]}`,
  )
  const none = groups.length === 0 ? ['没有两个值可以放在一根轴上'] : []
  return `${[...none, ...compared, ...others].join('；')}。`
}
