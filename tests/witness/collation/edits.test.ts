import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findEdits, type Edit } from '../../../src/witness/collation/edits.ts'
import { indexWordPairs } from '../../../src/witness/collation/word-pairs.ts'
import { processorTime } from '../../processor-time.ts'

const pairs = indexWordPairs([
  { mainland: '互联网', taiwan: ['網際網路'] },
  { mainland: '网络', taiwan: ['網路'] },
])

const show = (a: string, b: string, edits: readonly Edit[]) =>
  edits
    .filter(({ kind }) => kind !== 'same')
    .map((edit) => `${edit.kind} ${a.slice(edit.a, edit.aEnd)}→${b.slice(edit.b, edit.bEnd)}`)

const text = fc.string({ unit: fc.constantFrom('互', '联', '网', '络', '路', '际', '的'), maxLength: 30 })

describe('edits', () => {
  test('cover both texts without gaps, and what is called the same is the same', () => {
    fc.assert(
      fc.property(text, text, text, (head, a, b) => {
        const [one, other] = [head + a + head, head + b + head]
        let at = { a: 0, b: 0 }
        for (const edit of findEdits(one, other, pairs)) {
          assert.deepEqual({ a: edit.a, b: edit.b }, at)
          if (edit.kind === 'same') assert.equal(one.slice(edit.a, edit.aEnd), other.slice(edit.b, edit.bEnd))
          at = { a: edit.aEnd, b: edit.bEnd }
        }
        assert.deepEqual(at, { a: one.length, b: other.length })
      }),
    )
  })

  test('a known pair of words is one edit, whatever its characters have in common', () => {
    const [a, b] = ['改善互联网网络性能', '改善网际网路网路效能']
    assert.deepEqual(show(a, b, findEdits(a, b, pairs)), ['pair 互联网→网际网路', 'pair 网络→网路', 'change 性→效'])
  })

  test('a paragraph of 100,000 characters is compared in a moment, however it repeats itself', () => {
    let seed = 1
    const random = () => (seed = (seed * 48_271) % 2_147_483_647)
    const long = Array.from({ length: 100_000 }, () => String.fromCharCode(0x4e00 + (random() % 5000))).join('')
    const took = processorTime(() => {
      for (const one of [long, long.slice(0, 100).repeat(1000)]) {
        const other = `${one.slice(0, 60_000)}网际网路${one.slice(60_003)}`
        const changed = findEdits(one, other, pairs).filter(({ kind }) => kind !== 'same')
        assert.equal(changed.length, 1)
      }
    })
    assert.ok(took < 3000, `${took} ms`)
  })
})
