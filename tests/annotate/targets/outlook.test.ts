import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateTargets } from '../../../src/annotate/targets/index.ts'
import { readTitle } from '../../../src/annotate/targets/outlook.ts'
import { isTargetSpan, textsOf, type Policy } from '../../../src/policy/index.ts'
import { parseText } from '../../support.ts'
import { grammar } from '../../grammar.ts'
import { vocabulary } from './vocabulary.ts'

/** The targets of a text, each with its year. */
function targetsOf(text: string): string[] {
  const { instruments, metadata } = parseText(text)
  const seed = { file: 'seed.txt', sha256: '', characters: 0 }
  const policy: Policy = {
    type: 'policy',
    metadata: { ...metadata, id: 'report', seed, witnessOf: null },
    children: instruments,
  }
  return textsOf(annotateTargets(policy, vocabulary)).flatMap((node) =>
    node.spans
      .filter(isTargetSpan)
      .map(({ start, end, facts }) => `${node.text.slice(start, end)} ${facts.deadline ?? 'open'}`),
  )
}

/** A heading of a report for 2024, which way it looks, and until when. */
const TITLES: [string, 'back' | 'ahead' | 'apart' | null, string | null][] = [
  ['2023年工作回顾', 'back', null],
  ['过去五年工作回顾', 'back', null],
  ['“十三五”时期取得的成就', 'back', null],
  ['主要成绩', 'back', null],
  ['发展基础', 'back', null],
  ['发展现状与面临形势', 'back', null],
  ['一年来的主要工作', 'back', null],
  ['2023年目标任务完成情况', 'back', null],
  ['2023年经济和社会发展实现了稳中求进', 'back', null],
  ['2024年工作安排', 'ahead', '2024'],
  ['今年工作的总体要求', 'ahead', null],
  ['今后五年的目标任务', 'ahead', '2028'],
  ['“十四五”时期主要目标', 'ahead', '2025'],
  ['对2024年工作的建议', 'ahead', '2024'],
  ['下一步工作打算', 'ahead', null],
  ['2023年工作回顾和2024年工作安排', null, null],
  ['夯实产业发展基础', null, null],
  ['在扩大投资上创造新成绩', null, null],
  ['名词解释', 'apart', null],
]

for (const [title, looks, due] of TITLES)
  test(`the heading ${title} looks ${looks ?? 'neither way'}`, () => {
    const outlook = readTitle(title, { year: 2024, current: true }, { looks: null, due: null }, grammar)
    assert.deepEqual(outlook, { looks, due })
  })

test('below a heading that looks back, a section does not look ahead because it names tasks', () => {
  const read = (title: string) =>
    readTitle(title, { year: 2024, current: true }, { looks: 'back', due: null }, grammar).looks
  assert.deepEqual(['坚决完成攻坚任务', '“十四五”实现开门红', '下一步工作打算', '2024年工作安排'].map(read), [
    null,
    null,
    'ahead',
    'ahead',
  ])
})

const REPORT = (body: string) => `云溪县2024年政府工作报告\n${body}`

test('T1: what a report looks back on is no target, and what it plans is', () => {
  const report = REPORT(`一、2023年工作回顾
（一）经济稳步增长。全年完成工业投资52亿元，同比增长9%。新建学校6所，参保率达到97%。
二、2024年工作安排
（一）稳增长。新建标准厂房8栋，引进企业12家。`)
  assert.deepEqual(targetsOf(report), ['新建标准厂房8栋 2024', '引进企业12家 2024'])
})

test('T3, T5: goals directly below a part, with the year of the heading', () => {
  const report = REPORT(`一、2023年工作回顾
（一）经济增长。完成投资52亿元。
二、2024年工作安排
今年经济社会发展主要预期目标是：地区生产总值增长6%，达到210亿元；城镇居民人均可支配收入增长5%。
（一）稳增长。新建标准厂房8栋。`)
  assert.deepEqual(targetsOf(report), [
    '地区生产总值增长6% 2024',
    '达到210亿元 2024',
    '城镇居民人均可支配收入增长5% 2024',
    '新建标准厂房8栋 2024',
  ])
})

test('T4: goals in 总体思路', () => {
  const plan = `云溪县通用航空发展方案
一、总体思路
到2026年，建成10个以上起降场，引进30家以上整机企业。
二、重点任务
（一）建设机场。完善网络。`
  assert.deepEqual(targetsOf(plan), ['建成10个以上起降场 2026', '引进30家以上整机企业 2026'])
})

test('a report without headings turns where its words do', () => {
  const report = REPORT(`各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
过去一年，我们全面贯彻落实各项决策部署，坚持稳中求进，克服困难，扎实工作，较好完成了全年的目标任务。
经济稳定增长，结构不断优化，动能加快转换，发展质量明显提升。完成工业投资52亿元，新建学校6所。
民生持续改善，各项事业全面进步，社会大局保持稳定，群众获得感不断增强。城镇新增就业3000人，参保率达到97%。
2024年是实施规划的关键一年，做好各项工作意义重大，责任重大，使命光荣。主要预期目标是：地区生产总值增长6%。
我们要抢抓机遇，乘势而上，把各项工作抓实抓细抓出成效来。新建标准厂房8栋。去年引进企业20家。今年再引进企业30家。`)
  assert.deepEqual(targetsOf(report), ['地区生产总值增长6% 2024', '新建标准厂房8栋 2024', '再引进企业30家 2024'])
})

test('a line that stands like a heading speaks for what follows, also for parts numbered anew', () => {
  const report = REPORT(`2023年工作回顾
一、经济增长。完成工业投资52亿元。
二、民生改善。新建学校6所。
今后五年目标任务
一、发展产业。培育企业100家。
2024年重点工作
一、建设园区。新建标准厂房8栋。`)
  assert.deepEqual(targetsOf(report), ['培育企业100家 2028', '新建标准厂房8栋 2024'])
})

test('a report of December is for the next year', () => {
  const report = `云溪县政府工作报告
2023年12月20日在云溪县第十八届人民代表大会第三次会议上
一、工作回顾
（一）经济增长。今年以来，完成工业投资52亿元。
二、明年工作安排
（一）稳增长。新建标准厂房8栋。明年底前建成学校6所。`
  assert.deepEqual(targetsOf(report), ['新建标准厂房8栋 2024', '建成学校6所 2024'])
})

test('the words explained below a report promise nothing', () => {
  const report = REPORT(`一、2024年工作安排
（一）稳增长。新建标准厂房8栋。
（二）保民生。完善公共服务。
名词解释
1.百千万工程：指培育100家龙头企业，建设1000个示范村。`)
  assert.deepEqual(targetsOf(report), ['新建标准厂房8栋 2024'])
})

test('a plan of more than one year: what there is, and what will be', () => {
  const plan = `云溪县“十四五”工业发展规划
2021年6月1日
一、发展基础
（一）规模扩大。规模以上企业达到120家。
二、总体要求
（一）2023年目标
规模以上企业达到150家。
（二）2025年目标
规模以上企业达到200家。
三、重点任务
（一）夯实产业发展基础
引进企业30家。`
  assert.deepEqual(targetsOf(plan), ['规模以上企业达到150家 2023', '规模以上企业达到200家 2025', '引进企业30家 2025'])
})

test('what was said in a meeting is no policy', () => {
  const record = `立法会会议过程正式记录
2023年1月16日
主席：我们会增加130张病床，2025年前建成5所医院。`
  assert.deepEqual(targetsOf(record), [])
})

test('a report on how things stand holds no targets, a plan with such a word in its title does', () => {
  const body = '一、综合\n预计到2027年，数据中心达到1500个。\n二、展望\n推动建设。'
  assert.deepEqual(targetsOf(`中国数字贸易发展报告2024\n${body}`), [])
  assert.deepEqual(targetsOf(`江州市2023年统计公报\n${body}`), [])
  assert.equal(targetsOf(`江州市数字贸易发展规划\n${body}`).length, 1)
})
