import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { guardCell } from '../../src/text/cell.ts'

test('what a spreadsheet would run is kept from it', () => {
  const formulas = [
    '=HYPERLINK("http://evil.example/","点")',
    '+5G基站',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '\t=1+1',
    '\r=1',
  ]
  for (const text of [...formulas, ' =1+1', '\u3000＝1+1', '＋5G', '－1', '＠甲', '\n-1'])
    assert.equal(guardCell(text), `'${text}`)
})

test('what is no formula stays as it is', () => {
  for (const text of ['', '数字经济', '5G+医疗', 'a=b', '——', '·甲', "'甲", '2023-12'])
    assert.equal(guardCell(text), text)
})

test('the mark can be taken off again: a cell that has one is never a text that had none', () => {
  const unguarded = (cell: string) => (cell.startsWith("'") && guardCell(cell.slice(1)) === cell ? cell.slice(1) : cell)
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '\t', '甲', ' ', '\r') })
  fc.assert(fc.property(text, (each) => assert.equal(unguarded(guardCell(each)), each)))
})
