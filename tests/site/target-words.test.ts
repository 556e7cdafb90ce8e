import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TargetRow } from '../../src/schemas/index.ts'
import { baseOf, deadlineOf, editorOf, valueOf } from '../../src/site/target-words.ts'
import { wordsIn } from '../../src/words/interface.ts'

const target = (fields: Partial<TargetRow>): TargetRow => ({
  id: 'd/1-t1',
  document: 'd',
  provision: 'd/1',
  indicator: '',
  indicator_en: null,
  series: null,
  quote: '',
  quote_hant: '',
  quote_en: null,
  sentence: '',
  sentence_hant: '',
  value: null,
  value_high: null,
  unit: null,
  value_base: null,
  unit_base: null,
  comparator: null,
  deadline: null,
  deadline_basis: null,
  baseline: null,
  baseline_value: null,
  growth: null,
  attribute: null,
  scope: null,
  hedge: null,
  kind: 'count',
  rule: '',
  seed: { file: '', line: 1, start: 0, end: 1, quote: '' },
  url: '',
  editor: null,
  editor_reason: null,
  ...fields,
})

test('a value reads as its comparator, number and unit', () => {
  const say = wordsIn('Hans')
  const value = (fields: Partial<TargetRow>) => valueOf(target(fields), say)
  assert.equal(value({ value: 1.6, unit: '万亿元', comparator: '>', kind: 'money' }), '＞1.6万亿元')
  assert.equal(value({ value: 7, unit: '%', comparator: '>=', kind: 'ratio' }), '≥7%')
  assert.equal(value({ value: 10, value_high: 15, unit: '%', kind: 'ratio' }), '10—15%')
  assert.equal(value({ value: 33.33333333, unit: '%', kind: 'ratio' }), '33.3%')
  assert.equal(value({ value: 0.0125, unit: '%', kind: 'ratio' }), '0.0125%')
  assert.equal(value({ value: 3, unit: '位', comparator: '<=', kind: 'rank' }), '前3')
  assert.equal(value({ kind: 'milestone' }), '节点')
})

test('a deadline reads as far as it is stated', () => {
  assert.deepEqual([null, '2025', '2025-06', '2025-06-30'].map(deadlineOf), [
    '—',
    '2025年',
    '2025年6月',
    '2025年6月30日',
  ])
})

test('a base value is said as people write it, and is left out where it says nothing new', () => {
  assert.equal(baseOf(target({ value: 29, unit: '万个', value_base: 290000, unit_base: '个' })), '290,000个')
  const range = { value: 1, value_high: 1.5, unit: '万亿元', value_base: 1e12, unit_base: '元' }
  assert.equal(baseOf(target(range)), '')
  assert.equal(baseOf(target({ value: 12000, unit: '亿元', value_base: 1.2e12, unit_base: '元' })), '1.2万亿元')
  assert.equal(baseOf(target({ value: 62, unit: 'Tbps', value_base: 62e12, unit_base: 'b/s' })), '')
  assert.equal(baseOf(target({ value: 1, unit: '兆', value_base: 1e9, unit_base: 'b/s' })), '1 Gb/s')
  assert.equal(baseOf(target({ value: 300, unit: 'P', value_base: 3e17, unit_base: 'FLOPS' })), '300 PFLOPS')
  assert.equal(baseOf(target({ value: 300, unit: '万千瓦', value_base: 3e9, unit_base: 'W' })), '3 GW')
  assert.equal(baseOf(target({ value: 7, unit: '%', value_base: 7, unit_base: '%' })), '')
  assert.equal(baseOf(target({ kind: 'milestone' })), '')
})

test('what an editor did is said', () => {
  assert.equal(editorOf(target({ editor: 'amended' }), wordsIn('Hant')), '編者改訂')
  assert.equal(editorOf(target({}), wordsIn('Hans')), '')
})
