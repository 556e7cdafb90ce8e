import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTopicFinder } from '../../src/corpus/topics.ts'
import { topicVocabulary } from '../../src/schemas/vocabulary-topics.ts'
import { measure } from './links/rows.ts'
import { grammar } from '../grammar.ts'

const vocabulary = topicVocabulary.parse({
  topics: ['农业', '教育', '医疗', '交通', '旅游', '体育'].map((name, at) => ({
    id: `t${at}`,
    name,
    name_hant: name,
    words: { [name]: 3 },
  })),
})
const topicsOf = (text: string) =>
  makeTopicFinder(vocabulary, [], grammar)([measure('甲/1', '推进各项事业', text)]).assigned.map(({ topic }) => topic)
const ALL = ['t0', 't1', 't2', 't3', 't4']

test('a text of many parts has the topics of each, however many', () => {
  const works = ['发展农业', '办好教育', '改善医疗', '建设交通', '振兴旅游']
  assert.deepEqual(topicsOf(`${works.join('；')}。`).sort(), ALL)
  assert.deepEqual(topicsOf(works.map((work, at) => `${'一二三四五'.charAt(at)}是${work}。`).join('')).sort(), ALL)
  const headed = ['农业', '教育', '医疗', '交通', '旅游'].map((name) => `${name}产业。提高质量，扩大规模。`)
  assert.deepEqual(topicsOf(headed.join('')).sort(), ALL)
})

test('one sentence after another and the items of a list make no parts', () => {
  const works = ['发展农业', '办好教育', '改善医疗', '建设交通', '振兴旅游']
  assert.equal(topicsOf(`${works.join('。')}。`).length, 3)
  assert.equal(topicsOf(`${works.map((work, at) => `（${'一二三四五'.charAt(at)}）${work}`).join('；')}。`).length, 3)
})

test('an item of a list in lines says little of the text', () => {
  const things = ['医疗用品', '土地', '体育场地', '场所', '标志', '制度']
  const items = things.map((thing, at) => `（${'一二三四五六'.charAt(at)}）有${thing}；`)
  assert.deepEqual(topicsOf(`新建农业市场应当具备下列条件：\n${items.join('\n')}`), ['t0'])
  assert.deepEqual(topicsOf('新建农业市场应当有医疗用品。'), ['t0', 't2'])
})
