import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furnitureExamples, furnitureRule } from '../../src/parse/furniture.ts'
import { keyOf } from '../../src/text/key.ts'

for (const { rule, example } of furnitureExamples) {
  test(`${rule}: ${example}`, () => assert.equal(furnitureRule(keyOf(example)), rule))
}

test('what a policy says is no furniture', () => {
  const lines = [
    '一、总体要求',
    '主办单位:省商务厅',
    '相关部门要加强协调。',
    '更多优质资源向基层倾斜。',
    '分享数据资源',
    '2023年2月14日',
    '来源可查、去向可追。',
    '12',
  ]
  for (const line of lines) assert.equal(furnitureRule(keyOf(line)), null, line)
})
