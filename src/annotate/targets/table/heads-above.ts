import type { TableCell } from '../../../policy/index.ts'
import type { Grammar } from '../../../schemas/grammar.ts'
import { shape } from '../../../schemas/grammar.ts'
import { plainFigures } from '../plain-figures.ts'
import type { IndicatorColumns, TableYears, ValueColumn } from './heads.ts'
import { liesAhead } from './heads.ts'

/** A line so short may be the head of a column. */
const LONGEST = 40

/** So many lines above a table may be its heads. */
const MOST = 8

/** Example: 指标, 单位, 2015年, 年均增速, 属性: the heads of columns in a line, parted by nothing that is left. */
const HEAD = shape(
  ({ columns }) =>
    new RegExp(
      `(?<year>20\\d\\d)年?|(?<growth>${columns.growth})|(?<unit>${columns.unit})|(?<attribute>(?:${columns.indicator})?${columns.attribute})|(?<indicator>${columns.indicator})`,
      'g',
    ),
)

type HeadUse = 'year' | 'growth' | 'unit' | 'attribute' | 'indicator'

/** The heads in a line, in order. */
function headsIn(line: string, grammar: Grammar): { use: HeadUse; year: number | null; head: string }[] {
  const words = plainFigures(line).replace(/\s/g, '')
  return [...words.matchAll(HEAD(grammar))].flatMap(({ groups }) => {
    const found = Object.entries(groups ?? {}).find(([, word]) => word !== undefined)
    if (!found) return []
    const [use, head] = found
    // the names of the groups of HEAD
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    return [{ use: use as HeadUse, year: use === 'year' ? Number(head) : null, head: `${head ?? ''}` }]
  })
}

/**
 * Reads the heads of a table of indicators that a PDF has on lines above it (指 标2015年2020年, 年均增速); null where no line
 * names indicators and two years. A head on another line stands behind those of that line.
 */
export function readHeadsAbove(
  lines: readonly string[],
  rows: readonly (readonly TableCell[])[],
  years: TableYears,
  grammar: Grammar,
): IndicatorColumns | null {
  const near = lines.slice(-MOST)
  const from = near.findLastIndex((line) => line.length > LONGEST) + 1
  const read = near.slice(from).map((line) => headsIn(line, grammar))
  const main = read.find(
    (heads) => heads.some(({ use }) => use === 'indicator') && heads.filter(({ use }) => use === 'year').length > 1,
  )
  if (!main) return null
  const behind = read
    .filter((heads) => heads !== main)
    .flat()
    .filter(({ use }) => use === 'growth')
  const width = rows[0]?.length ?? 0
  const placed = [...main, ...behind.slice(0, 1)].slice(0, width)
  const columnOf = (wanted: HeadUse) => {
    const at = placed.findIndex(({ use }) => use === wanted)
    return at < 0 ? null : at
  }
  const values = placed.map(({ use, year, head }, column) => ({ use, column, year, head }))
  const dated = values.filter(({ use }) => use === 'year')
  const ahead = ({ year }: ValueColumn) => year !== null && liesAhead(year, years)
  return {
    heads: 0,
    indicator: columnOf('indicator') ?? 0,
    unit: columnOf('unit'),
    attribute: columnOf('attribute'),
    baselines: dated.filter((value) => !ahead(value)),
    goals: dated.filter(ahead),
    growth: values.filter(({ use }) => use === 'growth'),
  }
}
