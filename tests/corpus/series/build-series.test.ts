import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSeries } from '../../../src/corpus/series/build-series.ts'
import type { SeriesRow, TargetRow } from '../../../src/schemas/index.ts'
import { seriesRow } from '../../../src/schemas/index.ts'
import { target, vocabulary } from './rows.ts'

const region = (name: string) => ({ code: '000000', name, level: 'province' as const })
const documents = [
  { id: 'a', witness_of: null, region: region('甲省'), title: '甲' },
  { id: 'b', witness_of: null, region: region('乙省'), title: '乙' },
  { id: 'a-copy', witness_of: 'a', region: region('甲省'), title: '甲' },
]

function build(rows: TargetRow[], fields: Parameters<typeof vocabulary>[0] = {}): SeriesRow {
  const [row, ...more] = buildSeries(rows, vocabulary(fields).series, {
    documents,
    toHant: (text) => text.replace('范', '範'),
  })
  assert.equal(more.length, 0)
  return seriesRow.parse(row)
}

const apartOf = (row: SeriesRow) => Object.fromEntries(row.apart.map(({ target: id, reason }) => [id, reason]))

test('values of one scope, count and date are comparable', () => {
  const row = build([target('a', 12), target('b', 29)])
  assert.equal(row.verdict, 'comparable')
  assert.deepEqual(row.groups, [{ targets: ['a/1-t1', 'b/1-t1'], deadlines_differ: false }])
  assert.equal(row.reason, '甲省12个（全省，2025年）、乙省29个（全省，2025年）范围、口径和期限相同，可以比较。')
  assert.match(row.reason_hant, /範围/)
})

test('values of different dates stand side by side, and the verdict says so', () => {
  const row = build([target('a', 12), target('b', 29, { deadline: '2027', comparator: '>=' })])
  assert.equal(row.verdict, 'dates-differ')
  assert.match(row.reason, /乙省不低于29个（全省，2027年）.*期限不同，不宜据此排名/)
})

test('a part of a place is not compared with the whole, nor a stock with what is added', () => {
  const part = target('b', 13, { scope: '主城区' })
  assert.deepEqual(apartOf(build([target('a', 12), part])), { 'a/1-t1': 'scope', 'b/1-t1': 'scope' })
  const added = target('b', 13, { indicator: '新增基站' })
  assert.deepEqual(apartOf(build([target('a', 12), added])), { 'a/1-t1': 'measure', 'b/1-t1': 'measure' })
  assert.equal(build([target('a', 12), part]).verdict, 'not-comparable')
})

test('what is done every year is not compared with what is done once', () => {
  for (const yearly of [{ indicator: '每年建成基站' }, { quote: '年均建成基站13个' }]) {
    const row = build([target('a', 12), target('b', 13, yearly)])
    assert.equal(row.verdict, 'not-comparable')
    assert.deepEqual(apartOf(row), { 'a/1-t1': 'measure', 'b/1-t1': 'measure' })
    assert.equal(build([target('a', 12, yearly), target('b', 13, yearly)]).verdict, 'comparable')
  }
})

test('totals of a province and a city are not compared, their shares are', () => {
  const rows = [target('a', 12), target('b', 13, { scope: '全市' })]
  assert.equal(build(rows).verdict, 'not-comparable')
  assert.equal(build(rows, { kind: 'share' }).verdict, 'comparable')
})

test('the vocabulary tells objects apart and can forbid a comparison', () => {
  const rows = [target('a', 12, { quote: '乡镇12个' }), target('b', 13, { quote: '行政村13个' })]
  assert.equal(build(rows, { distinguish: ['乡镇'] }).verdict, 'not-comparable')
  assert.deepEqual(Object.values(apartOf(build(rows, { compare: false }))), ['series', 'series'])
})

test('multiples of different baselines are not compared', () => {
  const rows = [target('a', 4, { baseline: '2020年底' }), target('b', 2, { baseline: '2022年' })]
  assert.deepEqual(Object.values(apartOf(build(rows, { kind: 'multiple' }))), ['baseline', 'baseline'])
})

test('what has no number is on no axis', () => {
  const row = build([target('a', 95), target('b', null, { kind: 'coverage' })])
  assert.equal(row.verdict, 'not-comparable')
  assert.deepEqual(apartOf(row), { 'a/1-t1': 'alone', 'b/1-t1': 'no-value' })
})

test('a witness is no second place, and a rejected target counts nowhere', () => {
  assert.equal(build([target('a', 12), target('a-copy', 12)]).verdict, 'single')
  const row = build([target('a', 12), target('b', 29, { editor: 'rejected', editor_reason: '' })])
  assert.equal(row.verdict, 'single')
  assert.deepEqual(row.targets, ['a/1-t1'])
})

test('two dates of one text can be compared', () => {
  const later = target('a', 29, { provision: '2', deadline: '2027' })
  assert.equal(build([target('a', 12), later]).verdict, 'dates-differ')
})

test('different values of one text for the same thing and date are both kept and named', () => {
  const headline = target('a', 12, { comparator: '>' })
  const text = target('a', 12, { provision: '2', comparator: '>=', indicator: '累计建成基站' })
  const row = build([headline, text])
  assert.deepEqual(row.contradictions, [['a/1-t1', 'a/2-t1']])
  assert.deepEqual(row.targets, ['a/1-t1', 'a/2-t1'])
})

test('numbers of one sentence, of different things or dates, or equal ones are no contradiction', () => {
  const first = target('a', 12)
  for (const fields of [
    { url: first.url, value_base: 13 },
    { indicator: '维护塔架', value_base: 13 },
    { deadline: '2027', value_base: 13 },
    {},
  ]) {
    assert.deepEqual(build([first, target('a', 12, { provision: '2', ...fields })]).contradictions, [])
  }
})
