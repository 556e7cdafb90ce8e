import * as Plot from '@observablehq/plot'
import { FONT, drawSvg, roomFor } from './draw-svg.ts'
import type { PictureWords } from './draw-svg.ts'

/** How many targets of a place fall due in a year. */
export interface Due {
  place: string
  year: number
  count: number
}

/** Height of a place and width of a year, in the picture's own units. */
const ROW = 34
const COLUMN = 56

/** Beyond this span, years without a deadline are left out. */
const MOST_YEARS = 12

/** Deadlines by place and year as SVG: a circle for each, with the number of targets in it. */
export function drawTimeline(dues: readonly Due[], words: PictureWords): string {
  const places = [...new Set(dues.map(({ place }) => place))]
  const years = [...new Set(dues.map(({ year }) => year))].sort((a, b) => a - b)
  const [first = 0, last = first] = [years[0], years.at(-1)]
  const all = Array.from({ length: Math.min(last - first, MOST_YEARS) + 1 }, (_, index) => first + index)
  const columns = last - first > MOST_YEARS ? years : all
  const left = roomFor(places)
  return drawSvg(
    {
      width: Math.max(300, left + columns.length * COLUMN),
      height: places.length * ROW + 34,
      marginLeft: left,
      marginRight: 4,
      marginTop: 4,
      marginBottom: 30,
      x: {
        type: 'point',
        domain: columns,
        label: null,
        tickSize: 0,
        tickFormat: (year: number) => `${year}`,
        padding: 0.5,
      },
      y: { type: 'point', domain: places, label: null, tickSize: 0, padding: 0.5 },
      r: { type: 'sqrt', domain: [0, Math.max(...dues.map(({ count }) => count))], range: [6, 15] },
      marks: [
        Plot.ruleY(places, { className: 'chart-axis' }),
        Plot.dot(dues, { x: 'year', y: 'place', r: 'count', className: 'chart-dot' }),
        Plot.text(dues, {
          x: 'year',
          y: 'place',
          text: ({ count }: Due) => `${count}`,
          fontSize: FONT,
          className: 'chart-count',
        }),
      ],
    },
    words,
  )
}
