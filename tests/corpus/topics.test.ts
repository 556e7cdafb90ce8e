import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { assignTopics, buildTopics, correctTopics, findTopicMentions, topicWords } from '../../src/corpus/topics.ts'
import { topicRow } from '../../src/schemas/index.ts'
import { topicVocabulary } from '../../src/schemas/vocabulary-topics.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { readProject, root } from '../support.ts'
import { measure, vocabulary } from './links/rows.ts'

const topics = topicVocabulary.parse({
  topics: [
    { id: 'networks', name: '网络', name_hant: '網絡', concepts: { '5g': 3, gigabit: 3 }, words: { 宽带: 2 } },
    { id: 'education', name: '教育', name_hant: '教育', concepts: { education: 3 }, words: { 学校: 1 } },
    { id: 'blockchain', name: '区块链', name_hant: '區塊鏈', concepts: { blockchain: 3, pilot: 3 } },
    { id: 'talent', name: '人才', name_hant: '人才', concepts: { talent: 2 } },
  ],
})
const assign = (...rows: ReturnType<typeof measure>[]) =>
  assignTopics(rows, topics, vocabulary.concepts).map(({ provision, topic }) => `${provision} ${topic}`)

test('gives one to three topics, the foremost first, and says which words were found', () => {
  const row = measure('甲/1', '推进5G基站建设', '扩大宽带覆盖，改造网络。')
  const [first, ...rest] = assignTopics([row], topics, vocabulary.concepts)
  assert.deepEqual(rest, [])
  assert.deepEqual(first, { provision: '甲/1', topic: 'networks', reason: '文中有“5G基站”“宽带”。', by: 'rule' })
  const many = measure('甲/2', '推广新技术', '发展在线教育。建设5G基站。推进区块链试点。引进人才。')
  assert.deepEqual(assign(many), ['甲/2 networks', '甲/2 education', '甲/2 blockchain'])
})

test('a word in passing makes no topic, nor does a provision of another kind', () => {
  const row = measure('甲/1', '推进5G基站建设', '面向学校、医院等场所优化千兆光网覆盖。')
  assert.deepEqual(assign(row), ['甲/1 networks'])
  assert.deepEqual(assign({ ...row, kind: 'general' }), [])
  assert.deepEqual(assign(measure('甲/3', '整治河道', '清理淤积。')), [])
})

test('finds words in passing too, in provisions of any kind', () => {
  const row = { ...measure('甲/1', '推进5G基站建设', '面向学校等场所优化覆盖。'), kind: 'general' as const }
  assert.deepEqual(findTopicMentions([row], topics, vocabulary.concepts), [
    { provision: '甲/1', topic: 'networks', words: ['5G基站'] },
    { provision: '甲/1', topic: 'education', words: ['学校'] },
  ])
})

test('lists every word looked for, and all topics, found or not', () => {
  const rows = buildTopics(
    assignTopics([measure('甲/1', '建设5G', '')], topics, vocabulary.concepts),
    topics,
    vocabulary.concepts,
  )
  for (const row of rows) topicRow.parse(row)
  assert.deepEqual(
    rows.map(({ id, provisions }) => `${id} ${provisions.length}`),
    ['networks 1', 'education 0', 'blockchain 0', 'talent 0'],
  )
  assert.deepEqual(rows[0]?.words, ['5G网络', '5G基站', '5G', '千兆光网', '双千兆', '千兆光纤网络', '宽带'])
})

test('the editor’s topics take the place of the rule’s', () => {
  const found = assignTopics(
    [measure('甲/1', '建设5G', ''), measure('甲/2', '建设5G', '')],
    topics,
    vocabulary.concepts,
  )
  const corrected = correctTopics(found, {
    corrections: [{ provision: '甲/1', topics: ['talent'], reason: '正文只讲人才。' }],
  })
  assert.deepEqual(
    corrected.map(({ provision, topic, by }) => `${provision} ${topic} ${by}`),
    ['甲/2 networks rule', '甲/1 talent editor'],
  )
})

test('the project’s topics name known concepts, and each measure of the seeds has at least one', () => {
  const own = topicVocabulary.parse(parse(readFileSync(join(root, 'content', 'vocabulary', 'topics.yaml'), 'utf8')))
  const input = readProject()
  const { concepts } = input.vocabulary.concepts
  const ids = new Set(concepts.map(({ id }) => id))
  for (const topic of own.topics) {
    for (const id of Object.keys(topic.concepts)) assert.ok(ids.has(id), `${topic.id}: ${id}`)
    assert.ok(topicWords(topic, concepts).size > 3)
  }
  const { provisions } = runPipeline(input).tables
  const assigned = new Set(assignTopics(provisions, own, concepts).map(({ provision }) => provision))
  const missing = provisions.filter(({ id, kind }) => (kind === 'measure' || kind === 'safeguard') && !assigned.has(id))
  assert.deepEqual(
    missing.map(({ id }) => id),
    [],
  )
})
