import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Partnership } from '../../../src/witness/collation/heaviest-chain.ts'
import { heaviestChain } from '../../../src/witness/collation/heaviest-chain.ts'

const candidate = fc.record({ a: fc.nat(6), b: fc.nat(6), weight: fc.integer({ min: 1, max: 9 }) })
const weightOf = (chain: readonly Partnership[]) => chain.reduce((sum, { weight }) => sum + weight, 0)
const follows = (x: Partnership, y: Partnership) => x.a < y.a && x.b < y.b

/** The greatest weight by trying everything. */
const best = (list: readonly Partnership[], last: Partnership | null): number =>
  Math.max(0, ...list.filter((one) => !last || follows(last, one)).map((one) => one.weight + best(list, one)))

test('the chain keeps the order of both lists and is as heavy as any', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 9 }), (list) => {
      const chain = heaviestChain(list, 7)
      chain.slice(1).forEach((one, index) => assert.ok(follows(chain[index] ?? one, one)))
      assert.equal(weightOf(chain), best(list, null))
    }),
  )
})
