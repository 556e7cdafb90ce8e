/** Two texts of a reader's: what became of measures and targets. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareVersions } from '../../src/draft/versions/compare-versions.ts'
import { DRAFT, markDraft, parseDraft, readMarked } from '../../src/draft/worker/read-draft.ts'
import { makeTools } from '../../src/pipeline/tools.ts'
import { readProject } from '../support.ts'

const { vocabulary } = await readProject()
const tools = makeTools(vocabulary)

function versionOf(id: string, measures: readonly string[]) {
  const text = ['某省数字经济行动方案', '', '一、主要任务', ...measures.map((each, at) => `${at + 1}．${each}`)].join(
    '\n',
  )
  const draft = parseDraft({ name: `${id}.txt`, text, extracted: undefined }, id, tools) ?? assert.fail()
  return readMarked(markDraft(draft, tools), draft, tools)
}

const BASE = '建设算力中心。统筹布局全省算力基础设施，到2025年，建成智能算力中心5个，总投资20亿元。'
const PARKS = '发展数字园区。推动园区数字化改造，完善园区公共服务平台，培育特色产业集群。'
const FARMS = '建设智慧农场。推广无人农机作业，建立农产品质量追溯体系，服务春耕备耕。'
const PORTS = '打造智慧港口。建设集装箱自动化码头，推进航运数据互通和无纸化通关。'

test('measures are kept, changed, raised, dropped and new, whatever their numbers; targets are compared', () => {
  const before = versionOf('earlier', [FARMS, BASE, PARKS])
  const after = versionOf(DRAFT, [BASE.replace('5个', '8个'), PARKS, PORTS])
  const { measures, targets } = compareVersions(before, after, {
    vocabulary: vocabulary.concepts,
    grammar: tools.grammar,
  })
  assert.deepEqual(
    measures.map(({ state, before: from, after: to, value }) => [state, from, to, value]),
    [
      ['changed', '1.2', '1.1', 'raised'],
      ['kept', '1.3', '1.2', null],
      ['new', null, '1.3', null],
      ['dropped', '1.1', null, null],
    ],
  )
  assert.deepEqual(
    targets.map(({ state, before: from, after: to }) => [state, from?.value, to?.value]),
    [
      ['raised', 5, 8],
      ['same', 20, 20],
    ],
  )
})

test('a lower value is lowered, and a text beside itself is kept', () => {
  const before = versionOf('earlier', [BASE])
  const after = versionOf(DRAFT, [BASE.replace('20亿元', '15亿元')])
  const knowledge = { vocabulary: vocabulary.concepts, grammar: tools.grammar }
  assert.equal(compareVersions(before, after, knowledge).measures[0]?.value, 'lowered')
  const same = compareVersions(before, versionOf(DRAFT, [BASE]), knowledge)
  assert.deepEqual(
    [same.measures.map(({ state }) => state), same.targets.map(({ state }) => state)],
    [['kept'], ['same', 'same']],
  )
})
