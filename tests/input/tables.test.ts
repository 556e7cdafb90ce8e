import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Node } from 'unist'
import { parse } from '../../src/parse/parse-seed.ts'
import { buildLedger } from '../../src/parse/ledger.ts'
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
    if (node.type === 'table')
      found.push(
        children.map((row) =>
          ('children' in row && Array.isArray(row.children) ? row.children : []).flatMap(textsOf).map((c) => c.text),
        ),
      )
    else children.forEach(visit)
  }
  instruments.forEach(visit)
  return found
}

const around = (table: string) =>
  `某市方案\n一、总体要求\n推动数字经济高质量发展。\n二、主要指标\n${table}\n三、保障措施\n加强组织领导，统筹推进。`

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
