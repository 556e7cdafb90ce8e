import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/parse/parse-seed.ts'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { readProject, regions, seedOf } from '../support.ts'
import { grammar } from '../grammar.ts'
import { assertPartition } from './ledger.ts'

const { vocabulary } = await readProject()

const tr = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`

const page = (lines: string[]) =>
  `<html><body>${lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('')}</body></html>`

/** The provisions of a text with a table; every character has one fate. */
function provisionsOf(text: string, name = 'seed.html') {
  const { instruments, marks, locator } = parse(seedOf(text, name), regions, grammar)
  assertPartition(text, buildLedger(text, instruments, marks, locator, 'x'))
  const { tables } = runPipeline({ seeds: [seedOf(text, name)], documents: [], vocabulary })
  return tables
}

const outlineOf = (text: string, name?: string) =>
  provisionsOf(text, name).provisions.map(({ anchor, kind, title }) => `${anchor} ${kind} ${title}`.trim())

/** A list of measures to be spread, as the State Council attaches one. */
const LIST = page([
  '某市关于推广改革举措的通知',
  '某办发〔2018〕126号',
  '各区人民政府：',
  '一、推广的举措',
  '推广以下举措，具体见附件。',
  '附件',
  '推广清单',
  `<table>${tr('序号', '改革举措', '指导部门')}${tr('<td colspan="3">一、知识产权方面（共2项）</td>')}${tr('1', '案件“三合一”审判', '最高人民法院')}${tr('2', '跨市审理', '国家知识产权局')}</table>`,
])

test('a row is a measure below the row that heads its section; its agency is that of its column', () => {
  const rows = provisionsOf(LIST).provisions.filter(({ anchor }) => /^attachment-\d\.[1-9]/.test(anchor))
  assert.deepEqual(
    rows.map(({ anchor, kind, label, title, path, text, responsible }) => ({
      anchor: anchor.replace(/^attachment-\d\./, ''),
      kind,
      label,
      title,
      path,
      text,
      names: responsible.map(({ role, name }) => `${role} ${name}`),
    })),
    [
      {
        anchor: '1',
        kind: 'heading',
        label: '一',
        title: '知识产权方面（共2项）',
        path: ['推广清单'],
        text: '知识产权方面（共2项）',
        names: [],
      },
      {
        anchor: '1.1',
        kind: 'measure',
        label: '1',
        title: '案件“三合一”审判',
        path: ['推广清单', '知识产权方面（共2项）'],
        text: '案件“三合一”审判\n最高人民法院',
        names: ['responsible 最高人民法院'],
      },
      {
        anchor: '1.2',
        kind: 'measure',
        label: '2',
        title: '跨市审理',
        path: ['推广清单', '知识产权方面（共2项）'],
        text: '跨市审理\n国家知识产权局',
        names: ['responsible 国家知识产权局'],
      },
    ],
  )
})

const plan = (table: string) =>
  page([
    '某市数据流通行动方案',
    '一、总体要求',
    '坚持创新驱动，建立健全数据管理制度。',
    '二、主要任务',
    '各部门按照下表推进各项工作。',
    `<table>${table}</table>`,
    '三、组织实施',
    '加强组织领导。',
  ])

/** Two tasks of one number: number, task and leading agency reach over both rows. */
const MERGED = plan(
  tr('序号', '工作任务', '具体措施', '牵头单位', '配合单位', '完成时限') +
    tr(
      '<td rowspan="2">1</td>',
      '<td rowspan="2">建设平台。</td>',
      '建成数据平台10个。',
      '<td rowspan="2">市数据局</td>',
      '市财政局',
      '2025年12月底前',
    ) +
    tr('引进企业50家。', '/', '2024年底前') +
    tr('2', '培育数商。', '培育企业100家。', '市商务局', '', '长期'),
)

test('merged cells count for every row they span', () => {
  const { provisions, targets } = provisionsOf(MERGED)
  const rows = provisions.filter(({ anchor }) => anchor.startsWith('2.'))
  assert.deepEqual(
    rows.map(({ anchor, title, text, responsible }) => [
      anchor,
      title,
      text,
      responsible.map(({ role, name }) => `${role} ${name}`).join('、'),
    ]),
    [
      [
        '2.1',
        '建设平台',
        '建设平台。\n建成数据平台10个。\n市数据局\n市财政局\n2025年12月底前',
        'lead 市数据局、support 市财政局',
      ],
      ['2.1.r2', '建设平台', '引进企业50家。\n/\n2024年底前', 'lead 市数据局'],
      ['2.2', '培育数商', '培育数商。\n培育企业100家。\n市商务局\n长期', 'lead 市商务局'],
    ],
  )
  assert.deepEqual(
    targets.map(({ provision, quote, deadline }) => [provision.replace(/.*\//, ''), quote, deadline]),
    [
      ['2.1', '建成数据平台10个', '2025-12'],
      ['2.1.r2', '引进企业50家', '2024'],
      ['2.2', '培育企业100家', null],
    ],
  )
})

test('what is to be done is coded by sentence, who and until when is not', () => {
  const units = provisionsOf(MERGED)['coding-units'].filter(({ provision }) => provision.endsWith('/2.1'))
  assert.deepEqual(
    units.map(({ text, lead }) => [text, lead]),
    [
      ['建设平台。', ['市数据局']],
      ['建成数据平台10个。', ['市数据局']],
    ],
  )
})

test('a row that only names more agencies of the task above belongs to it', () => {
  const rows = provisionsOf(
    plan(
      tr('工作任务', '责任单位') +
        tr('<td rowspan="2">建设数据平台</td>', '市数据局') +
        tr('市财政局') +
        tr('培育数商', '市商务局'),
    ),
  ).provisions.filter(({ anchor }) => anchor.startsWith('2.'))
  assert.deepEqual(
    rows.map(({ anchor, title, responsible }) => [anchor, title, responsible.map(({ name }) => name).join('、')]),
    [
      ['2.t1r1', '建设数据平台', '市数据局、市财政局'],
      ['2.t1r3', '培育数商', '市商务局'],
    ],
  )
})

test('a row has the number of its column, of its words, or its place in the table; a second table says which it is', () => {
  const tables = [
    tr('任务名称', '责任部门') + tr('1.建设平台', '市数据局') + tr('2.培育数商', '市商务局'),
    tr('事项', '完成时间') + tr('引进企业', '2025年'),
    tr('序号', '事项', '完成时间') + tr('1', '开放数据', '2025年'),
  ]
  assert.deepEqual(outlineOf(plan(tables.join('</table><p>以及：</p><table>'))).slice(2, -1), [
    '2 heading 主要任务',
    '2.1 measure 建设平台',
    '2.2 measure 培育数商',
    '2.t2r1 measure 引进企业',
    '2.t3.1 measure 开放数据',
  ])
})

test('an item keeps its number where a row has the same', () => {
  const text = plan(tr('序号', '任务', '责任单位') + tr('1', '建设平台', '市数据局') + tr('2', '培育数商', '市商务局'))
  const items = '<p>（一）完善制度</p><p>制定数据管理制度。</p><p>（二）强化监管</p><p>建立监管平台。</p><p>三、'
  assert.deepEqual(outlineOf(text.replace('<p>三、', items)).slice(2, -1), [
    '2 heading 主要任务',
    '2.1-2 measure 建设平台',
    '2.2-2 measure 培育数商',
    '2.1 measure 完善制度',
    '2.2 measure 强化监管',
  ])
})

test('heads over two rows, and lines of cells with tabs, are read too', () => {
  const heads =
    tr('<td rowspan="2">序号</td>', '<td rowspan="2">重点任务</td>', '<td colspan="2">责任单位</td>') +
    tr('市级', '配合单位') +
    tr('1', '建设平台', '市数据局', '各区政府')
  const [row] = provisionsOf(plan(heads)).provisions.filter(({ anchor }) => anchor === '2.1')
  assert.deepEqual(
    row?.responsible.map(({ role, name }) => `${role} ${name}`),
    ['responsible 市数据局', 'support 各区政府'],
  )
  const tabs =
    '某市方案\n一、总体要求\n坚持创新驱动。\n二、主要任务\n序号\t工作任务\t责任单位\n1\t建设平台\t市数据局\n2\t培育数商\t市商务局\n三、组织实施\n加强领导。'
  assert.deepEqual(outlineOf(tabs, 'seed.txt').slice(2, 5), [
    '2 heading 主要任务',
    '2.1 measure 建设平台',
    '2.2 measure 培育数商',
  ])
})

test('other tables give no provisions, nor do those of articles and boxes', () => {
  const table = (head: string) => `<table>${tr('序号', '事项', head)}${tr('1', '建设平台', '市数据局')}</table>`
  const rowsOf = (lines: string[]) => outlineOf(page(lines)).filter((line) => line.includes('建设平台'))
  const before = ['某市数据流通行动方案', '一、总体要求', '坚持创新。', '二、主要任务', '推进各项工作。']
  assert.deepEqual(rowsOf([...before, table('地址')]), [])
  assert.deepEqual(rowsOf([...before, '专栏1 重点工程', table('责任单位')]), [])
  assert.deepEqual(
    rowsOf([
      '某市数据条例',
      '第一条 为了规范数据处理，制定本条例。',
      '第二条 分工如下：',
      table('责任单位'),
      '第三条 本条例自公布之日起施行。',
    ]),
    [],
  )
  assert.deepEqual(rowsOf([...before, table('责任单位')]), ['2.1 measure 建设平台'])
})

test('items of an attachment are measures where it lists tasks, and where they name who is responsible', () => {
  const lines = (title: string) =>
    `某市安全工作要点\n一、总体要求\n坚持稳中求进。\n二、组织实施\n各区要广泛宣传，重点任务见附件。\n附件1\n${title}\n1.新建社区警务室30个。\n2.新增消防站5座。\n附件2\n有关事项说明\n1.本市行政区域内适用本办法。\n2.完善应急预案。（6月底完成，牵头考核单位：市应急局）`
  const kinds = (title: string) =>
    provisionsOf(lines(title), 'seed.txt')
      .provisions.filter(({ anchor }) => /^attachment-\d\.\d/.test(anchor))
      .map(({ anchor, kind, responsible }) => [anchor, kind, ...responsible.map(({ name }) => name)].join(' '))
  const second = ['attachment-2.1 attachment', 'attachment-2.2 measure 市应急局']
  assert.deepEqual(kinds('2023年重点任务清单'), ['attachment-1.1 measure', 'attachment-1.2 measure', ...second])
  assert.deepEqual(kinds('名词解释'), ['attachment-1.1 attachment', 'attachment-1.2 attachment', ...second])
})
