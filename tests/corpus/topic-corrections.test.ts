import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { correctTopics } from '../../src/corpus/correct-topics.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { topicCorrections } from '../../src/schemas/index.ts'
import { readProject, root } from '../support.ts'

const PLAN = `某省数字经济行动方案
一、总体要求
全面推进。
二、主要任务
（一）建设5G网络。扩大5G网络覆盖，建设5G基站。
（二）培养人才。引进高层次人才。`

const corpus = mkdtempSync(join(tmpdir(), 'topics-'))
mkdirSync(join(corpus, 'seeds'))
mkdirSync(join(corpus, 'content/documents'), { recursive: true })
writeFileSync(join(corpus, 'seeds/plan.txt'), PLAN)
writeFileSync(join(corpus, 'content/documents/plan.yaml'), 'seed: plan.txt\n')
after(() => rmSync(corpus, { recursive: true }))

async function run(yaml: string) {
  writeFileSync(join(corpus, 'content/topics.yaml'), yaml)
  const { input, messages } = await readCorpus({ root, corpus })
  const { tables } = runPipeline(input)
  const reports = messages.flatMap((file) => file.messages.map((m) => `${file.path}:${m.line}:${m.column} ${m.ruleId}`))
  return { tables, reports: reports.filter((report) => report.includes('topics.yaml')) }
}

test('the editor adds and takes out; what is gone is a message at its place, and the page stands', async () => {
  const { tables, reports } = await run(`corrections:
  - provision: plan/2.1
    add: [talent, nothing]
    remove: [networks]
    reason: 编者的话。
  - provision: plan/9.9
    add: [talent]
    reason: 不在。
  - { provision: plan/2.2, remove: [networks], reason: 规则没有给。 }
`)
  assert.deepEqual(reports, [
    'content/topics.yaml:3:19 topic-gone',
    'content/topics.yaml:6:16 topic-anchor-gone',
    'content/topics.yaml:9:37 topic-not-given',
  ])
  const topicsOf = (id: string) => tables.provisions.find((row) => row.id === id)?.topics
  assert.deepEqual(topicsOf('plan/2.1'), ['talent'])
  assert.deepEqual(topicsOf('plan/2.2'), ['talent'])
  const [networks, talent] = ['networks', 'talent'].map((id) => tables.topics.find((row) => row.id === id))
  assert.deepEqual(networks?.provisions, [])
  assert.deepEqual(networks?.removed, [{ provision: 'plan/2.1', reason: '编者的话。' }])
  assert.ok(networks?.mentions.some(({ provision }) => provision === 'plan/2.1'))
  assert.deepEqual(
    talent?.provisions.map(({ provision, by }) => `${provision} ${by}`),
    ['plan/2.1 editor', 'plan/2.2 rule'],
  )
})

test('a file that does not fit its schema is an error with its place', async () => {
  assert.match(
    (await run('corrections:\n  - { provision: plan/2.1, reason: 什么也没有改。 }\n')).reports.join(),
    /:2:5 yaml-schema/,
  )
})

test('what is said of a document’s provision holds for the same of its witness', async () => {
  const found = ['甲/1', '甲本/1'].map((provision) => ({ provision, topic: 'x', reason: '', by: 'rule' as const }))
  const value = topicCorrections.parse({
    corrections: [{ provision: '甲/1', add: ['y'], remove: ['x'], reason: '是。' }],
  })
  const { topics } = await readProject()
  assert.ok(topics)
  const ground = {
    provisions: ['甲/1', '甲本/1', '甲本/2'],
    topics: new Set(['x', 'y']),
    documents: [
      { id: '甲', witness_of: null },
      { id: '甲本', witness_of: '甲' },
    ],
  }
  const { assigned } = correctTopics(found, ground, { ...topics, value })
  assert.deepEqual(
    assigned.map(({ provision, topic }) => `${provision} ${topic}`),
    ['甲/1 y', '甲本/1 y'],
  )
})

test('every correction of the project changes something', async () => {
  const input = await readProject()
  runPipeline(input)
  assert.deepEqual(input.topics?.file.messages.map(String), [])
})
