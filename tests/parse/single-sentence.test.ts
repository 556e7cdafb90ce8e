import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provisionsOf, ownTexts } from '../../src/policy/index.ts'
import { compileTexts } from '../support.ts'

function read(text: string) {
  const { trees, tables } = compileTexts(text)
  return {
    outline: trees.flatMap(provisionsOf).map(({ node }) => `${node.anchor} ${node.kind} ${node.title}`.trim()),
    types: trees.flatMap(provisionsOf).flatMap(({ node }) => ownTexts(node).map((t) => `${t.type} ${t.text}`)),
    targets: tables.targets.map(({ quote, value }) => [quote, value]),
    agencies: tables.provisions.flatMap(({ responsible }) => responsible.map(({ name }) => name)),
  }
}

const plan = (...items: string[]) => `某市数字经济行动方案（2023—2025年）
一、总体要求
坚持新发展理念，推动高质量发展。
二、重点任务
（一）建设网络
${items.join('\n')}
三、保障措施
加强组织领导，统筹推进工作。`

test('a measure of one sentence with its clause is text with targets', () => {
  const found = read(
    plan(
      '1. 新建5G基站800个，实现行政村5G全覆盖。（责任单位：市工信局）',
      '2. 培育软件企业20家，营业收入达到30亿元。（责任单位：市商务局）',
    ),
  )
  const values = found.targets.map(([, value]) => value)
  for (const value of [800, 20, 30]) assert.ok(values.includes(value), `${value} in ${values.join()}`)
  assert.ok(found.outline.includes('2.1.1 measure'))
  assert.deepEqual(found.agencies, ['市工信局', '市商务局'])
  assert.ok(found.types.some((t) => t.startsWith('paragraph 1. 新建5G') || t.startsWith('paragraph 1.新建5G')))
})

test('a measure of one sentence above a clause on a line of its own is text', () => {
  const found = read(plan('1.新建5G基站800个。', '责任单位：市工信局', '2.培育软件企业20家。', '责任单位：市商务局'))
  assert.deepEqual(
    found.targets.map(([, value]) => value),
    [800, 20],
  )
  assert.deepEqual(found.outline.slice(3, 6), ['2.1 heading 建设网络', '2.1.1 measure', '2.1.2 measure'])
})

test('the last of several sentences is text as its fellows are', () => {
  const found = read(plan('1.新建5G基站800个。', '2.培育软件企业20家。'))
  assert.deepEqual(
    found.targets.map(([, value]) => value),
    [800, 20],
  )
})

test('titles that end in a full stop and bear text stay titles', () => {
  const found = read(
    plan(
      '1.建设5G网络。',
      '推进5G网络深度覆盖，提升服务质量和水平。',
      '2.发展软件产业。',
      '培育软件企业，壮大产业集群，完善公共服务。',
    ),
  )
  assert.deepEqual(found.outline.slice(3, 6), [
    '2.1 heading 建设网络',
    '2.1.1 measure 建设5G网络',
    '2.1.2 measure 发展软件产业',
  ])
})
