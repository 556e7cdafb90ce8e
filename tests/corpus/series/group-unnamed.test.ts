import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupUnnamed } from '../../../src/corpus/series/group-unnamed.ts'
import { target, vocabulary } from './rows.ts'

const documents = [
  { id: 'a', witness_of: null },
  { id: 'b', witness_of: null },
  { id: 'a-copy', witness_of: 'a' },
]
const open = (document: string, indicator: string, fields = {}) =>
  target(document, 5, { series: null, indicator, unit: '处', unit_base: '处', ...fields })
const group = (...rows: ReturnType<typeof open>[]) => groupUnnamed(rows, documents, vocabulary())

test('what two documents name alike is a series of its own, whatever stands around the name', () => {
  const { targets, series } = group(open('a', '新建古驿道驿站'), open('b', '“古驿道驿站”'), open('b', '别的驿站'))
  assert.equal(series.length, 1)
  assert.equal(series[0]?.name, '古驿道驿站')
  assert.deepEqual(
    targets.map((row) => row.series === series[0]?.id),
    [true, true, false],
  )
  assert.equal(series[0]?.compare, false)
})

test('its id is that of its name and unit, whatever else is in the corpus', () => {
  const [one] = group(open('a', '古驿道驿站'), open('b', '古驿道驿站')).series
  const [two] = group(open('b', '古驿道驿站'), open('a', '新建古驿道驿站'), open('a', '别的')).series
  assert.equal(one?.id, two?.id)
})

test('one document, a witness beside it, other units and a row an editor touched make none', () => {
  assert.deepEqual(group(open('a', '古驿道驿站'), open('a-copy', '古驿道驿站')).series, [])
  assert.deepEqual(group(open('a', '古驿道驿站'), open('b', '古驿道驿站', { unit_base: '公里' })).series, [])
  assert.deepEqual(group(open('a', '古驿道驿站'), open('b', '古驿道驿站', { editor: 'amended' })).series, [])
  assert.deepEqual(group(open('a', '项目'), open('b', '项目')).series, [])
  assert.deepEqual(group(open('a', '改造提升'), open('b', '改造提升')).series, [])
})
