import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pickRecords, pickRows, toTabbed } from '../../../src/client/targets/export-rows.ts'
import { toCsv } from '../../../src/compile/csv.ts'

const table = [
  { id: 'a/1-t1', quote: '甲，乙' },
  { id: 'a/1-t2', quote: 'with "quotes", commas\nand lines' },
  { id: 'b/1-t1', quote: '' },
]

test('records are picked from the public CSV byte for byte, in the order asked for', () => {
  const csv = toCsv(table)
  assert.equal(pickRecords(csv, ['a/1-t1', 'a/1-t2', 'b/1-t1']), csv)
  const [first, second, third] = table
  assert.ok(first && second && third)
  assert.equal(pickRecords(csv, ['b/1-t1', 'a/1-t2', 'c/1-t1']), toCsv([third, second]))
  assert.equal(pickRecords(csv, []), '\uFEFFid,quote\r\n')
})

test('rows are picked from the public JSON', () => {
  const json = JSON.stringify(table)
  assert.deepEqual(JSON.parse(pickRows(json, ['b/1-t1', 'a/1-t1'])), [table[2], table[0]])
})

test('cells are parted by tabs, lines by line feeds', () => {
  assert.equal(
    toTabbed([
      ['a', 'b\tc'],
      ['d', 'e\nf'],
    ]),
    'a\tb c\nd\te f',
  )
})
