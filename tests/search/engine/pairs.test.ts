import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRice, writeRice } from '../../../src/search/format/rice.ts'
import { memoryIndex, provision } from './memory-index.ts'

test('ascending numbers are read as they were written, in few bytes', () => {
  const ascending = fc
    .array(fc.integer({ min: 0, max: 2 ** 27 }), { minLength: 1, maxLength: 300 })
    .map((list) => [...new Set(list)].sort((a, b) => a - b))
    .map((list) => Uint32Array.from(list))
  fc.assert(
    fc.property(ascending, (numbers) => {
      const { shift, bytes } = writeRice(numbers)
      assert.deepEqual(readRice(bytes, shift, numbers.length), [...numbers])
    }),
  )
  const every = Uint32Array.from({ length: 1000 }, (_, i) => i * 100)
  assert.ok(writeRice(every).bytes.length <= 1000)
})

test('a pair has a list if both its tokens are common, and the list is complete', async () => {
  const chars = fc.constantFrom(...'数据建设，5g')
  const texts = fc.array(
    fc.array(chars, { minLength: 1, maxLength: 60 }).map((list) => list.join('')),
    { minLength: 1, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(1, 2, 3, 9), async (list, floor) => {
      const index = memoryIndex(
        list.map((text, i) => provision(`d${i}`, i, '', text)),
        { floor },
      )
      const leaves = await Promise.all(list.map((_, leaf) => index.tokens(leaf)))
      const tokens = [...index.characters.ranks.keys()]
      const count = (token: string) => leaves.join('').split(token).length - 1
      for (const pair of tokens.flatMap((a) => tokens.map((b) => a + b))) {
        const common = [...pair].every((token) => count(token) >= floor)
        assert.equal(index.listed(pair), common, pair)
        if (!common) continue
        const found = await index.posting(pair)
        for (const [leaf, text] of leaves.entries()) {
          const wanted = Array.from(text, (_, at) => at).filter((at) => text.startsWith(pair, at))
          assert.deepEqual(found.get(leaf) ?? [], wanted, pair)
        }
      }
    }),
  )
})
