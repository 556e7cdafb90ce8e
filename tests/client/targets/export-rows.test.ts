import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pickRecords, pickRows, toTabbed } from '../../../src/client/targets/export-rows.ts'
import { toCsv } from '../../../src/compile/csv.ts'
import { processorTime } from '../../processor-time.ts'

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

test('a CSV that ends within a quotation is read in a time that grows with its length', () => {
  const open = `id,quote\na/1-t1,"${'""'.repeat(200_000)}`
  assert.ok(processorTime(() => pickRecords(open, ['a/1-t1'])) < 1000)
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

test('what is copied is no formula in a spreadsheet; numbers are numbers', () => {
  assert.equal(toTabbed([['=1+1', '\t=1', '甲', -5]]), "'=1+1\t' =1\t甲\t-5")
})
