import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExtracted } from '../../src/input/read-extracted.ts'

test('rows of a table are one table, what belongs to the page is dropped by its rule', () => {
  const text = '附表\n指标\t2025年\n\t45%\n— 3 —\n完\n'
  const lines = [{}, { table: 1 }, { table: 1 }, { page: 1, dropped: 'pdf/page-number' }, {}]
  const read = readExtracted({ text, lines })
  assert.deepEqual(
    read.lines.map((line) => line.table?.map((row) => row.map((cell) => cell.text)) ?? line.text),
    [
      '附表',
      [
        ['指标', '2025年'],
        ['', '45%'],
      ],
      '完',
    ],
  )
  assert.deepEqual(read.marks, [{ start: 17, end: 22, fate: 'dropped', rule: 'pdf/page-number' }])
  assert.equal(text.slice(17, 22), '— 3 —')
})
