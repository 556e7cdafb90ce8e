import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hantOf, joinScripts } from '../../../src/client/compare/both-scripts.ts'

test('a value in both scripts gives each of them back, whatever their words are', () => {
  const words = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })))
  fc.assert(
    fc.property(words, (pairs) => {
      const made = (at: 0 | 1) => ({ id: 7, rows: pairs.map((pair) => ({ text: pair[at], more: [pair[at], null] })) })
      const file = JSON.parse(JSON.stringify(joinScripts(made(0), made(1))))
      assert.deepEqual(file.hans, made(0))
      assert.deepEqual(hantOf(file), made(1))
    }),
  )
})

test('what a table of characters gets right is stored once', () => {
  const { table, patches } = joinScripts(['发展农业', '头发', '农村'], ['發展農業', '頭髮', '農村'])
  assert.equal([...table].length % 2, 0)
  assert.deepEqual(patches, [[1, [1, '髮']]])
})
