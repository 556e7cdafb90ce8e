import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provisionsOf } from '../../src/policy/index.ts'
import { compileTexts } from '../support.ts'

/** Anchors and kinds of the provisions below the second part. */
function outline(...lines: string[]): string[] {
  const text = `某市数字经济行动方案（2023—2025年）
一、总体要求
坚持新发展理念，推动高质量发展。
二、重点任务
${lines.join('\n')}
三、保障措施
加强组织领导，统筹推进工作。`
  return compileTexts(text)
    .trees.flatMap(provisionsOf)
    .map(({ node }) => `${node.anchor} ${node.kind}`)
    .filter((entry) => entry.startsWith('2'))
}

const LONG =
  '市有关部门要按照职责分工，会同各区人民政府定期研究解决数据开放中的重大问题，把各项任务落到实处，每季度向市政府报告进展情况和下一步打算。'

test('a short sentence between long ones is a measure as they are', () => {
  assert.deepEqual(outline(`（一）${LONG}`, '（二）每年通报一次进展。', `（三）${LONG}`), [
    '2 heading',
    '2.1 measure',
    '2.2 measure',
    '2.3 measure',
  ])
})

test('a run-in title among short sentences makes measures of all', () => {
  assert.deepEqual(
    outline('（一）数据局', '1.牵头编制数据目录。', '2.组织数据开放。', '（二）财政局：安排工作经费，加强资金监管。'),
    ['2 heading', '2.1 heading', '2.1.1 measure', '2.1.2 measure', '2.2 measure'],
  )
})

test('items of a list that ends in semicolons stay parts of their measure', () => {
  assert.deepEqual(outline('（一）建设数据平台', '1.数据目录；', '2.开放接口；', '3.安全审计。'), [
    '2 heading',
    '2.1 measure',
  ])
})
