import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../src/client/targets/filter.ts'
import { fold } from '../../../src/client/lists/fold-words.ts'
import { NO_SERIES, filterRows, sortRows } from '../../../src/client/targets/filter.ts'
import { processorTime } from '../../processor-time.ts'

const row = (fields: Partial<Row>): Row => ({
  place: 'a',
  province: '23',
  topic: [],
  kind: 'count',
  deadline: '2025',
  series: '',
  value: null,
  indicator: '',
  words: '',
  ...fields,
})

const rows = [
  row({ topic: ['networks'], series: 'masts', value: 12, words: fold('5G基站 12 万个') }),
  row({ place: 'b', kind: 'money', deadline: '2025-06', value: 3, words: fold('数字经济 營業收入') }),
  row({ place: 'b', deadline: '', value: null, words: fold('５Ｇ用户') }),
]

test('each filter keeps the rows that fit, and all of them together', () => {
  const asked = (values: Record<string, string>) => filterRows(rows, new Map(Object.entries(values)))
  assert.deepEqual(asked({}), [0, 1, 2])
  assert.deepEqual(asked({ place: 'b' }), [1, 2])
  assert.deepEqual(asked({ topic: 'networks' }), [0])
  assert.deepEqual(asked({ kind: 'money' }), [1])
  assert.deepEqual(asked({ deadline: '2025' }), [0, 1])
  assert.deepEqual(asked({ series: 'masts' }), [0])
  assert.deepEqual(asked({ series: NO_SERIES }), [1, 2])
  assert.deepEqual(asked({ words: '5g' }), [0, 2])
  assert.deepEqual(asked({ words: '營業 数字' }), [1])
  assert.deepEqual(asked({ place: 'b', words: '5G' }), [2])
  assert.deepEqual(asked({ unknown: 'x' }), [0, 1, 2])
})

test('rows without a value come last in either direction, equal ones stay in order', () => {
  assert.deepEqual(sortRows(rows, [0, 1, 2], 'value', 'zh-Hans'), [1, 0, 2])
  assert.deepEqual(sortRows(rows, [0, 1, 2], '-value', 'zh-Hans'), [0, 1, 2])
  assert.deepEqual(sortRows(rows, [0, 1, 2], 'deadline', 'zh-Hans'), [0, 1, 2])
  assert.deepEqual(sortRows(rows, [0, 1, 2], '-place', 'zh-Hans'), [1, 2, 0])
  assert.deepEqual(sortRows(rows, [2, 1, 0], '', 'zh-Hans'), [0, 1, 2])
})

test('5,000 rows are filtered in under 100 ms', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    row({
      place: `p${index % 40}`,
      value: index,
      words: fold(`全省累计建成5G基站${index}万个，覆盖率达到95%以上`.repeat(3)),
    }),
  )
  let fit: unknown[] = []
  const took = processorTime(() => {
    fit = filterRows(
      many,
      new Map([
        ['place', 'p7'],
        ['words', '基站 覆盖率'],
      ]),
    )
  })
  assert.equal(fit.length, 125)
  assert.ok(took < 100, `${took} ms`)
})
