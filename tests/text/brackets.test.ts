import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pairBrackets } from '../../src/text/brackets.ts'

const pairs = (text: string) => [...pairBrackets(text)].filter(([from, to]) => from < to).sort(([a], [b]) => a - b)

test('brackets and quotation marks are paired by kind', () => {
  assert.deepEqual(pairs('（市（地）政府）'), [
    [0, 7],
    [2, 4],
  ])
  assert.deepEqual(pairs('“‘好’”《》'), [
    [0, 4],
    [1, 3],
    [5, 6],
  ])
  assert.deepEqual(pairs('(2022）'), [[0, 5]])
})

test('what is never closed is dropped, a stray closer has no partner', () => {
  assert.deepEqual(pairs('（一“二）三”'), [[0, 4]])
  assert.deepEqual(pairs('一）（'), [])
})

test('partners point at each other and never cross', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('（', '）', '(', '“', '”', '《', '》', '字') }), (text) => {
      const partners = pairBrackets(text)
      for (const [at, to] of partners) {
        assert.equal(partners.get(to), at)
        for (let i = Math.min(at, to) + 1; i < Math.max(at, to); i++) {
          const inner = partners.get(i)
          assert.ok(inner === undefined || (inner > Math.min(at, to) && inner < Math.max(at, to)))
        }
      }
    }),
  )
})
