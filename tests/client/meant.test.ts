import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findNearestAddress } from '../../src/client/reader/nearest-address.ts'

const ids = ['somewhere-2022-50', 'somewhere-2022-50-reprint', 'elsewhere-2023-2']

test('an address without the hash, with a suffix or with a wrong part still names its document and provision', () => {
  for (const path of [
    '/documents/elsewhere-2023-2/2.1.1',
    '/documents/elsewhere-2023-2.html#2.1.1',
    '/zh-hant/policies/elsewhere-2023/2.1.1/',
    '/doc/Elsewhere-2023-2?provision=2.1.1',
  ]) {
    assert.deepEqual(findNearestAddress(path, ids), { document: 'elsewhere-2023-2', anchor: '2.1.1', words: '' }, path)
  }
  assert.equal(findNearestAddress('/documents/somewhere-2022-50/box-4', ids).document, 'somewhere-2022-50')
  assert.equal(findNearestAddress('/documents/somewhere-2022-50/box-4', ids).anchor, 'box-4')
})

test('words are looked for', () => {
  assert.deepEqual(findNearestAddress(`/topics/${encodeURIComponent('工业互联网')}`, ids), {
    document: undefined,
    anchor: undefined,
    words: '工业互联网',
  })
})

test('any address has an answer', () => {
  fc.assert(fc.property(fc.string(), (path) => void findNearestAddress(path, ids)))
})
