import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from '../support.ts'

const rowsOf = (text: string) =>
  compileTexts(text).tables.provisions.map(({ anchor, label, title }) => [anchor, label, title].join(' '))

test('labels without their opening bracket count in their run, and stand as they stand', () => {
  const text =
    '某省数据发展规划\n一、总体要求\n一）指导思想\n坚持创新驱动。\n二）基本原则\n坚持统筹协调。\n二、主要任务\n建设算力平台。'
  const rows = rowsOf(text)
  assert.ok(rows.includes('1.1 一 指导思想'))
  assert.ok(rows.includes('1.2 二 基本原则'))
  const [policy] = compileTexts(text).policies
  assert.match(policy?.content ?? '', /<N>一）<\/N>/)
  assert.doesNotMatch(policy?.content ?? '', /（一）/)
})

test('half a label alone is text', () => {
  const rows = rowsOf('某省数据发展规划\n一、总体要求\n三）指导思想\n坚持创新驱动。\n二、主要任务\n建设算力平台。')
  assert.ok(!rows.some((row) => row.startsWith('1.3')))
})
