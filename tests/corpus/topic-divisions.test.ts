import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleDivisions } from '../../src/corpus/topic-divisions.ts'
import { buildTopics } from '../../src/corpus/topic-table.ts'
import { makeTopicFinder } from '../../src/corpus/topics.ts'
import { topicVocabulary } from '../../src/schemas/vocabulary-topics.ts'
import { measure } from './links/rows.ts'
import { grammar } from '../grammar.ts'

const vocabulary = topicVocabulary.parse({
  topics: [
    { id: 'ecology', name: '生态与能源', name_hant: '生態與能源', words: { 绿色低碳: 3, 能源: 3 } },
    { id: 'energy', name: '能源', name_hant: '能源', within: 'ecology', words: { 能源: 3, 煤炭: 3 } },
  ],
})

/** `topic: provisions, mentions` of texts, one provision each. */
function rowsOf(texts: readonly string[]) {
  const rows = texts.map((text, at) => measure(`甲/${at}`, '', text))
  const settled = settleDivisions({ ...makeTopicFinder(vocabulary, [], grammar)(rows), removed: [] }, vocabulary)
  return buildTopics(settled, vocabulary, [])
}
const counts = (texts: readonly string[]) =>
  rowsOf(texts).map(({ id, provisions, mentions }) => `${id} ${provisions.length} ${mentions.length}`)
const many = (text: string, count: number) => Array.from({ length: count }, () => text)

test('a few provisions on a division count for its whole, with their words and reason', () => {
  const [row, ...others] = rowsOf(['储备煤炭。', ...many('推进绿色低碳发展。', 5)])
  assert.deepEqual(others, [])
  assert.deepEqual(row?.words, ['绿色低碳', '能源', '煤炭'])
  assert.equal(row.provisions.length, 6)
  assert.deepEqual(row.provisions[0], { provision: '甲/0', reason: '文中有“煤炭”。', by: 'rule' })
})

test('a division with many provisions, or with nearly all, is shown and its whole has the rest', () => {
  assert.deepEqual(counts([...many('储备煤炭。', 10), ...many('推进绿色低碳发展。', 20)]), [
    'ecology 20 0',
    'energy 10 0',
  ])
  assert.deepEqual(counts(many('储备煤炭。', 2)), ['energy 2 0'])
})

test('words that a division knows too speak for the whole only where it is not shown', () => {
  assert.deepEqual(counts(many('节约能源。', 2)), ['energy 2 0'])
  assert.deepEqual(counts(['节约能源。', ...many('推进绿色低碳发展。', 5)]), ['ecology 6 0'])
  assert.deepEqual(counts(many('节约能源，推进绿色低碳发展。', 2)), ['ecology 2 0', 'energy 2 0'])
})

test('a whole is a topic of the vocabulary and no division', () => {
  const topic = { name: '某', name_hant: '某' }
  const read = (within: string) => topicVocabulary.safeParse({ topics: [{ id: 'a', ...topic, within }] })
  assert.equal(read('b').error?.issues[0]?.path.join('.'), 'topics.0.within')
  assert.equal(read('a').success, false)
})
