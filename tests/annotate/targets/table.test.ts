import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSeedBytes } from '../../../src/disk/read-seed.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { docx, p } from '../../input/docx-file.ts'
import { compileTexts, readProject, seedOf } from '../../support.ts'

const { vocabulary } = await readProject()

const HEAD = [
  '江州市国民经济和社会发展第十四个五年规划纲要',
  '江政发〔2021〕5号',
  '一、总体要求',
  '坚持新发展理念，推动高质量发展，建设现代化城市。',
  '二、主要目标',
  '“十四五”时期经济社会发展主要指标如下。',
]
const TAIL = ['三、保障措施', '加强组织领导，各部门抓好落实。']

const ROWS = [
  ['指标', '单位', '2020年', '2025年', '年均增长', '属性'],
  ['1. 常住人口城镇化率', '%', '61.3', '65左右', '—', '预期性'],
  ['2. 地区生产总值', '亿元', '1012', '1500', '6左右', '预期性'],
  ['3. 城镇新增就业人数', '万人', '—', '—', '[50]', '预期性'],
  ['4. 单位地区生产总值能耗', '%', '—', '—', '[下降13.5]', '约束性'],
  ['5. 耕地保有量', '万亩', '102', '≥102', '—', '约束性'],
  ['6. 全员劳动生产率（万元/人）', '', '12', '16—18', '', '预期性'],
  ['7. 城镇居民人均可支配收入', '元', '', '', '与经济增长同步', '预期性'],
]

const tabs = (rows: readonly string[][]) => rows.map((row) => row.join('\t'))
const markdown = ([head = [], ...rows]: readonly string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)

const targetsOf = (name: string, text: string) =>
  runPipeline({ seeds: [seedOf(text, name)], documents: [], vocabulary }).tables.targets

const text = (table: string[]) => [...HEAD, ...table, ...TAIL].join('\n')
const page = (table: string) =>
  `<html><body>${HEAD.map((line) => `<p>${line}</p>`).join('')}${table}${TAIL.map((line) => `<p>${line}</p>`).join('')}</body></html>`

/** Indicator, value with comparator and unit, base value, deadline, start, growth, attribute. */
const EXPECTED = [
  ['常住人口城镇化率', '~65%', 65, '2025', 61.3, null, '预期性'],
  ['地区生产总值', '=1500亿元', 1500e8, '2025', 1012, '6左右', '预期性'],
  ['累计城镇新增就业人数', '=50万人', 500000, '2025', null, '[50]', '预期性'],
  ['累计单位地区生产总值能耗下降', '=13.5%', 13.5, '2025', null, '[下降13.5]', '约束性'],
  ['耕地保有量', '>=102万亩', 1020000, '2025', 102, null, '约束性'],
  ['全员劳动生产率', '=16–18万元/人', 160000, '2025', 12, null, '预期性'],
]

const facts = (targets: ReturnType<typeof targetsOf>) =>
  targets.map((row) => [
    row.indicator,
    `${row.comparator ?? ''}${row.value ?? ''}${row.value_high === null ? '' : `–${row.value_high}`}${row.unit ?? ''}`,
    row.value_base,
    row.deadline,
    row.baseline_value,
    row.growth,
    row.attribute,
  ])

test('a row of a table of indicators between tabs is a target, its quote the row', () => {
  const targets = targetsOf('a.txt', text(tabs(ROWS)))
  assert.deepEqual(facts(targets), EXPECTED)
  const [first] = targets
  assert.equal(first?.quote, '1.常住人口城镇化率 % 61.3 65左右 — 预期性')
  assert.equal(first.sentence, first.quote)
  assert.equal(first.quote_hant, '1.常住人口城鎮化率 % 61.3 65左右 — 預期性')
  assert.equal(first.baseline, '2020年61.3%')
  assert.equal(first.series, 'urbanisation')
  assert.equal(first.seed.quote, '65左右')
})

test('so it is in Markdown and on a page', () => {
  assert.deepEqual(
    facts(targetsOf('a.md', [...HEAD, '', ...markdown(ROWS), '', ...TAIL].join('\n\n').replaceAll('|\n\n|', '|\n|'))),
    EXPECTED,
  )
  const rows = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell.replace('<', '&lt;')}</td>`).join('')}</tr>`)
  assert.deepEqual(facts(targetsOf('a.html', page(`<table>${rows.join('')}</table>`))), EXPECTED)
})

test('so it is in a Word file', async () => {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')
  const table = `<w:tbl>${ROWS.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
  const body = [...HEAD.map((line) => p(line)), table, ...TAIL.map((line) => p(line))].join('')
  const seed = await readSeedBytes(docx(body), 'a.docx')
  if (!('data' in seed)) return assert.fail(seed.refused)
  assert.deepEqual(facts(runPipeline({ seeds: [seed], documents: [], vocabulary }).tables.targets), EXPECTED)
})

test('heads over several columns, groups and attributes over several rows, and rows that head others are read', () => {
  const table = `<table>
    <tr><td rowspan="2">类别</td><td rowspan="2" colspan="2">指标</td><td rowspan="2">单位</td><td rowspan="2">2020年</td><td colspan="2">2025年</td><td rowspan="2">属性</td></tr>
    <tr><td>目标值</td><td>年均〔累计〕</td></tr>
    <tr><td colspan="8">创新驱动</td></tr>
    <tr><td rowspan="2">经济</td><td>1</td><td>地区生产总值（GDP）增长</td><td>%</td><td>2.3</td><td>—</td><td>6左右</td><td rowspan="2">预期性</td></tr>
    <tr><td>2</td><td>每万人口高价值发明专利拥有量</td><td>件</td><td>5.1</td><td>＞8</td><td>〔3〕</td></tr>
  </table>`
  const targets = targetsOf('a.html', page(table))
  assert.deepEqual(facts(targets), [
    ['年均地区生产总值（GDP）增长', '~6%', 6, '2025', 2.3, '6左右', '预期性'],
    ['每万人口高价值发明专利拥有量', '>8件', 8, '2025', 5.1, '〔3〕', '预期性'],
  ])
  assert.equal(targets[1]?.quote, '经济 2 每万人口高价值发明专利拥有量 件 5.1 ＞8 〔3〕 预期性')
})

test('heads on lines above a table are read, and a name on the lines around its values', () => {
  const rows = [
    ['1.信息化发展指数', '72.45', '88', '—'],
    ['信息服务', '', '', ''],
    ['2.信息产业收入规模（万亿元）', '17.1', '26.2', '8.9'],
    ['3.IT项目投资占全社会固定资产投资总额的', '', '', ''],
    ['', '2.2', '5', '〔2.8〕'],
    ['比例（%）', '', '', ''],
  ]
  const lines = ['“十四五”信息化发展主要指标', '年均增速', '指 标 2020年 2025年', '（%）', '总体发展水平']
  assert.deepEqual(facts(targetsOf('a.txt', text([...lines, ...tabs(rows)]))), [
    ['信息化发展指数', '=88', 88, '2025', 72.45, null, null],
    ['信息产业收入规模', '=26.2万亿元', 26.2e12, '2025', 17.1, '8.9', null],
    ['IT项目投资占全社会固定资产投资总额的比例', '=5%', 5, '2025', 2.2, '〔2.8〕', null],
  ])
  const past = ['“十三五”信息化发展情况', '指 标 2015年 2020年']
  assert.deepEqual(targetsOf('a.txt', text([...past, ...tabs(rows)])), [])
})

test('a table of what was reached, of other things, or in a text without plan gives none', () => {
  const bulletin = [
    '江州市2023年统计公报',
    '一、综合',
    '全年经济平稳运行。',
    ...tabs([
      ['指标', '单位', '2022年', '2023年', '增长'],
      ['地区生产总值', '亿元', '1012', '1080', '6.1'],
      ['粮食产量', '万吨', '50', '52', '4'],
    ]),
    '二、人口',
    '人口保持稳定。',
    '江州市统计局',
    '2024年3月1日',
  ]
  assert.deepEqual(targetsOf('a.txt', bulletin.join('\n')), [])
  const places = [
    ['地区', '面积', '2025年'],
    ['东区', '50', '甲'],
    ['西区', '60', '乙'],
  ]
  assert.deepEqual(targetsOf('a.txt', text(tabs(places))), [])
})

test('a start that a sentence gives is a value too', () => {
  const [row] = compileTexts('某县发展规划\n一、目标\n到2025年，普及率由88%提高到95%。\n二、任务\n做好工作。').tables
    .targets
  assert.equal(row?.baseline_value, 88)
})
