import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateResponsibility } from '../../../src/annotate/responsibility/annotate-responsibility.ts'
import type { Table, TableCell } from '../../../src/policy/index.ts'
import { textsOf } from '../../../src/policy/index.ts'
import { policyOf } from '../vocabulary.ts'
import { grammar } from '../../grammar.ts'

const cell = (text: string): TableCell => ({ type: 'cell', text, segments: [], spans: [] })

const table = (columns: NonNullable<Table['columns']>, ...rows: string[][]): Table => ({
  type: 'table',
  header: true,
  columns,
  children: rows.map((row) => ({ type: 'row', children: row.map(cell) })),
})

const marked = (...blocks: Parameters<typeof policyOf>[0][number][]) =>
  textsOf(annotateResponsibility(policyOf(blocks), grammar)).flatMap(({ text, spans }) =>
    spans.map(({ kind, start, end, rule }) => `${kind} ${rule} ${text.slice(start, end)}`),
  )

test('marks whole brackets and the deadlines in them', () => {
  assert.deepEqual(marked('推进建设。（6月底完成，牵头单位：省工信厅）'), [
    'responsibility responsibility/label （6月底完成，牵头单位：省工信厅）',
    'deadline responsibility/deadline 6月底完成',
  ])
})

test('reads the columns of a table by what they hold', () => {
  const rows = table(
    ['task', 'responsible', 'deadline'],
    ['任务', '责任单位', '完成时限'],
    ['建设平台', '省工信厅、省财政厅', '2025年底'],
    ['推广应用', '', '长期'],
  )
  assert.deepEqual(marked([rows]), [
    'responsibility responsibility/column 省工信厅、省财政厅',
    'responsibility responsibility/column 2025年底',
    'deadline responsibility/deadline 2025年底',
    'responsibility responsibility/column 长期',
    'deadline responsibility/deadline 长期',
  ])
})

test('leaves a document without clauses as it is', () => {
  const policy = policyOf(['推进建设。'])
  assert.deepEqual(annotateResponsibility(policy, grammar), policy)
})
