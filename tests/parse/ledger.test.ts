import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import type { Fate } from '../../src/policy/index.ts'
import { parseText } from '../support.ts'

const SEED = `首页 > 政务公开
某市人民政府关于印发某市数字经济发展行动方案的通知
某政发〔2022〕1号
各县（市、区）人民政府：
现将《某市数字经济发展行动方案》印发给你们。
某市人民政府
2022年3月1日
某市数字经济发展行动方案
一、总体要求
坚持创新引领，到2025年建成基站1万个。
二、重点任务
（一）建设网络
1.扩大覆盖。新建2条光缆。
２．提升能力。改造3个机房。
`

/** The stretches of the seed with a fate, and their rule. */
function stretchesOf(fate: Fate): [string, string][] {
  const { instruments, marks, locator } = parseText(SEED)
  const lines = SEED.split('\n')
  return buildLedger(SEED, instruments, marks, locator, 'plan')
    .filter((span) => span.fate === fate)
    .map(({ line, start, end, rule }) => [(lines[line - 1] ?? '').slice(start, end), rule])
}

test('the number of a unit is a number, its words are text', () => {
  assert.deepEqual(
    stretchesOf('number').map(([words]) => words),
    ['一、', '二、', '（一）', '1.', '２．'],
  )
  const text = stretchesOf('text').map(([words]) => words)
  assert.ok(text.includes('总体要求') && text.includes('扩大覆盖。新建2条光缆。'), text.join('\n'))
})

test('title, number, issuer and date are metadata, each by its rule; what stands around the document is frame', () => {
  assert.deepEqual(
    stretchesOf('metadata').map(([words, rule]) => [rule, words]),
    [
      ['metadata/title', '某市人民政府关于印发某市数字经济发展行动方案的通知'],
      ['metadata/number', '某政发〔2022〕1号'],
      ['metadata/issuer', '某市人民政府'],
      ['metadata/date', '2022年3月1日'],
      ['metadata/title', '某市数字经济发展行动方案'],
    ],
  )
  assert.deepEqual(
    stretchesOf('frame').map(([words]) => words),
    ['首页 > 政务公开'],
  )
  assert.deepEqual(stretchesOf('dropped'), [])
})

test('what nobody claims is dropped and said to be, at either end too', () => {
  const seed = '甲乙\n\n丙 丁'
  const { locator } = parseText(seed)
  const claimed = { start: 1, end: 2, fate: 'frame', rule: 'frame/before-the-document' } as const
  assert.deepEqual(
    buildLedger(seed, [], [claimed], locator, 'plan').map(({ line, start, end, rule }) => [line, start, end, rule]),
    [
      [1, 0, 1, 'ledger/unclaimed'],
      [1, 1, 2, 'frame/before-the-document'],
      [3, 0, 3, 'ledger/unclaimed'],
    ],
  )
})
