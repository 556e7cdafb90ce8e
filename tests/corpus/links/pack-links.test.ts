import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packLinks, unpackLinks } from '../../../src/corpus/links/pack-links.ts'
import type { LinkRow } from '../../../src/schemas/link.ts'

const found: LinkRow = {
  a: '甲/1',
  b: '乙/1',
  relation: 'same',
  score: 0.731,
  shared: ['5G', '数据中心'],
  reason: '两条都涉及：5G、数据中心。',
  computed: true,
  editor: null,
  shown: true,
  url: '/synopsis/甲/#1',
}

test('links laid in columns are the same links again', () => {
  const links: LinkRow[] = [
    found,
    { ...found, b: '丙/1', relation: 'related', shared: [], shown: false },
    { ...found, a: '乙/2', computed: false, editor: 'added', score: 0, shared: ['5G'], url: '/synopsis/乙/#2' },
  ]
  assert.deepEqual(unpackLinks(packLinks(links)), links)
  assert.deepEqual(unpackLinks(packLinks([])), [])
})

test('a text stands in them once', () => {
  const { texts } = packLinks([found, { ...found, b: '丙/1' }])
  assert.equal(texts.length, new Set(texts).size)
})
