import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTopicFinder } from '../../src/corpus/topics.ts'
import { topicVocabulary } from '../../src/schemas/vocabulary-topics.ts'
import { measure } from './links/rows.ts'
import { grammar } from '../grammar.ts'

const vocabulary = topicVocabulary.parse({
  topics: [
    { id: 'assistance', name: '救助', name_hant: '救助', by_weight: { 3: '民政；残疾人；救助' } },
    { id: 'health', name: '卫生', name_hant: '衛生', by_weight: { 3: '卫生健康；医疗' } },
    { id: 'education', name: '教育', name_hant: '教育', by_weight: { 3: '教育；土地' } },
    { id: 'ethnic', name: '民族', name_hant: '民族', by_weight: { 3: '少数民族' } },
  ],
})
const read = (text: string, title = '') => makeTopicFinder(vocabulary, [], grammar)([measure('甲/1', title, text)])
const mentioned = (text: string) => read(text).mentions.flatMap(({ words }) => words)

test('a word that names an organ is no find, alone or in a list of organs', () => {
  assert.deepEqual(mentioned('会同财政、民政、卫生健康等部门制定办法。'), [])
  assert.deepEqual(mentioned('由教育行政主管部门备案，报省教育厅、国家卫生健康委和教育部审查。'), [])
  assert.deepEqual(mentioned('县级以上人民政府教育、卫生健康、住房和城乡建设主管部门各负其责。'), [])
})

test('what is listed as work, and a word before 干部 or 部分, is one', () => {
  assert.deepEqual(mentioned('推进教育、医疗、救助等领域改革，各部门配合。'), ['救助', '医疗', '教育'])
  assert.deepEqual(mentioned('培养少数民族干部，补助教育部分支出。'), ['教育', '少数民族'])
  assert.deepEqual(mentioned('提升医疗、便民和“一网通办”水平。'), ['医疗'])
})

test('the title of a cited text makes no topic; it is a mention', () => {
  const { assigned, mentions } = read('根据《残疾人教育条例》制定本规定。')
  assert.deepEqual(assigned, [])
  assert.deepEqual(
    mentions.map(({ topic }) => topic),
    ['assistance', 'education'],
  )
})

test('a word in passing makes a topic of a short text and none of a long one', () => {
  const passing = '发展教育、培训、文化等事业。'
  assert.deepEqual(
    read(passing).assigned.map(({ topic }) => topic),
    ['education'],
  )
  assert.deepEqual(read(`${'按规定办理手续，及时报送材料。'.repeat(20)}${passing}`).assigned, [])
})
