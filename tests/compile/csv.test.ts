import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCsv } from '../../src/compile/csv.ts'

const cellsOf = (row: object): string => toCsv([row]).split('\r\n').slice(1, -1).join('\r\n')

test('a cell with a comma, a quotation mark or the end of a line of any kind is quoted', () => {
  assert.equal(
    cellsOf({ a: '甲,乙', b: '他说"好"', c: '一\n二', d: '一\r二', e: '一\r\n二', f: '甲' }),
    '"甲,乙","他说""好""","一\n二","一\r二","一\r\n二",甲',
  )
})

test('a text is never a formula; a number below zero is a number', () => {
  const row = {
    text: '=1+1',
    low: -5,
    nested: { text: '@SUM(A1)', value: -0.5 },
    list: ['-甲', '乙'],
    quoted: '=A1,"x"',
  }
  assert.equal(cellsOf(row), `'=1+1,-5,'@SUM(A1),-0.5,'-甲; 乙,"'=A1,""x"""`)
})
