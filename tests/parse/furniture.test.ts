import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furnitureExamples, furnitureRule } from '../../src/parse/furniture.ts'
import { textsOf } from '../../src/policy/index.ts'
import { keyOf } from '../../src/text/key.ts'
import { compileTexts } from '../support.ts'

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

const PAGE = (midst: string) => `某市数据发展规划
来源：某市政府网
提示：本文约两千字
一、总体要求
坚持创新，推动数字经济高质量发展，着力补齐基础设施短板，完善工作机制，确保各项任务落到实处。
${midst}
二、主要任务
建设平台，培育企业，引进人才，推动数字经济与实体经济深度融合，确保各项任务落到实处、取得实效。
责任编辑：张三`

const wordsOf = (text: string): string[] =>
  compileTexts(text)
    .trees.flatMap(({ children }) => children.flatMap(textsOf))
    .map((node) => node.text)

test('the source of a table, a remark, an address in the midst of a text are its own; around it they are the page’s', () => {
  const midst = ['来源：国家统计局', '提示：请携带身份证。', '审核：由区民政局审核材料。', '网址：https://example.org/']
  const words = wordsOf(PAGE(midst.join('\n')))
  for (const line of midst) assert.ok(words.includes(line), line)
  for (const line of ['来源：某市政府网', '提示：本文约两千字', '责任编辑：张三'])
    assert.ok(!words.includes(line), line)
})

test('the head of a page that is printed in the midst of a text is none of its words', () => {
  const words = wordsOf(PAGE('发布时间：2025-05-16 08:53\n信息来源：某市政府网'))
  assert.ok(!words.some((line) => line.includes('来源')))
})
