import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from './support.ts'

const PLAN = `某省人民政府办公厅关于印发某省数字经济发展方案的通知
某政办发〔2024〕3号
各市人民政府：
现将《某省数字经济发展方案》印发给你们，请认真贯彻执行。
某省人民政府办公厅
2024年3月1日
某省数字经济发展方案
一、总体要求
到2026年，建成5G基站10万个。
二、主要任务
（一）建设网络
推进5G网络建设。（责任单位：省通信管理局）
三、保障措施
（一）加强领导。建立专班。
（二）加大投入。安排资金。`

/** Messages of a run as `line:column rule`. */
const rules = (text: string): string[] =>
  compileTexts(text).seedFiles.flatMap((f) => f.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}`))

test('an empty seed is reported and the others are published', () => {
  const { tables, seedFiles } = compileTexts('', PLAN)
  assert.equal(tables.documents.length, 1)
  assert.deepEqual(
    seedFiles[0]?.messages.map((m) => m.ruleId),
    ['no-document'],
  )
})

test('a seed of white space is reported', () => assert.deepEqual(rules(' \n\u3000\n'), ['1:1 no-document']))

test('a byte-order mark and CRLF change nothing but places', () => {
  const plain = compileTexts(PLAN).tables.provisions.map((p) => [p.anchor, p.title, p.text])
  const dos = compileTexts(`\uFEFF${PLAN.replaceAll('\n', '\r\n')}`).tables.provisions.map((p) => [
    p.anchor,
    p.title,
    p.text,
  ])
  assert.deepEqual(dos, plain)
})

/** Another plan of the same office, with the same number by mistake. */
const OTHER = `某省人民政府办公厅关于印发某省软件产业方案的通知
某政办发〔2024〕3号
各市人民政府：
某省人民政府办公厅
2024年3月1日
某省软件产业方案
一、发展目标
培育软件企业一百家，产业规模进入全国前十位。
二、重点工程
（一）开源社区
支持高校和企业共建开源社区，发布基础软件。
（二）人才
每年培训工程师三千人，引进领军团队。`

test('two documents of one id are both published, the second is reported', () => {
  const { tables, seedFiles } = compileTexts(PLAN, OTHER)
  assert.equal(tables.documents.length, 2)
  assert.equal(new Set(tables.documents.map((d) => d.id)).size, 2)
  const message = seedFiles[1]?.messages.find((m) => m.ruleId === 'document-repeated')
  assert.match(message?.reason ?? '', /0\.txt is the first/)
  assert.match(String(message?.note), /content\/documents/)
})

test('without title, number or date a document is published and each is named', () => {
  const found = rules('一、任务\n推进网络建设，提升服务能力。\n二、保障\n加强组织领导，落实各项资金。')
  for (const rule of ['1:1 metadata-title', '1:1 metadata-number', '1:1 metadata-date', '1:1 metadata-region'])
    assert.ok(found.includes(rule), rule)
})

test('an unclosed bracket and a stray mark are text like any other', () => {
  const { tables } = compileTexts(PLAN.replace('推进5G网络建设。', '推进5G（网络建设“。<'))
  assert.ok(tables.provisions.some((p) => p.text.includes('推进5G（网络建设“。<')))
})

test('the plan is read with its notice, kinds and horizon', () => {
  const { tables } = compileTexts(PLAN)
  const [document] = tables.documents
  assert.equal(document?.title, '某省数字经济发展方案')
  assert.equal(document?.number, '某政办发〔2024〕3号')
  assert.equal(document?.dated, '2024-03-01')
  assert.deepEqual(document?.horizon, { from: 2024, to: 2026 })
  assert.deepEqual(
    tables.provisions.map((p) => [p.anchor, p.kind]),
    [
      ['notice', 'preamble'],
      ['title', 'heading'],
      ['1', 'general'],
      ['2', 'heading'],
      ['2.1', 'measure'],
      ['3', 'heading'],
      ['3.1', 'safeguard'],
      ['3.2', 'safeguard'],
    ],
  )
})

test('a missing title is shown as missing', () => {
  assert.equal(
    compileTexts('一、任务\n推进网络建设，提升服务能力。\n二、保障\n加强组织领导，落实各项资金。').tables.documents[0]
      ?.title,
    '〔无标题〕',
  )
})

test('two documents with one number are named, unless one is a witness', () => {
  const { seedFiles } = compileTexts(PLAN, OTHER)
  const message = seedFiles[1]?.messages.find((m) => m.ruleId === 'number-shared')
  assert.match(message?.reason ?? '', /某政办发〔2024〕3号, expected one that 0\.txt does not bear/)
})

test('joint issuers are read one by one, from the signature or the title', () => {
  const joint = ['某省发展和改革委员会', '某省财政厅']
  const signed = compileTexts(PLAN.replace('某省人民政府办公厅\n2024', `${joint.join('　')}\n2024`))
  assert.deepEqual(signed.tables.documents[0]?.issuer, joint)
  const titled = compileTexts(
    `${joint.join(' ')}关于印发某省方案的通知\n一、总体要求\n推进建设工作。\n二、任务\n发展产业工作。`,
  )
  assert.deepEqual(titled.tables.documents[0]?.issuer, joint)
})
