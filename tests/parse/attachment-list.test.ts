import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provisionsOf } from '../../src/policy/index.ts'
import { compileTexts } from '../support.ts'

const NOTICE = `某市住房局关于加强住房保障工作的通知
某建规字〔2024〕5号
各区人民政府：
为加强住房保障，现将有关事项通知如下。
一、明确对象
保障对象按照本通知执行，各区应当严格审核。
二、施行
本通知自发布之日起施行，有效期5年。`

for (const list of [
  '附件：\n1.收入及财产限额\n2.租赁补贴标准',
  '附件：1.收入及财产限额\n2.租赁补贴标准',
  '附件：收入及财产限额',
]) {
  test(`a list of attachments above the signature is no attachment: ${list}`, () => {
    const { tables, trees } = compileTexts(`${NOTICE}\n${list}\n某市住房局\n2024年3月4日`)
    assert.equal(tables.documents[0]?.dated, '2024-03-04')
    assert.deepEqual(tables.documents[0].issuer, ['某市住房局'])
    assert.ok(!trees.flatMap(provisionsOf).some(({ node }) => node.kind === 'attachment'))
  })
}

test('attachments below a signature stay attachments', () => {
  const { trees } = compileTexts(
    `${NOTICE}\n某市住房局\n2024年3月4日\n附件\n补贴标准\n1.补贴按月发放，标准为每平方米25元。\n2.补贴由区财政承担，市级给予补助。`,
  )
  assert.ok(trees.flatMap(provisionsOf).some(({ node }) => node.kind === 'attachment'))
})
