import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Node } from 'unist'
import { parse } from '../../src/parse/parse-seed.ts'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import { textsOf } from '../../src/policy/index.ts'
import { grammar } from '../grammar.ts'
import { compileTexts, regions, seedOf } from '../support.ts'
import { assertPartition } from '../parse/ledger.ts'

/** The tables of a text, as rows of cells. */
function tablesOf(text: string, name = 'seed.txt'): string[][][] {
  const { instruments, marks, locator } = parse(seedOf(text, name), regions, grammar)
  assertPartition(text, buildLedger(text, instruments, marks, locator, 'x'))
  const found: string[][][] = []
  const visit = (node: Node) => {
    const children: Node[] = 'children' in node && Array.isArray(node.children) ? node.children : []
    if (node.type === 'table') found.push([])
    if (node.type === 'row') found.at(-1)?.push(textsOf(node).map(({ text }) => text))
    else children.forEach(visit)
  }
  instruments.forEach(visit)
  return found
}

const around = (table: string) =>
  `某市方案\n一、总体要求\n推动数字经济高质量发展，${'夯实网络基础，完善平台功能，优化发展环境，提升服务水平，'.repeat(8)}建设数字强市。\n二、主要指标\n${table}\n三、保障措施\n加强组织领导，统筹推进。`

test('two or more lines with as many tabs are a table, its empty cells kept', () => {
  const rows = [
    ['指标', '单位', '2022年', '2025年'],
    ['网上可办率', '%', '90', '95'],
    ['数据调用量', '亿次', '', '5'],
    ['', '万户', '1', '2'],
  ]
  assert.deepEqual(tablesOf(around(rows.map((row) => row.join('\t')).join('\n'))), [rows])
})

test('a heading with a tab, an indented paragraph and an outline with tabs are no table', () => {
  assert.deepEqual(tablesOf(around('\t推进网络建设。\n\t推进算力建设。')), [])
  assert.deepEqual(
    tablesOf(
      '某市条例\n第一章\t总则\n第二章\t数据权益\n第一条 为了规范数据，制定本条例。\n第二条 数据权益受法律保护。',
    ),
    [],
  )
  assert.deepEqual(tablesOf(around('（一）\t推进网络建设。\n（二）\t推进算力建设。')), [])
  assert.deepEqual(tablesOf(around('单位\t一张表的标题')), [])
})

test('cells of a table are no sentences and give no false target', () => {
  const { tables } = compileTexts(
    around('任务\t责任单位\t完成时限\n公共数据授权运营平台\t市大数据局\t2024年12月\n数据调用量\t5813\t亿次'),
  )
  assert.ok(!tables['coding-units'].some(({ text }) => text === '5813' || text === '市大数据局'))
  assert.ok(!tables.targets.some(({ quote }) => quote.includes('亿次')))
})

const cellsOf = (rows: string) =>
  tablesOf(
    `<html><body>${around(`<table>${rows}</table>`)
      .split('\n')
      .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
      .join('')}</body></html>`,
    'seed.html',
  )
const tr = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`

test('spanned cells keep the columns in line, and their text stands once', () => {
  assert.deepEqual(
    cellsOf(
      tr('<td rowspan="2">指标</td>', '<td colspan="2">目标值</td>') + tr('2020年', '2025年') + tr('基站', '1', '2'),
    ),
    [
      [
        ['指标', '目标值', ''],
        ['', '2020年', '2025年'],
        ['基站', '1', '2'],
      ],
    ],
  )
})

test('a row that spans the table, empty cells and one long cell leave a table a table', () => {
  const long = '推进知识产权快速协同保护，'.repeat(40)
  const [table] = cellsOf(
    tr('序号', '改革举措', '指导部门') +
      tr('<td colspan="3">一、知识产权方面（共2项）</td>') +
      tr('1', long, '最高人民法院') +
      tr('2', '跨市审理', ''),
  )
  assert.deepEqual(table?.[1], ['一、知识产权方面（共2项）', '', ''])
  assert.equal(table[2]?.[1], long)
  assert.deepEqual(table[3], ['2', '跨市审理', ''])
})

test('rows left with one cell by a cell above belong to the table', () => {
  assert.deepEqual(cellsOf(tr('任务', '单位') + tr('<td rowspan="2">建网</td>', '甲局') + tr('乙局')), [
    [
      ['任务', '单位'],
      ['建网', '甲局'],
      ['', '乙局'],
    ],
  ])
})

test('a caption of a table is text, and a table that lays out a page is none', () => {
  const { instruments } = parse(
    seedOf(
      `<html><body>${around('<table><caption>主要指标表</caption><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>').replace(/^([^<].*)$/gmu, '<p>$1</p>')}</body></html>`,
      'x.html',
    ),
    regions,
    grammar,
  )
  assert.ok(instruments.flatMap(textsOf).some(({ text }) => text === '主要指标表'))
  const prose = '推进网络建设，提升服务质量，扩大覆盖范围，保障各项工作落实。'.repeat(20)
  assert.deepEqual(cellsOf(tr('栏目', prose) + tr('栏目', prose)), [])
})

test('lists keep the numbers that a page makes for them', () => {
  const texts = (list: string) => {
    const source = `<html><body>${around(list).replace(/^([^<].*)$/gmu, '<p>$1</p>')}</body></html>`
    const { instruments, marks, locator } = parse(seedOf(source, 'x.html'), regions, grammar)
    assertPartition(source, buildLedger(source, instruments, marks, locator, 'x'))
    return instruments.flatMap(textsOf).map(({ text }) => text)
  }
  const items = '<li><p>推进网络建设工作</p></li><li>推进<b>算力</b>建设工作</li>'
  for (const [list, first, second] of [
    [`<ol>${items}</ol>`, '1.', '2.'],
    [`<ol start="3">${items}</ol>`, '3.', '4.'],
    [`<ol reversed>${items}</ol>`, '2.', '1.'],
    [`<ol type="a">${items}</ol>`, 'a.', 'b.'],
    [`<ol type="I">${items}</ol>`, 'I.', 'II.'],
    [`<ul>${items}</ul>`, '', ''],
    [`<ol style="list-style: none">${items}</ol>`, '', ''],
  ] as const) {
    const found = texts(list)
    assert.ok(found.includes(`${first}推进网络建设工作`), found.join('|'))
    assert.ok(found.includes(`${second}推进算力建设工作`), found.join('|'))
  }
  assert.ok(texts('<ol><li>1.推进网络建设工作</li></ol>').includes('1.推进网络建设工作'))
})
