import type { Grammar } from '../../../schemas/grammar.ts'
import { RANGE } from '../../../text/ranges.ts'
import { readComparison } from '../comparison.ts'
import type { Quantity, TargetFacts } from '../paragraph-reading.ts'
import { plainFigures } from '../plain-figures.ts'
import { readQuantities } from '../quantities.ts'
import type { UnitIndex } from '../units.ts'

/** The value in a cell, offsets in its text. */
export interface CellValue {
  start: number
  end: number
  value: number
  high: number | null
  base: number
  unit: string | null
  unitBase: string | null
  kind: TargetFacts['kind']
  comparator: NonNullable<TargetFacts['comparator']>
  /** Whether brackets say that it is a sum over the years: [50]. */
  summed: boolean
  /** Words of change before it: 下降 in 下降13.5%. */
  change: string
}

/** What a cell's value is read with. */
export interface ValueHelpers {
  /** Unit of the row; empty when none is known. */
  unit: string
  /** Words near which some units only count: the indicator's. */
  indicator: string
  index: UnitIndex
  grammar: Grammar
}

/** A longer cell holds words, not a value. */
const LONGEST = 40

const [OPEN, CLOSE] = ['[\\[（(【〔「［]', '[\\]）)】〕」］]']

/** Example: [13.5], ≥65%, 65左右, 累计下降18%, 3—5, -13.5; not words with a number somewhere. */
const VALUE = new RegExp(
  `^\\s{0,4}(?<open>${OPEN})?\\s{0,4}(?<before>[^\\d\\-−]{0,12}?)\\s{0,4}(?<sign>[-−])?(?<low>\\d[\\d,]*(?:\\.\\d+)?)` +
    `(?:\\s{0,4}[%]?\\s{0,4}${RANGE}\\s{0,4}(?<high>\\d[\\d,]*(?:\\.\\d+)?))?\\s{0,4}(?<unit>[^\\d\\s\\]）)】〕」］。；，]{0,12}?)\\s{0,4}` +
    `(?<after>(?:及|含)?以上|(?:及|含)?以下|左右|以内|之内|上下)?\\s{0,4}${CLOSE}?\\s{0,4}(?:${OPEN}(?<aside>[^\\d]{1,8})${CLOSE})?[。；]?\\s{0,4}$`,
)

/** Signs and words of comparison that tables use, as sentences say them. */
const SAID: readonly [RegExp, string][] = [
  [/≥|⩾|≧|大于(?:等于|或等于)/g, '不低于'],
  [/≤|⩽|≦|小于(?:等于|或等于)/g, '不高于'],
  [/[>＞﹥]/g, '超过'],
  [/[<＜﹤]/g, '低于'],
  [/[~～≈]/g, '约'],
]

/** Example: 下降 in 累计下降18%, 提高 in 提高3个百分点. */
const CHANGE = /下降|降低|减少|提高|增长|增加|提升|压减/

/** Example: 前 before 前10: a place in an order. */
const RANK = /前$/

const said = (words: string): string => SAID.reduce((text, [sign, word]) => text.replace(sign, () => word), words)

/** The number with its unit as a sentence would have it, read as there. */
function quantityOf(figures: string, unit: string, { indicator, index }: ValueHelpers): Quantity | null {
  const head = `${plainFigures(indicator)}达到`
  const text = `${head}${figures}${unit}。`
  const found = readQuantities(text, index).find(({ start }) => start === head.length)
  return found?.end === text.length - 1 ? found : null
}

const numberOf = (figures: string): number => Number(figures.replaceAll(',', ''))

/** A unit nobody knows is its own base. */
function unknownUnit(figures: readonly number[], unit: string) {
  const [value = 0, high = null] = figures
  const named = unit === '' ? null : unit
  const kind = named === null && !Number.isInteger(value) ? ('ratio' as const) : ('count' as const)
  return { value, high, base: value, unit: named, unitBase: named, kind }
}

/** Reads the one value of a cell, in its own unit or the row's; null for words, for several values and for none. */
export function readCellValue(text: string, helpers: ValueHelpers): CellValue | null {
  const groups = text.length > LONGEST ? undefined : VALUE.exec(plainFigures(text))?.groups
  if (!groups?.low) return null
  const { before = '', low, high, sign, after = '', open, unit: own = '' } = groups
  const unit = own === '' ? helpers.unit : own
  const known = quantityOf(high === undefined ? low : `${low}—${high}`, unit, helpers)
  if (!known && own !== '' && own !== helpers.unit) return null
  const read = known ?? unknownUnit(high === undefined ? [numberOf(low)] : [numberOf(low), numberOf(high)], unit)
  const ranked = RANK.test(before)
  const factor = sign === undefined ? 1 : -1
  return {
    start: text.length - text.trimStart().length,
    end: text.trimEnd().length,
    value: read.value * factor,
    high: read.high,
    base: read.base * factor,
    unit: read.unit ?? (ranked ? '位' : null),
    unitBase: read.unitBase ?? (ranked ? '位' : null),
    kind: ranked ? 'rank' : read.kind,
    comparator: ranked ? '<=' : readComparison(said(before), after, helpers.grammar).comparator,
    summed: open !== undefined,
    change: CHANGE.exec(before)?.[0] ?? '',
  }
}
