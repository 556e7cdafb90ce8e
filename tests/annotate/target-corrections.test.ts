import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import type { NotedDocument } from '../../src/parse/identify.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { TargetCorrection } from '../../src/schemas/index.ts'
import { documentNotes, targetCorrection } from '../../src/schemas/index.ts'
import { readProject, seedOf } from '../support.ts'

const { vocabulary } = await readProject()

const PLAN = `某省数字经济发展行动方案（2022—2025年）
一、总体要求
坚持创新引领，推动发展。
二、重点任务
（一）建设网络。深化部署。到2024年，全省建成5G基站29万个，覆盖率达到95%以上。
（二）建设平台。培育3家龙头企业。组建若干支队伍。`

/** The rows of the plan as corrected, and the messages on the notes. */
function correct(targets: TargetCorrection[]) {
  const file = new VFile({ path: 'content/documents/plan.yaml' })
  const pointOf = (path: readonly PropertyKey[]) => ({ line: 10 + Number(path[1]), column: 5 })
  const notes = documentNotes.parse({ seed: 'plan.txt', targets })
  const noted: NotedDocument = { id: 'plan', path: file.path, notes, file, pointOf }
  const { tables, policies } = runPipeline({
    seeds: [seedOf(PLAN, 'plan.txt')],
    documents: [noted],
    vocabulary,
  })
  return { tables, mdx: policies[0]?.content ?? '', file }
}

const reason = '编者的理由'
const first = { anchor: '2.1', quote: '全省建成5G基站29万个', reason }

test('without corrections no row speaks of an editor', () => {
  const { tables } = correct([])
  assert.deepEqual(
    tables.targets.map(({ id, editor, editor_reason }) => [id, editor, editor_reason]),
    ['plan/2.1-t1', 'plan/2.1-t2', 'plan/2.2-t1'].map((id) => [id, null, null]),
  )
})

test('a rejected target stays as a row with its reason and counts nowhere', () => {
  const { tables, file } = correct([{ action: 'rejected', ...first }])
  const [row] = tables.targets
  assert.deepEqual([row?.id, row?.editor, row?.editor_reason], ['plan/2.1-t1', 'rejected', reason])
  assert.deepEqual(tables.provisions.find(({ anchor }) => anchor === '2.1')?.targets, ['plan/2.1-t2'])
  assert.equal(tables.documents[0]?.counts.targets, 2)
  assert.ok(!tables.series.some(({ targets }) => targets.includes('plan/2.1-t1')))
  assert.deepEqual(file.messages, [])
})

test('an amended target has the editor’s fields, and the rules’ for the rest', () => {
  const { tables } = correct([{ action: 'amended', ...first, anchor: '2.1-s3', scope: '主城区', deadline: '2025' }])
  const [row] = tables.targets
  assert.deepEqual(
    [row?.scope, row?.deadline, row?.value_base, row?.rule, row?.editor],
    ['主城区', '2025', 290000, 'targets/measured', 'amended'],
  )
})

test('an added target has its place in the seed, a mark in the text and an id that moves no other', () => {
  const added = {
    action: 'added',
    anchor: '2.1',
    quote: '深化部署',
    reason,
    indicator: '部署',
    kind: 'milestone',
  } as const
  const { tables, mdx } = correct([added])
  const ids = tables.targets.filter(({ provision }) => provision === 'plan/2.1').map(({ id }) => id)
  assert.deepEqual(ids.toSorted(), ['plan/2.1-t1', 'plan/2.1-t2', 'plan/2.1-t3'])
  const row = tables.targets.find(({ id }) => id === 'plan/2.1-t3')
  assert.deepEqual(
    [row?.quote, row?.editor, row?.rule, row?.seed.line, row?.seed.quote, row?.url],
    ['深化部署', 'added', 'targets/editor', 5, '深化部署', '/documents/plan/#2.1-s2'],
  )
  assert.match(mdx, /<Target id="plan\/2\.1-t3">深化部署<\/Target>/)
})

test('a correction that fits nothing is a message with its file and line', () => {
  const { tables, file } = correct([
    { action: 'rejected', anchor: '9.9', quote: '全省', reason },
    { action: 'amended', anchor: '2.1', quote: '没有这句', reason, scope: null },
    { action: 'added', anchor: '2.2', quote: '没有这句', reason, indicator: '', kind: 'count' },
  ])
  assert.equal(tables.targets.length, 3)
  assert.deepEqual(
    file.messages.map(({ line, ruleId, reason: said }) => [line, ruleId, said]),
    [
      [10, 'target-correction', 'Unexpected target 全省 at 9.9, expected a provision or sentence of plan'],
      [11, 'target-correction', 'Unexpected target 没有这句 at 2.1, expected the quote of one target in 2.1'],
      [12, 'target-correction', 'Unexpected target 没有这句 at 2.2, expected words of 2.2'],
    ],
  )
})

test('a correction has a reason, and a value comes with its base', () => {
  const fits = (value: unknown) => targetCorrection.safeParse(value).success
  assert.ok(fits({ action: 'amended', ...first, value: 30, value_base: 300000 }))
  assert.ok(!fits({ action: 'amended', ...first, value: 30 }))
  assert.ok(!fits({ action: 'rejected', anchor: '2.1', quote: '全省' }))
  assert.ok(!fits({ action: 'added', ...first }))
  assert.ok(!fits({ action: 'amended', ...first, valeu: 30 }))
})
