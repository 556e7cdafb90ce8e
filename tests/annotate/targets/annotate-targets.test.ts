import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateTargets } from '../../../src/annotate/targets/index.ts'
import { annotateResponsibility } from '../../../src/annotate/responsibility/annotate-responsibility.ts'
import { isTargetSpan, textsOf, type Policy, type TargetSpan } from '../../../src/policy/index.ts'
import { parseText } from '../../support.ts'
import { vocabulary } from './vocabulary.ts'
import { grammar } from '../../grammar.ts'

const PLAN = (body: string) => `某省人民政府办公厅关于印发某省数字经济发展行动方案（2022—2025年）的通知
某政办发〔2022〕1号
各市人民政府：
《某省数字经济发展行动方案（2022—2025年）》已经省政府同意，要求在30日内印发给你们，请在2022年底前完成部署。
某省人民政府办公厅
2022年3月1日
某省数字经济发展行动方案
（2022—2025年）
${body}`

function targetsOf(body: string): [string, TargetSpan][] {
  const { instruments, metadata } = parseText(PLAN(body))
  const seed = { file: 'seed.txt', sha256: '', characters: 0 }
  const policy: Policy = {
    type: 'policy',
    metadata: { ...metadata, id: 'plan', seed, witnessOf: null },
    children: instruments,
  }
  const done = annotateTargets(annotateResponsibility(policy, grammar), vocabulary)
  return textsOf(done).flatMap(({ text, spans }) =>
    spans.filter(isTargetSpan).map((span): [string, TargetSpan] => [text.slice(span.start, span.end), span]),
  )
}

const quotes = (body: string) => targetsOf(body).map(([quote]) => quote)

test('a run-in title, a label and a responsibility clause are no part of a quote', () => {
  const body = `一、总体要求
坚持创新引领。
二、重点任务
（一）建设网络
1.建设3张网。新建5G基站2万个（责任单位：省通信管理局等3家单位）
2.提升能力。完成500个行政村改造。（责任单位：省工信厅；完成时限：2023年6月底前）`
  const found = targetsOf(body)
  assert.deepEqual(
    found.map(([quote, { facts }]) => [quote, facts.deadline, facts.deadlineBasis]),
    [
      ['新建5G基站2万个', '2025', 'document'],
      ['完成500个行政村改造', '2023-06', 'paragraph'],
    ],
  )
})

test('a notice holds no targets, nor does what a plan looks back on', () => {
  const body = `一、发展基础
全省建成5G基站10万个，数字经济规模达到1万亿元。
二、总体要求
（一）基本原则
坚持统筹推进，新增3个平台。
（二）发展目标
到2024年，全省建成5G基站20万个。
三、重点任务
（一）加快建设。推进100个重点项目建设。`
  assert.deepEqual(quotes(body), ['全省建成5G基站20万个', '推进100个重点项目建设'])
})

test('the date of the goals governs the paragraphs below them', () => {
  const body = `一、总体要求
（一）指导思想
坚持创新。
（二）发展目标
到2024年，数字经济持续壮大，核心产业增加值占比超过10%。
——产业转型加速。力争实现全省规模以上工业企业数字化转型全覆盖。
——要素活力释放。数据交易额达10亿元。
二、重点任务
（一）加快建设。实现乡镇5G网络全覆盖。`
  const found = targetsOf(body).map(([quote, { facts }]) => [quote, facts.deadline, facts.deadlineBasis])
  assert.deepEqual(found, [
    ['核心产业增加值占比超过10%', '2024', 'sentence'],
    ['力争实现全省规模以上工业企业数字化转型全覆盖', '2024', 'paragraph'],
    ['数据交易额达10亿元', '2024', 'paragraph'],
  ])
})

test('a span refers to its row', () => {
  const body = `一、总体要求
坚持创新。
二、重点任务
（一）建设网络。建成5G基站20万个，5G用户普及率超过60%。`
  assert.deepEqual(
    targetsOf(body).map(([, { ref }]) => ref),
    ['plan/2.1-t1', 'plan/2.1-t2'],
  )
})

test('a target has its series when its unit allows', () => {
  const body = `一、总体要求
坚持创新。
二、重点任务
（一）建设网络。到2025年，建成5G基站20万个，5G用户普及率超过60%，修复古驿道5处。`
  assert.deepEqual(
    targetsOf(body).map(([, { facts }]) => facts.series),
    ['5g-base-stations', '5g-users', null],
  )
})

test('articles of a regulation hold none', () => {
  const body = `第一章 总则
第一条 为了规范管理，制定本办法。
第二条 申请人应当在5个工作日内提交材料，补助不超过100万元，抽查比例不低于10%。
第三条 本办法自2022年5月1日起施行。`
  assert.deepEqual(quotes(body), [])
})

test('a value without a scope of its own has the one named before it in its sentence, and none of the sentence before', () => {
  const body = `一、发展目标
到2024年，全国森林覆盖率达到25%，城镇化率达到67%，主城区绿化率达到40%，水质达标率达到90%。研发投入强度达到3%。`
  const scopes = targetsOf(body).map(([, { facts }]) => [facts.indicator, facts.scope])
  assert.deepEqual(scopes, [
    ['森林覆盖率', '全国'],
    ['城镇化率', '全国'],
    ['绿化率', '主城区'],
    ['水质达标率', '全国'],
    ['研发投入强度', null],
  ])
})

test('what has 已 been reached is no target, though its sentence promises more', () => {
  const body = `一、重点任务
（一）建设园区
园区已入驻企业300家，到2024年新增企业100家。全省已建成5G基站5万个，力争达到8万个。`
  assert.deepEqual(quotes(body), ['新增企业100家', '力争达到8万个'])
})
