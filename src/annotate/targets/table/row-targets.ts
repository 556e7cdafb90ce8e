import { reachingCells, rowsOf } from '../../../policy/index.ts'
import type { Table, TableCell, TargetSpan } from '../../../policy/index.ts'
import type { Grammar } from '../../../schemas/grammar.ts'
import { wholeOf } from '../finish-target.ts'
import { readIndicator } from '../indicator.ts'
import type { TargetContext, TargetFacts } from '../paragraph-reading.ts'
import { plainFigures } from '../plain-figures.ts'
import type { UnitIndex } from '../units.ts'
import type { CellValue } from './cell-value.ts'
import { readCellValue } from './cell-value.ts'
import type { IndicatorColumns, TableYears, ValueColumn } from './heads.ts'
import { readHeads } from './heads.ts'
import { readHeadsAbove } from './heads-above.ts'

/** What the rows of tables are read with. */
export interface IndicatorHelpers {
  years: TableYears
  place: TargetContext['place']
  index: UnitIndex
  grammar: Grammar
}

/** Example: 1. or （3） or ★ before the name of an indicator. */
const LABEL = /^(?:[（(]?\d{1,3}[)）]?(?:[.．、]|(?=[\u4e00-\u9fff]))|[★*※▲●]|其中[:：])\s*/

/** Example: （亿元） or (%) behind the name of an indicator: its unit. */
const UNIT_BEHIND = /[（(]\s*([^（）()]{1,12})\s*[)）]$/

/** Example: 增速: a name that says nothing without the cell before it. */
const BARE_NAME = /^(?:增速|增长率?|总量|总额|比重|占比|数量|规模)$/

/** Example: 约束性 in 约束性指标, 預期性. */
function attributeIn(text: string): TargetFacts['attribute'] {
  const words = plainFigures(text)
  return words.includes('约束') ? '约束性' : words.includes('预期') ? '预期性' : null
}

/** The name of a row's indicator and its unit where the name says it. */
interface Named {
  name: string
  unit: string
}

/** Whether words are a unit that a number may have. */
const isUnit = (words: string, helpers: IndicatorHelpers): boolean =>
  words === '%' || readCellValue(`1${words}`, { unit: '', indicator: '', ...helpers }) !== null

function nameOf(cells: readonly TableCell[], { indicator }: IndicatorColumns, helpers: IndicatorHelpers): Named {
  let name = cells[indicator]?.text.replace(/\s+/g, '') ?? ''
  for (let label = LABEL.exec(name); label !== null; label = LABEL.exec(name)) name = name.slice(label[0].length)
  const [whole, unit = ''] = UNIT_BEHIND.exec(name) ?? []
  const behind = whole !== undefined && isUnit(plainFigures(unit), helpers) ? plainFigures(unit) : ''
  const bare = whole !== undefined && behind !== '' ? name.slice(0, -whole.length) : name
  const before = cells[indicator - 1]
  const owner = BARE_NAME.test(bare) && before && before !== cells[indicator] ? before.text.trim() : ''
  return { name: owner + bare, unit: behind }
}

/** The unit in a row's cell; empty for a dash. */
const unitIn = (text: string): string => (/[\p{L}%‰℃㎡]/u.test(text) ? plainFigures(text).replace(/\s/g, '') : '')

/** A value of a row with the column it stands in. */
interface Placed extends ValueColumn {
  cell: TableCell
  value: CellValue
}

function valuesIn(
  cells: readonly TableCell[],
  columns: readonly ValueColumn[],
  named: Named,
  helpers: IndicatorHelpers,
) {
  return columns.flatMap((column): Placed[] => {
    const cell = cells[column.column]
    const value = cell && readCellValue(cell.text, { ...helpers, unit: named.unit, indicator: named.name })
    return cell && value ? [{ ...column, cell, value }] : []
  })
}

/** Example: 65% or 1012亿元 with its year: what a row starts from. */
function baselineOf({ year, value }: Placed): string {
  return `${year === null ? '' : `${year}年`}${value.value}${value.high === null ? '' : `—${value.high}`}${value.unit ?? ''}`
}

/** Example: 年均 before a growth that is none of all years together. */
const mannerOf = ({ head, value }: Placed): string =>
  value.summed ? '累计' : /年均/.test(head) ? '年均' : /累计/.test(head) ? '累计' : ''

/** The words of a row's indicator: its name, with 年均 or 累计 where its value is of years. */
function indicatorOf(name: string, goal: Placed, growing: boolean): string {
  const manner = growing ? mannerOf(goal) : goal.value.summed ? '累计' : ''
  const { change } = goal.value
  const before = manner === '' || name.includes(manner) ? '' : manner
  const grows = change !== '' && !/[增降减升]/.test(name) ? change : ''
  return `${before}${name}${grows}`
}

/** What the cells of a row say of its indicator. */
function targetsOfRow(cells: readonly TableCell[], columns: IndicatorColumns, helpers: IndicatorHelpers) {
  const named = nameOf(cells, columns, helpers)
  const unit = columns.unit === null ? '' : unitIn(cells[columns.unit]?.text ?? '')
  const words = { name: named.name, unit: unit === '' ? named.unit : unit }
  const read = (list: readonly ValueColumn[]) => valuesIn(cells, list, words, helpers)
  // a growth of what is counted in another unit is in per cent: 地区生产总值 in 亿元, 年均6
  const growth = columns.growth.flatMap((column) => {
    const summed = read([column])
    return summed.some(({ value }) => value.summed)
      ? summed
      : valuesIn(cells, [column], { ...words, unit: '%' }, helpers)
  })
  const goals = read(columns.goals)
  const chosen = goals.length > 0 ? goals : growth.slice(0, 1)
  const baseline = read(columns.baselines).at(-1)
  const attribute = columns.attribute === null ? null : attributeIn(cells[columns.attribute]?.text ?? '')
  const grown = columns.growth.map(({ column }) => cells[column]?.text.trim() ?? '').find((text) => /\d/.test(text))
  const last = columns.goals.at(-1)?.year ?? helpers.years.horizon?.to ?? null
  return chosen.flatMap((goal): [TableCell, TargetSpan][] => {
    const growing = goals.length === 0
    const { value } = goal
    const year = goal.year ?? last
    const plain = plainFigures(words.name)
    const parts = readIndicator(plain, helpers.place?.name ?? null, helpers.grammar)
    const scope = parts.scopes.map(({ start, end }) => words.name.slice(start, end)).join('')
    const name = words.name.slice(parts.start, parts.end)
    if (name === '') return []
    const stretch = { start: value.start, end: value.end }
    return [
      [
        goal.cell,
        {
          kind: 'target',
          ...stretch,
          rule: 'targets/table-row',
          figure: stretch,
          facts: {
            indicator: indicatorOf(name, goal, growing),
            series: null,
            value: value.value,
            valueHigh: value.high,
            unit: value.unit,
            valueBase: value.base,
            unitBase: value.unitBase,
            comparator: value.comparator,
            deadline: year === null ? null : String(year),
            deadlineBasis:
              year === null ? null : goal.year === null && columns.goals.length === 0 ? 'document' : 'paragraph',
            baseline: baseline ? baselineOf(baseline) : null,
            baselineValue: baseline?.value.value ?? null,
            scope: scope === '' ? wholeOf(helpers.place) : scope,
            hedge: null,
            kind: value.kind,
            growth: grown ?? null,
            attribute,
          },
        },
      ],
    ]
  })
}

/** Whether a row holds words in one cell only. */
const isLine = (cells: readonly TableCell[]): boolean => cells.filter(({ text }) => text.trim() !== '').length === 1

/** Rows whose name stands on the lines before and behind its values, with the name in its place. */
function joinNames(grid: readonly TableCell[][], { indicator }: IndicatorColumns): TableCell[][] {
  return grid.map((cells, at) => {
    const [before, behind] = [grid[at - 1], grid[at + 1]]
    const own = cells[indicator]
    if (!own || own.text.trim() !== '' || !before || !isLine(before)) return cells
    const rest =
      behind && isLine(behind) && UNIT_BEHIND.test(behind[indicator]?.text ?? '') ? behind[indicator] : undefined
    const text = `${before[indicator]?.text ?? ''}${rest?.text ?? ''}`
    return text === '' ? cells : cells.map((cell) => (cell === own ? { ...own, text } : cell))
  })
}

/**
 * The targets of a table of indicators (主要指标) by the cell they stand in: one for each goal of a row. `above` are the
 * lines before it, which hold its heads where it has none.
 */
export function tableTargets(
  table: Table,
  above: readonly string[],
  helpers: IndicatorHelpers,
): Map<TableCell, TargetSpan> {
  const rows = rowsOf(table).map(({ children }) => children)
  const { years, grammar } = helpers
  const columns = readHeads(rows, years, grammar) ?? readHeadsAbove(above, rows, years, grammar)
  if (!columns) return new Map()
  const grid = joinNames(reachingCells(rows).slice(columns.heads), columns)
  const found = grid.flatMap((cells) => {
    // a row of one cell heads the rows below it
    const distinct = new Set(cells.filter(({ text }) => text.trim() !== ''))
    return distinct.size < 2 ? [] : targetsOfRow(cells, columns, helpers)
  })
  return new Map(found.reverse())
}
