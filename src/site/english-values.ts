import type { TargetRow } from '../schemas/index.ts'
import { wordsIn } from '../words/interface.ts'
import { kindOf } from './target-words.ts'

const SIGNS = { '=': '', '>': 'over ', '>=': 'at least ', '<': 'below ', '<=': 'at most ', '~': 'about ' } as const

/** Base units in English; measure words of Chinese have none. */
const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  元: ' yuan',
  平方米: ' m²',
  倍: ' times',
  百分点: ' percentage points',
}

/** Units that take the prefixes of the SI. */
const PREFIXED: ReadonlySet<string> = new Set(['b/s', 'FLOPS', 'B', 'W'])
const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z'] as const

const LARGE = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const

const plainNumber = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 4 })

function amountOf(value: number, unit: string): string {
  if (PREFIXED.has(unit)) {
    const power = value < 1 ? 0 : Math.min(PREFIXES.length - 1, Math.floor(Math.log10(value) / 3 + 1e-9))
    return `${plainNumber(value / 1000 ** power)} ${PREFIXES[power] ?? ''}${unit}`
  }
  const [factor, word] = LARGE.find(([size]) => value >= size) ?? [1, '']
  return `${plainNumber(value / factor)}${word}${UNITS[unit] ?? ''}`
}

/** The value of a target in English: at least 7%, over 1.6 trillion yuan; its kind where it has no number. */
export function englishValue(row: TargetRow): string {
  const { value, value_high: high, value_base: base, unit_base: unit, comparator, kind } = row
  const say = wordsIn('en')
  if (value === null) return kindOf(kind, say)
  if (kind === 'rank') return say('rankFirst', value)
  const low = base ?? value
  const ends = high === null ? [low] : [low, value === 0 ? high : (high * low) / value]
  return `${comparator === null ? '' : SIGNS[comparator]}${ends.map((end) => amountOf(end, unit ?? '')).join('–')}`
}

/** A deadline in English: 2025, June 2025, 30 June 2025; empty without one. */
export function englishDeadline(deadline: string | null): string {
  if (deadline === null) return ''
  const [year = '', month, day] = deadline.split('-')
  if (month === undefined) return year
  const name = new Date(Date.UTC(2000, Number(month) - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ')
}
