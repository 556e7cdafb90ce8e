import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawSeries } from '../../src/site/series-chart.ts'
import { drawTimeline } from '../../src/site/timeline-chart.ts'

const words = { id: 'chart-x', title: '标题<', description: '描述' }
const values = [
  { label: '甲 2025年', value: 120000, high: null, text: '12万个' },
  { label: '乙 2027年', value: 290000, high: 300000, text: '29—30万个' },
]
const dues = [
  { place: '甲', year: 2025, count: 3 },
  { place: '乙', year: 2027, count: 14 },
]
const pictures = {
  bars: () => drawSeries(values, 'stock', words),
  dots: () => drawSeries(values, 'rank', words),
  'one value': () => drawSeries(values.slice(0, 1), 'level', words),
  zero: () => drawSeries([{ label: '甲', value: 0, high: null, text: '0' }], 'share', words),
  timeline: () => drawTimeline(dues, words),
  'long timeline': () => drawTimeline([...dues, { place: '甲', year: 2060, count: 1 }], words),
}

for (const [name, draw] of Object.entries(pictures)) {
  test(`${name}: named, without styles or colours of its own, the same bytes each time`, () => {
    const svg = draw()
    assert.equal(draw(), svg)
    assert.match(svg, /^<svg [^>]*role="img"/)
    assert.match(svg, /<title id="chart-x-title">标题&lt;<\/title><desc id="chart-x-desc">描述<\/desc>/)
    assert.doesNotMatch(svg, /style|#[0-9a-f]{3}|NaN|undefined|aria-label=/i)
  })
}

test('bars are as long as their values', () => {
  const widths = [...drawSeries(values, 'stock', words).matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  )
  assert.ok(widths[0] && widths[1])
  assert.ok(Math.abs(widths[1] / widths[0] - 290 / 120) < 0.01)
})

test('a long span leaves out the years without a deadline', () => {
  assert.deepEqual(
    [...pictures['long timeline']().matchAll(/>(20\d\d)</g)].map(([, year]) => year),
    ['2025', '2027', '2060'],
  )
})
