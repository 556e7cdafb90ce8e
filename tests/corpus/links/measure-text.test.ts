import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureText } from '../../../src/corpus/links/measure-text.ts'
import { grammar } from '../../grammar.ts'

test('leaves out number, run-in title and responsibility clauses', () => {
  const text = '加快建设网络。扩大覆盖。（责任单位：省通信管理局、省财政厅）'
  assert.equal(measureText({ title: '加快建设网络', text }, grammar), '扩大覆盖。')
  assert.equal(measureText({ title: '加快建设网络', text: `3．${text}` }, grammar), '扩大覆盖。')
})

test('of a provision of only agencies nothing is left', () => {
  assert.equal(measureText({ title: '', text: '（责任单位：省工信厅、省财政厅）' }, grammar), '')
})

test('reads a very long provision to a bound', () => {
  assert.ok(measureText({ title: '', text: '建设算力中心，'.repeat(10_000) }, grammar).length <= 20_000)
})
