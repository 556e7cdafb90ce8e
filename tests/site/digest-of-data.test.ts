import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfData } from '../../src/site/digest-of-data.ts'

test('the same data have the same digest, other data another', () => {
  const row = { id: 'a', text: '甲', places: [{ start: 1, end: 2 }] }
  const values = [
    row,
    { ...row, text: '乙' },
    { ...row, places: [{ start: 1, end: 3 }] },
    [row],
    [{ ...row, places: [] }],
    ['ab', 'c'],
    ['a', 'bc'],
    ['a,', '1'],
    ['a', 1],
    [['a'], ['b']],
    [['a', 'b']],
    null,
    undefined,
    'null',
    1,
    '1',
  ]
  const digests = values.map(digestOfData)
  assert.equal(new Set(digests).size, values.length)
  assert.deepEqual(structuredClone(values).map(digestOfData), digests)
})

test('maps and sets are what is in them', () => {
  assert.equal(digestOfData(new Map([['a', { id: 'x' }]])), digestOfData([['a', { id: 'x' }]]))
  assert.notEqual(digestOfData(new Map([['a', 1]])), digestOfData(new Map([['a', 2]])))
  assert.notEqual(digestOfData({ ids: new Set(['a']) }), digestOfData({ ids: new Set(['b']) }))
})

test('a value longer than what is written at once counts to its end', () => {
  const long = Array.from({ length: 20_000 }, (_, at) => `条${at}`)
  assert.notEqual(digestOfData(long), digestOfData([...long.slice(0, -1), '条']))
})

test('a function has no content that could be compared', () => {
  assert.throws(() => digestOfData({ of: () => 1 }), TypeError)
})
