import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { buildTopics } from '../../src/corpus/topic-table.ts'
import { topicWords } from '../../src/corpus/topic-words.ts'
import { settleDivisions } from '../../src/corpus/topic-divisions.ts'
import { makeTopicFinder } from '../../src/corpus/topics.ts'
import { topicRow } from '../../src/schemas/index.ts'
import { topicVocabulary } from '../../src/schemas/vocabulary-topics.ts'
import { compileProject, root } from '../support.ts'
import { foldText } from '../../src/corpus/links/fold-text.ts'
import { measureText } from '../../src/corpus/links/measure-text.ts'
import { measure, vocabulary } from './links/rows.ts'
import { grammar } from '../grammar.ts'

const topics = topicVocabulary.parse({
  topics: [
    { id: 'networks', name: '网络', name_hant: '網絡', concepts: { '5g': 3, gigabit: 3 }, words: { 宽带: 2 } },
    { id: 'education', name: '教育', name_hant: '教育', concepts: { education: 3 }, words: { 学校: 1 } },
    { id: 'blockchain', name: '区块链', name_hant: '區塊鏈', concepts: { blockchain: 3, pilot: 3 } },
    { id: 'talent', name: '人才', name_hant: '人才', concepts: { talent: 2 } },
  ],
})
type Rows = ReturnType<typeof measure>[]
const find = (rows: Rows, own = topics, concepts = vocabulary.concepts) => makeTopicFinder(own, concepts, grammar)(rows)
const assign = (...rows: Rows) => find(rows).assigned.map(({ provision, topic }) => `${provision} ${topic}`)
const tableOf = (rows: Rows, own: typeof topics, concepts = vocabulary.concepts) =>
  buildTopics(settleDivisions({ ...find(rows, own, concepts), removed: [] }, own), own, concepts)

test('gives the topics that come near each other, the foremost first, and says which words were found', () => {
  const row = measure('甲/1', '推进5G基站建设', '扩大宽带覆盖，改造网络。')
  const [first, ...rest] = find([row]).assigned
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
  assert.deepEqual(find([row]).mentions, [
    { provision: '甲/1', topic: 'networks', words: ['5G基站'] },
    { provision: '甲/1', topic: 'education', words: ['学校'] },
  ])
})

test('lists every word looked for, and only topics that a provision has', () => {
  const row = measure('甲/1', '建设5G', '面向学校等场所优化覆盖。')
  const rows = tableOf([row], topics)
  for (const each of rows) topicRow.parse(each)
  assert.deepEqual(
    rows.map(({ id, provisions }) => `${id} ${provisions.length}`),
    ['networks 1'],
  )
  assert.deepEqual(rows[0]?.words, ['5G网络', '5G基站', '5G', '千兆光网', '双千兆', '千兆光纤网络', '宽带'])
})

test('a word inside a longer word is a mention too; what is assigned is none', () => {
  const own = topicVocabulary.parse({
    topics: [
      { id: 'names', name: '名城', name_hant: '名城', words: { 软件名城: 3 } },
      { id: 'software', name: '软件', name_hant: '軟件', words: { 软件: 1 } },
      { id: 'city', name: '城市', name_hant: '城市', words: { 名城建设: 1 } },
    ],
  })
  const row = measure('甲/1', '推进软件名城建设', '')
  assert.deepEqual(
    find([row], own, []).mentions.map(({ topic }) => topic),
    ['names', 'software', 'city'],
  )
  const rows = tableOf([row, measure('甲/2', '发展软件', ''), measure('甲/3', '推进名城建设', '')], own, [])
  assert.deepEqual(
    rows.map(({ id, provisions, mentions: others }) => `${id} ${provisions.length} ${others.length}`),
    ['names 1 0', 'software 1 1', 'city 1 1'],
  )
})

test('the project’s topics name known concepts, and each measure of the seeds has at least one', () => {
  const own = topicVocabulary.parse(parse(readFileSync(join(root, 'content', 'vocabulary', 'topics.yaml'), 'utf8')))
  const { input, tables } = compileProject()
  const { concepts } = input.vocabulary.concepts
  const ids = new Set(concepts.map(({ id }) => id))
  for (const topic of own.topics) {
    for (const id of Object.keys(topic.concepts)) assert.ok(ids.has(id), `${topic.id}: ${id}`)
    assert.ok(topicWords(topic, concepts).size > 3)
  }
  const { provisions, topics: rows, documents } = tables
  const assigned = new Set(find(provisions, own, concepts).assigned.map(({ provision }) => provision))
  const missing = provisions.filter(({ id, kind }) => (kind === 'measure' || kind === 'safeguard') && !assigned.has(id))
  assert.deepEqual(
    missing.map(({ id }) => id),
    [],
  )

  // a blank is true: not one of the words stands anywhere in the document outside its responsibility clauses
  const texts = provisions.map((row) => ({ row, text: foldText(`${row.title}\n${measureText(row, grammar)}`).text }))
  for (const row of rows) {
    const known = new Set([...row.provisions, ...row.mentions].map(({ provision }) => provision.split('/')[0]))
    const blank = new Set(documents.flatMap(({ id }) => (known.has(id) ? [] : [id])))
    const words = row.words.map((word) => foldText(word).text).filter((word) => !/[a-z0-9]/.test(word))
    for (const { row: provision, text } of texts.filter((each) => blank.has(each.row.document))) {
      for (const word of words) assert.ok(!text.includes(word), `${row.id}: ${word} stands in ${provision.id}`)
    }
  }
})

test('a word that other words make where they meet, or that a longer one holds, is no find', () => {
  const own = topicVocabulary.parse({
    not_in: ['市政府'],
    topics: [{ id: 'city', name: '城市', name_hant: '城市', words: { 市政: 2, 家政: 2, 数字人: 2, 链主: 2, 民政: 2 } }],
  })
  const words = (text: string) => find([measure('甲/1', '', text)], own).mentions.flatMap((row) => row.words)
  assert.deepEqual(words('报市政府同意，落实国家政策，试点数字人民币，建设区块链主干网，由省人民政府印发。'), [])
  assert.deepEqual(words('改造市政设施，培育家政企业，推广数字人应用。'), ['市政', '家政', '数字人'])
})
