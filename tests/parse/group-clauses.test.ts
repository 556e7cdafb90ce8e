import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from '../support.ts'

/** The agencies that each provision of a text names, by anchor. */
function responsible(text: string): Record<string, string[]> {
  const { tables } = compileTexts(text)
  return Object.fromEntries(
    tables.provisions
      .filter((row) => row.responsible.length > 0)
      .map((row) => [row.anchor, row.responsible.map(({ name }) => name)]),
  )
}

test('a clause on its own line below the last item of a stage is the stage’s', () => {
  const text = [
    '云溪县工作方案',
    '一、准备阶段',
    '1.成立专班，明确任务分工和工作要求。',
    '2.开展调查摸底，建立基础台账和问题清单。',
    '（责任单位：县发改局、各乡镇人民政府）',
    '二、实施阶段',
    '1.全面推进项目建设，按月调度工作进度。',
    '2.加强督促检查，及时协调解决困难问题。',
    '责任单位：县财政局',
  ].join('\n')
  assert.deepEqual(responsible(text), { 1: ['县发改局', '各乡镇人民政府'], 2: ['县财政局'] })
})

test('where items have clauses of their own, the last one’s is its own', () => {
  const text = [
    '云溪县工作方案',
    '一、准备阶段',
    '1.成立专班，明确任务分工和工作要求。',
    '责任单位：县发改局',
    '2.开展调查摸底，建立基础台账和问题清单。',
    '责任单位：县财政局',
    '二、实施阶段',
    '1.全面推进项目建设，按月调度工作进度。',
    '2.加强督促检查，及时协调解决困难问题。',
    '责任单位：县水利局',
  ].join('\n')
  assert.deepEqual(responsible(text), { 1.1: ['县发改局'], 1.2: ['县财政局'], 2.2: ['县水利局'] })
})
