import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownTexts, provisionsOf } from '../../src/policy/index.ts'
import type { Policy } from '../../src/policy/index.ts'
import { compileTexts, parseText } from '../support.ts'

/** Provisions of a text as `anchor kind title`. */
function outline(text: string): string[] {
  const { trees } = compileTexts(text)
  return trees.flatMap(provisionsOf).map(({ node }) => `${node.anchor} ${node.kind} ${node.title}`.trim())
}

const wholeText = (policy: Policy | undefined): string =>
  policy
    ? provisionsOf(policy)
        .flatMap(({ node }) => ownTexts(node).map((t) => t.text))
        .join('\n')
    : ''

const BODY = `某市数字经济发展规划
一、总体要求
（一）指导思想
坚持新发展理念，推动高质量发展，建设数字强市。
（二）主要目标
到2025年，建成5G基站3000个。
二、重点任务
（一）建设数字基础设施
1．推进网络建设。加快5G网络覆盖，提升网络质量。
2．推进算力建设。建设算力中心，提供算力服务。
（二）发展数字产业
培育龙头企业，引进重点项目，壮大产业集群。
三、组织实施
（一）加强领导。成立领导小组，统筹推进工作。
（二）强化考核。纳入绩效考核，定期通报情况。`

const OUTLINE = [
  'title heading 某市数字经济发展规划',
  '1 heading 总体要求',
  '1.1 general 指导思想',
  '1.2 general 主要目标',
  '2 heading 重点任务',
  '2.1 heading 建设数字基础设施',
  '2.1.1 measure 推进网络建设',
  '2.1.2 measure 推进算力建设',
  '2.2 measure 发展数字产业',
  '3 heading 组织实施',
  '3.1 safeguard 加强领导',
  '3.2 safeguard 强化考核',
]

test('一、（一）1．with full-width dots', () => assert.deepEqual(outline(BODY), OUTLINE))

test('a body on one single line', () =>
  assert.deepEqual(outline(`${BODY.replaceAll('\n', ' ').repeat(1)}${'保障各项工作落实。'.repeat(60)}`), OUTLINE))

test('hard-wrapped text with page numbers and running heads between', () => {
  const prose =
    '坚持新发展理念，推动高质量发展，建设数字强市，夯实网络基础，完善平台功能，优化发展环境，提升服务水平，'.repeat(3)
  const lines = BODY.replaceAll('推动高质量发展，', prose)
    .replaceAll('加快5G网络覆盖，', prose)
    .split('\n')
    .flatMap((line) => line.match(/.{1,22}/gu) ?? [])
  const paged = lines.flatMap((line, i) => (i % 8 === 7 ? [line, `— ${(i + 1) / 8} —`, '某市人民政府公报'] : [line]))
  const { trees } = compileTexts(paged.join('\n'))
  assert.ok(wholeText(trees[0]).includes(`坚持新发展理念，${prose}建设数字强市。`))
  assert.ok(!wholeText(trees[0]).includes('—'))
})

test('a table of contents before the body is no second set of headings', () => {
  const contents = '目 录\n一、总体要求…………1\n二、重点任务…………2\n三、组织实施…………3\n'
  const [title = '', ...rest] = BODY.split('\n')
  const found = outline([title, contents.trim(), ...rest].join('\n'))
  assert.deepEqual(
    found.filter((l) => !l.startsWith('contents')),
    OUTLINE,
  )
  assert.ok(found.some((l) => l.startsWith('contents')))
})

test('a document printed twice is published once', () => {
  assert.deepEqual(outline(`${BODY}\n${BODY}`), OUTLINE)
  assert.ok(parseText(`${BODY}\n${BODY}`).file.messages.some((m) => m.ruleId === 'document-printed-twice'))
})

test('numbering that runs on across sections keeps official numbers with the parent in front', () => {
  const text =
    '某方案\n一、任务\n（一）网络\n1.建设网络。推进覆盖工作。\n2.优化网络。提升服务质量。\n（二）数据\n3.汇聚数据。建设共享平台。\n4.开放数据。发布开放目录。'
  assert.deepEqual(outline(text).slice(2), [
    '1.1 heading 网络',
    '1.1.1 measure 建设网络',
    '1.1.2 measure 优化网络',
    '1.2 heading 数据',
    '1.2.3 measure 汇聚数据',
    '1.2.4 measure 开放数据',
  ])
})

test('编 章 节 条 款 项, with an article that begins in mid-line', () => {
  const text = `某市数据条例
第一章 总 则
第一条 为了规范数据处理活动，制定本条例。
第二条 本条例适用于本市行政区域。 第三条 本条例所称数据包括：
（一）政务数据；
（二）公共数据。
第二章 数据权益 第四条 自然人对个人数据享有权益。
第五条 本条例自2024年1月1日起施行。`
  assert.deepEqual(outline(text), [
    'title heading 某市数据条例',
    '1 heading 总则',
    'art-1 article',
    'art-2 article',
    'art-3 article',
    '2 heading 数据权益',
    'art-4 article',
    'art-5 article',
  ])
})

test('an article that is cited behind a full stop begins no article', () => {
  const text = `某市数据条例
第一条 为了规范数据处理活动，制定本条例。
第二条 自然人对个人数据享有权益。 第一条所称活动另有规定的，从其规定。 第八条 略。
第三条 本条例自2024年1月1日起施行。
第四条 本条例由市人民政府解释。`
  assert.deepEqual(outline(text), [
    'title heading 某市数据条例',
    'art-1 article',
    'art-2 article',
    'art-3 article',
    'art-4 article',
  ])
})

test('a commitment with a date that text runs on from is no title', () => {
  const dated = ['推进网络建设', '推进算力建设'].reduce((text, title) => text.replace(title, `到2025年${title}`), BODY)
  assert.deepEqual(
    outline(dated).filter((line) => line.startsWith('2.1')),
    ['2.1 heading 建设数字基础设施', '2.1.1 measure', '2.1.2 measure'],
  )
})

test('several plans under one notice, each with numbering of its own', () => {
  const plan = (name: string) =>
    `${name}\n为做好工作，制定本方案。\n一、目标\n全面提升服务水平。\n二、任务\n（一）规范服务。推进各项工作。\n（二）加强监管。开展专项检查。`
  const text = `某省人民政府办公厅关于印发两个专项行动方案的通知\n各市人民政府：\n《某省规范服务行动方案》《某省信用建设行动方案》已经同意，现印发给你们，请贯彻执行。\n某省人民政府办公厅\n2023年6月6日\n${plan('某省规范服务行动方案')}\n${plan('某省信用建设行动方案')}`
  const found = outline(text)
  assert.ok(found.includes('plan-1.2.1 measure 规范服务'))
  assert.ok(found.includes('plan-2.2.2 measure 加强监管'))
})

test('attachments have numbering of their own', () => {
  const found = outline(
    `${BODY}\n附件1\n重点项目清单\n一、网络项目\n5G基站建设项目。\n二、算力项目\n算力中心建设项目。\n附件2\n名词解释\n算力是指计算能力。`,
  )
  assert.ok(found.includes('attachment-1.1 attachment 网络项目'))
  assert.ok(found.some((l) => l.startsWith('attachment-2.p1 attachment')))
})

test('titles on their own line ending in 。 and unnumbered run-in titles', () => {
  const text =
    '某省规划\n一、现状\n（一）发展基础。\n规模持续提高。\n“十三五”期间，社会物流总额保持稳定增长，各项工作取得积极成效，为今后发展奠定坚实基础。\n体系不断完善。\n国家枢纽布局建设扎实推进，基础设施网络不断完善，服务能力和水平明显提升，覆盖范围扩大。\n二、任务\n（一）建网。\n推进网络建设。加快推进5G网络深度覆盖，提升服务质量和水平。\n推进平台建设。加快建设一体化平台，完善平台功能和服务。'
  assert.deepEqual(outline(text), [
    'title heading 某省规划',
    '1 heading 现状',
    '1.1 heading 发展基础',
    '1.1.p1 general 规模持续提高',
    '1.1.p2 general 体系不断完善',
    '2 heading 任务',
    '2.1 heading 建网',
    '2.1.p1 measure 推进网络建设',
    '2.1.p2 measure 推进平台建设',
  ])
})

test('a title broken over lines and a decree in the history of a regulation', () => {
  const broken = compileTexts(
    `某市人民政府办公厅关于\n印发某市数字经济方案的通知\n某府办发〔2023〕17号\n各区人民政府：\n现印发给你们。\n某市人民政府办公厅\n2023年4月6日\n${BODY}`,
  )
  assert.equal(broken.tables.provisions[0]?.title, '某市人民政府办公厅关于印发某市数字经济方案的通知')
  assert.equal(broken.tables.documents[0]?.title, '某市数字经济发展规划')
  const decree = compileTexts(
    '某市办法\n（2011年12月15日广州市人民政府令第61号公布，根据2019年11月14日广州市人民政府令第168号修订）\n第一条 为了规范管理，制定本办法。\n第二条 本办法自公布之日起施行。',
  )
  assert.equal(decree.tables.documents[0]?.number, '广州市人民政府令第61号')
  // its last version: the day of the decree that amended it
  assert.equal(decree.tables.documents[0]?.dated, '2019-11-14')
})

test('a Traditional regulation with 第 1 條 and 一、 below it, its title in a database field', () => {
  const text =
    '法規名稱：數位發展補助辦法\n法規類別：行政＞數位發展部\n第 1 條\n本辦法依產業創新條例第九條規定訂定之。\n第 2 條\n本部得就下列活動提供補助：\n一、促進產業創新。\n二、提供技術輔導。\n第 3 條\n本辦法自發布日施行。'
  assert.deepEqual(outline(text), ['title heading 數位發展補助辦法', 'art-1 article', 'art-2 article', 'art-3 article'])
  assert.equal(compileTexts(text).tables.documents[0]?.script, 'Hant')
})

test('a box printed over several lines ends where the numbering goes on', () => {
  const text =
    '某规划\n一、任务\n（一）建网。\n推进网络建设工作。\n专栏\n1\n网络建设工程\n建设5G基站。\n（二）建云。\n推进云平台建设工作。\n二、保障\n加强组织领导工作。'
  assert.deepEqual(outline(text).slice(1), [
    '1 heading 任务',
    '1.1 measure 建网',
    'box-1 box 网络建设工程',
    '1.2 measure 建云',
    '2 safeguard 保障',
  ])
})

test('the front page of a site, leads of news between headlines, is no document', () => {
  const lead = (n: number) =>
    `省长会见外宾\n全省商务工作会议召开\n新华社某市5月2${n}日电\n会议以新思想为指导，深入贯彻落实中央经济工作会议精神，总结上一年的工作，部署下一年的重点任务。\n更新于11:16`
  const { tables, seedFiles } = compileTexts(`时政要闻\n${[1, 2, 3, 4].map(lead).join('\n')}`)
  assert.equal(tables.documents.length, 0)
  assert.deepEqual(
    seedFiles[0]?.messages.map((m) => m.ruleId),
    ['no-document'],
  )
})

test('prose whose title is lost is a document', () => {
  const prose = '各地要加快推进数字经济与实体经济深度融合，着力补齐基础设施短板，完善工作机制，确保各项任务落到实处。'
  assert.equal(compileTexts(`${prose}\n${prose}`).tables.documents.length, 1)
})

test('site furniture is no document', () => {
  const { tables, seedFiles } = compileTexts(
    '数字方案\n首页|简|繁|EN|登录\n领导会见外宾\n更多\n国务院常务会议部署工作\n网站地图\n版权所有',
  )
  assert.equal(tables.documents.length, 0)
  assert.deepEqual(
    seedFiles[0]?.messages.map((m) => m.ruleId),
    ['no-document'],
  )
})
