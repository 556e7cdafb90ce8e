import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clausesOf } from '../../../src/annotate/responsibility/annotate-responsibility.ts'
import { grammar } from '../../grammar.ts'
import { policyOf } from '../vocabulary.ts'

/** The roles and names of all clauses of texts. */
const rolesOf = (...texts: string[]) =>
  [...clausesOf(policyOf(texts), grammar).values()]
    .flat()
    .map(({ parts }) =>
      parts.map(({ role, names }) => `${role}: ${names.map(({ name }) => name).join(' | ')}`).join('; '),
    )

test('where the first is said to lead, 下同, it leads in every clause of the document', () => {
  assert.deepEqual(
    rolesOf(
      '减税。（财政部、税务总局负责。列第一位者为牵头单位，下同）',
      '通关。（海关总署、商务部等有关部门负责）',
      '审批。（海关总署负责）',
      '改革。（发展改革委牵头，财政部负责）',
    ),
    [
      'lead: 财政部; responsible: 税务总局',
      'lead: 海关总署; responsible: 商务部 | 有关部门',
      'lead: 海关总署',
      'lead: 发展改革委; responsible: 财政部',
    ],
  )
})

test('without 下同 the remark holds for its own clause', () => {
  assert.deepEqual(
    rolesOf('减税。（财政部、税务总局负责，排在首位的部门为牵头部门）', '通关。（海关总署、商务部负责）'),
    ['lead: 财政部; responsible: 税务总局', 'responsible: 海关总署 | 商务部'],
  )
})

test('a remark outside the clauses holds for all of them', () => {
  assert.deepEqual(rolesOf('各项任务中列第一位的部门为牵头部门。', '通关。（责任单位：海关总署、商务部）'), [
    'lead: 海关总署; responsible: 商务部',
  ])
})
