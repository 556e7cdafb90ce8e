import { headRows, reachingCells } from '../../../policy/index.ts'
import type { TableCell } from '../../../policy/index.ts'
import type { Grammar } from '../../../schemas/grammar.ts'
import { shape } from '../../../schemas/grammar.ts'
import { plainFigures } from '../plain-figures.ts'

/** A column of values: its year where the head gives one, and the head's words. */
export interface ValueColumn {
  column: number
  year: number | null
  head: string
}

/** What the columns of a table of indicators hold (指标, 单位, 2020年, 2025年, 年均增长, 属性). */
export interface IndicatorColumns {
  /** How many rows the heads take. */
  heads: number
  indicator: number
  unit: number | null
  attribute: number | null
  /** Values that have been reached, the oldest first. */
  baselines: ValueColumn[]
  goals: ValueColumn[]
  growth: ValueColumn[]
}

/** The years a table is read by: those the document plans for, and the year it was issued. */
export interface TableYears {
  horizon: { from: number | null; to: number } | null
  issued: number | null
}

/** Longest head of a column, in characters. */
const LONGEST = 24

type HeadUse = 'number' | 'group' | 'unit' | 'attribute' | 'indicator' | 'growth' | 'goal' | 'reached' | 'year'

const PATTERNS = shape(({ columns }): readonly [HeadUse, RegExp][] => [
  ['number', new RegExp(`^${columns.number}$`)],
  ['attribute', new RegExp(`^(?:${columns.indicator})?${columns.attribute}$`)],
  ['unit', new RegExp(`^${columns.unit}$`)],
  ['group', new RegExp(`^(?:${columns.indicator})?${columns.group}$`)],
  ['indicator', new RegExp(`^.{0,8}${columns.indicator}${columns.part}?$`)],
  ['growth', new RegExp(columns.growth)],
  ['goal', new RegExp(`${columns.goal}|^目标值?$`)],
  ['reached', new RegExp(columns.reached)],
  ['year', /(?:19|20)\d\d/],
])

function useOf(head: string, grammar: Grammar): HeadUse | null {
  if (head === '' || head.length > LONGEST) return null
  return PATTERNS(grammar).find(([, pattern]) => pattern.test(head))?.[0] ?? null
}

/** The last year that a head names: 2025 in 2021—2025年年均. */
const yearIn = (head: string): number | null => {
  const year = [...head.matchAll(/(?:19|20)\d\d/g)].at(-1)?.[0]
  return year === undefined ? null : Number(year)
}

/** The words over each column, of all rows of heads, each once. */
function headsOf(rows: readonly (readonly TableCell[])[], heads: number): string[] {
  const grid = reachingCells(rows.slice(0, heads))
  return (rows[0] ?? []).map((_, column) => {
    const cells = [...new Set(grid.map((row) => row[column]))]
    return plainFigures(cells.map((cell) => cell?.text ?? '').join('')).replace(/\s/g, '')
  })
}

/** Example: 项目 or 内容 over the names of indicators, where units and years stand beside them. */
const NAMES = shape(({ columns }) => new RegExp(`^.{0,6}(?:${columns.task}|${columns.part})$`))

/** Whether a year lies ahead for the document: it plans for it, and was not issued after it. */
export const liesAhead = (year: number, { horizon, issued }: TableYears): boolean => {
  const from = [horizon?.from ?? null, issued].filter((each) => each !== null)
  return from.length > 0 && year >= Math.max(...from)
}

/**
 * Reads the heads of a table of indicators with values to be reached; null for any other. A column of a year that lies
 * ahead holds goals, one of a year that is over what has been reached, unless its head says so itself; where no year is
 * known and a column says which indicators bind, the last one holds goals.
 */
export function readHeads(
  rows: readonly (readonly TableCell[])[],
  years: TableYears,
  grammar: Grammar,
): IndicatorColumns | null {
  const heads = headRows(rows)
  const words = headsOf(rows, heads)
  const uses = words.map((head) => useOf(head, grammar))
  const columnsOf = (...wanted: HeadUse[]) => uses.flatMap((use, i) => (use && wanted.includes(use) ? [i] : []))
  const valueAt = (column: number): ValueColumn => {
    const head = words[column] ?? ''
    return { column, year: yearIn(head), head }
  }
  const goals: ValueColumn[] = []
  const baselines: ValueColumn[] = []
  for (const value of columnsOf('goal', 'reached', 'year').map(valueAt)) {
    const use = uses[value.column]
    const ahead = use === 'goal' || (use === 'year' && value.year !== null && liesAhead(value.year, years))
    ;(ahead ? goals : baselines).push(value)
  }
  const latest = baselines.at(-1)
  if (goals.length === 0 && baselines.length > 1 && latest && years.horizon === null && uses.includes('attribute')) {
    goals.push(latest)
    baselines.pop()
  }
  const growth = columnsOf('growth').map(valueAt)
  const unit = columnsOf('unit')[0] ?? null
  const attribute = columnsOf('attribute')[0] ?? null
  const named = columnsOf('indicator').at(-1)
  const indicator = named ?? (unit === null ? undefined : words.findIndex((head) => NAMES(grammar).test(head)))
  const planned = goals.length > 0 || (growth.length > 0 && attribute !== null)
  if (indicator === undefined || indicator < 0 || !planned) return null
  return { heads, indicator, unit, attribute, baselines, goals, growth }
}
