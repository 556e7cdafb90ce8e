import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateCitations, citedDocument, unreadTitles } from '../../src/annotate/annotate-citations.ts'
import type { Policy } from '../../src/policy/index.ts'
import { textsOf } from '../../src/policy/index.ts'
import { isCitationSpan } from '../../src/policy/mentions.ts'
import { policyOf, regionOf } from './vocabulary.ts'
import { grammar } from '../grammar.ts'

const plan = policyOf([], {
  id: 'plan',
  title: '黑龙江省数字经济发展规划（2021—2025年）',
  number: '黑政发〔2021〕3号',
  region: regionOf('黑龙江省'),
})

const read = (policy: Policy, ...corpus: Policy[]) =>
  textsOf(annotateCitations(policy, corpus.map(citedDocument), grammar))
    .flatMap(({ spans }) => spans.filter(isCitationSpan))
    .map(({ citation }) => citation)

const kinds = (text: string, metadata: Partial<Policy['metadata']> = {}) =>
  read(policyOf([text], { region: regionOf('黑龙江省'), ...metadata }), plan).map(({ cited, kind, resolved }) => [
    cited,
    kind,
    resolved,
  ])

test('tells documents from platforms and works', () => {
  assert.deepEqual(kinds('贯彻《中华人民共和国数据安全法》《“十四五”数字经济发展规划》，推广《冰雪奇缘》。'), [
    ['中华人民共和国数据安全法', 'document', null],
    ['“十四五”数字经济发展规划', 'document', null],
    ['冰雪奇缘', 'other', null],
  ])
})

test('resolves against the corpus by title, with or without the province, and by number', () => {
  assert.deepEqual(
    kinds('按《黑龙江省数字经济发展规划》《数字经济发展规划（2021—2025年）》和黑政发〔2021〕3号执行。'),
    [
      ['黑龙江省数字经济发展规划', 'document', 'plan'],
      ['数字经济发展规划（2021—2025年）', 'document', 'plan'],
      ['黑政发〔2021〕3号', 'number', 'plan'],
    ],
  )
  assert.deepEqual(kinds('《黑龙江省数字经济发展规划（2016—2020年）》'), [
    ['黑龙江省数字经济发展规划（2016—2020年）', 'document', null],
  ])
})

test('knows the document itself, its number and its abbreviation', () => {
  const metadata = { title: '关于支持信息服务业的意见', number: '浙数办〔2023〕2号' }
  assert.deepEqual(
    kinds('现将《关于支持信息服务业的意见》（以下简称《意见》）印发，浙数办〔2023〕2号。《意见》指出。', metadata),
    [
      ['关于支持信息服务业的意见', 'self', 'test'],
      ['意见', 'self', 'test'],
      ['浙数办〔2023〕2号', 'self', 'test'],
      ['意见', 'self', 'test'],
    ],
  )
})

test('gives the issuer, the number and the article that the text gives', () => {
  const text =
    '根据《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号）和《中华人民共和国标准化法》第十八条，国务院办公厅印发的《若干措施》'
  assert.deepEqual(
    read(policyOf([text])).map(({ cited, issuer, number, provision }) => [cited, issuer, number, provision]),
    [
      ['国务院关于加强数字政府建设的指导意见', '国务院', '国发〔2022〕14号', null],
      ['国发〔2022〕14号', null, '国发〔2022〕14号', null],
      ['中华人民共和国标准化法', null, null, '第十八条'],
      ['若干措施', '国务院办公厅', null, null],
    ],
  )
})

test('reads nested titles and Traditional text', () => {
  assert.deepEqual(kinds('《關於對接〈區域全面經濟夥伴關係協定〉的實施意見》《黑龍江省數字經濟發展規劃》'), [
    ['關於對接〈區域全面經濟夥伴關係協定〉的實施意見', 'document', null],
    ['區域全面經濟夥伴關係協定', 'document', null],
    ['黑龍江省數字經濟發展規劃', 'document', 'plan'],
  ])
})

test('ids count within a provision', () => {
  const policy = annotateCitations(policyOf(['《甲办法》《乙办法》', '《丙办法》']), [], grammar)
  assert.deepEqual(
    textsOf(policy).flatMap(({ spans }) => spans.map(({ ref }) => ref)),
    ['test/1-c1', 'test/1-c2', 'test/2-c1'],
  )
})

test('an unclosed title is reported by its place', () => {
  assert.deepEqual(unreadTitles('依据《甲办法，制定本办法。').unclosed, [2])
})
