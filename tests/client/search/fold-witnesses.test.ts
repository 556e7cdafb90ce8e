import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldWitnesses } from '../../../src/client/search/fold-witnesses.ts'
import type { SearchResult } from '../../../src/search/engine/types.ts'

const result = (document: string, anchor: string, witnessOf: string | null = null): SearchResult => ({
  provision: `${document}/${anchor}`,
  url: '',
  document,
  documentTitle: '',
  witnessOf,
  label: '',
  title: '',
  titleMarks: [],
  excerpt: '',
  marks: [],
  path: [],
  kind: 'measure',
  place: { id: '', name: '' },
  province: { id: '23', name: '' },
  level: 'province',
  year: '',
  topics: [],
  targets: 0,
  score: 0,
  why: { title: 0, count: 1, first: 0, span: null },
  detailed: true,
})

test('a provision in several texts of its document is one entry, its own text first; nothing is lost', () => {
  const results = [
    result('a-reprint', 'box-1', 'a'),
    result('b', '2.1'),
    result('a', 'box-1'),
    result('a-reprint', '2.1', 'a'),
    result('a', '3'),
  ]
  const folded = foldWitnesses(results)
  const ids = folded.map((each) => [each.result.provision, ...each.others.map(({ provision }) => provision)])
  assert.deepEqual(ids, [['a/box-1', 'a-reprint/box-1'], ['b/2.1'], ['a-reprint/2.1'], ['a/3']])
})
