import assert from 'node:assert/strict'
import { test } from 'node:test'
import { synopsisPages } from '../../src/policy/synopsis-pages.ts'

const rows = (document: string, ...lengths: number[]) =>
  lengths.map((length, i) => ({ id: `${document}/${i + 1}`, text: '字'.repeat(length) }))

test('a document of usual length has one page', () => {
  const pages = synopsisPages(rows('a', 300, 400, 500))
  assert.deepEqual([...pages.values()], [1, 1, 1])
})

test('a long document has pages of so many characters, whatever other documents hold', () => {
  const long = rows('a', 9_000, 9_000, 9_000, 9_000, 9_000)
  assert.deepEqual([...synopsisPages(long).values()], [1, 1, 1, 2, 2])
  const among = synopsisPages([...rows('b', 30_000, 10), ...long])
  assert.deepEqual(
    long.map(({ id }) => among.get(id)),
    [1, 1, 1, 2, 2],
  )
  assert.deepEqual([among.get('b/1'), among.get('b/2')], [1, 2])
})
