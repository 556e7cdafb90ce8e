import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runOnCuts, runOnExamples } from '../../src/parse/cut-run-on.ts'
import { grammar } from '../grammar.ts'

const cut = (text: string): string => {
  let from = 0
  const pieces = [...runOnCuts(text, grammar), text.length].map((at) => text.slice(from, (from = at)))
  return pieces.join('|')
}

for (const example of runOnExamples)
  test(example, () => {
    assert.equal(cut(example.replaceAll('|', '')), example)
  })

test('a signature between two texts', () => {
  assert.equal(
    cut('请遵照执行。某市人民政府2022年5月10日某市攻坚行动方案'),
    '请遵照执行。|某市人民政府|2022年5月10日|某市攻坚行动方案',
  )
  assert.equal(
    cut('现予公布。总理　李强2023年10月16日未成年人保护条例第一章　总则'),
    '现予公布。|总理　李强|2023年10月16日|未成年人保护条例|第一章　总则',
  )
})

test('prose is left alone', () => {
  for (const text of [
    '本办法自2023年1月1日起施行。原《某市办法》（某政发〔2017〕40号）同时废止。',
    '根据《国务院关于扩大消费的意见》（国发〔2017〕40号）精神，结合实际。',
    '各单位要公开发布日期、来源和联系方式，接受监督。',
    '完成任务。各市人民政府2025年12月31日前报送总结。',
  ])
    assert.equal(cut(text), text)
})
