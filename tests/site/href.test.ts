import assert from 'node:assert/strict'
import { test } from 'node:test'
import { file, href } from '../../src/site/href.ts'
import { documentPath, provisionPath, sourcePath, splitId, synopsisPath, topicPath } from '../../src/policy/paths.ts'

test('addresses stand below any base path, in either script', () => {
  for (const base of ['/sub/path', '/sub/path/', 'sub/path/']) {
    assert.equal(href('documents/a/#1.1', 'Hans', base), '/sub/path/documents/a/#1.1')
    assert.equal(href('/documents/a/', 'Hant', base), '/sub/path/zh-hant/documents/a/')
    assert.equal(file('data/targets.csv', base), '/sub/path/data/targets.csv')
  }
  assert.equal(href('', 'Hans', '/'), '/')
  assert.equal(href('', 'Hant', '/'), '/zh-hant/')
})

test('paths are made from ids', () => {
  assert.deepEqual(splitId('a-2023/2.1.1'), { document: 'a-2023', anchor: '2.1.1' })
  assert.equal(documentPath('a', '2.1'), 'documents/a/#2.1')
  assert.equal(provisionPath('a/2.1'), 'documents/a/#2.1')
  assert.equal(sourcePath('a', 12), 'documents/a/source/#L12')
  assert.equal(synopsisPath('a', 1, '2.1'), 'documents/a/synopsis/#2.1')
  assert.equal(synopsisPath('a', 2), 'documents/a/synopsis/2/')
  assert.equal(topicPath('data', 1, 'a'), 'topics/data/#a')
  assert.equal(topicPath('data', 3, 'a'), 'topics/data/3/#a')
})
