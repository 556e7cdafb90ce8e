import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printTree } from '../../src/compile/print-tree.ts'
import { parse } from '../../src/parse/parse-seed.ts'
import { compileProject, matchesFile, regions } from '../support.ts'
import { assertPartition } from './ledger.ts'
import { grammar } from '../grammar.ts'

const { input, trees, tables } = compileProject()

test('the five seeds are five documents with these ids', () => {
  assert.deepEqual(
    tables.documents.map((d) => d.id),
    [
      'changchun-2023-17',
      'fujian-2023-shuzi-fujian',
      'heilongjiang-2022-50',
      'heilongjiang-2022-50-reprint',
      'zhejiang-2023-2',
    ],
  )
})

for (const tree of trees) {
  const { id, seed } = tree.metadata
  test(`${id}: the tree is as reviewed`, () => {
    const file = input.seeds.find((s) => s.path.endsWith(seed.file))
    assert.ok(file)
    const parsed = { ...tree, children: parse(file, regions, grammar).instruments }
    matchesFile(`parse/trees/${id}.txt`, `${printTree(parsed)}\n`)
  })
  test(`${id}: every character has one fate`, () => {
    const file = input.seeds.find((s) => s.path.endsWith(seed.file))
    const source = tables.sources[id]
    assert.ok(file && source)
    assertPartition(String(file), source.spans)
    assert.deepEqual(
      source.spans.filter((s) => s.rule === 'ledger/unclaimed'),
      [],
    )
  })
}

test('measures: 26 in Heilongjiang, 22 in Zhejiang, 44 in Fujian, 31 in Changchun, 14 boxes in the reprint', () => {
  const counts = Object.fromEntries(tables.documents.map((d) => [d.id, [d.counts.measures, d.counts.boxes]]))
  assert.deepEqual(counts['heilongjiang-2022-50']?.[0], 26)
  assert.deepEqual(counts['zhejiang-2023-2']?.[0], 22)
  assert.deepEqual(counts['fujian-2023-shuzi-fujian']?.[0], 44)
  assert.deepEqual(counts['changchun-2023-17']?.[0], 31)
  assert.deepEqual(counts['heilongjiang-2022-50-reprint']?.[1], 14)
})

test('metadata is read from the text', () => {
  const zhejiang = input.seeds.find((s) => s.path.includes('002_'))
  assert.ok(zhejiang)
  assert.deepEqual(parse(zhejiang, regions, grammar).metadata, {
    title: '关于支持信息服务业稳进提质的实施意见',
    issuer: ['浙江省数字经济发展领导小组办公室'],
    number: '浙数办〔2023〕2号',
    dated: '2023-02-14',
    published: '2023-02-20',
    region: { code: '330000', name: '浙江省', level: 'province' },
    horizon: { from: 2023, to: 2027 },
    script: 'Hans',
  })
})
