import * as Plot from '@observablehq/plot'
import type { SeriesRow } from '../schemas/index.ts'
import { drawSvg, roomFor } from './draw-svg.ts'
import type { PictureWords } from './draw-svg.ts'

/** One value of a chart, in words and as a number. */
export interface ChartValue {
  /** Place and date, 浙江 2027年. */
  label: string
  value: number
  /** Upper end of a range. */
  high: number | null
  /** The value as written, ≥29万个. */
  text: string
}

/** Height of one value, in the picture's own units. */
const ROW = 30

const WIDTH = 360

/** Kinds whose length from zero says how much it is. */
const FROM_ZERO: ReadonlySet<SeriesRow['kind']> = new Set(['stock', 'flow', 'share', 'multiple'])

/**
 * The values of a comparable group as SVG: bars from zero for what has a size, dots for ranks, levels and changes. In
 * the order given.
 */
export function drawSeries(values: readonly ChartValue[], kind: SeriesRow['kind'], words: PictureWords): string {
  const left = roomFor(values.map(({ label }) => label))
  const right = roomFor(values.map(({ text }) => text))
  const ends = values.flatMap(({ value, high }) => [value, high ?? value])
  const fromZero = FROM_ZERO.has(kind)
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const margin = (most - least) * 0.2 || Math.abs(most) * 0.2 || 1
  const end = (value: ChartValue) => value.high ?? value.value
  const marks = fromZero
    ? [
        Plot.barX(values, { x1: 0, x2: 'value', y: 'label', className: 'chart-bar', insetTop: 6, insetBottom: 6 }),
        Plot.barX(
          values.filter(({ high }) => high !== null),
          { x1: 'value', x2: end, y: 'label', className: 'chart-range', insetTop: 6, insetBottom: 6 },
        ),
        Plot.ruleX([0], { className: 'chart-axis' }),
      ]
    : [
        Plot.ruleY(values, { y: 'label', className: 'chart-axis' }),
        Plot.dot(values, { x: 'value', y: 'label', r: 5, fill: 'currentColor', className: 'chart-bar' }),
      ]
  const text = Plot.text(values, {
    x: end,
    y: 'label',
    text: 'text',
    textAnchor: 'start',
    dx: 8,
    className: 'chart-text',
  })
  return drawSvg(
    {
      width: WIDTH,
      height: values.length * ROW + 8,
      marginLeft: left,
      marginRight: right,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: fromZero ? [Math.min(0, least), most || 1] : [least - margin, most + margin] },
      y: { axis: 'left', label: null, tickSize: 0, domain: values.map(({ label }) => label) },
      marks: [...marks, text],
    },
    words,
  )
}
