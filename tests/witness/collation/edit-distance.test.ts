import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance } from '../../../src/witness/collation/edit-distance.ts'
import { processorTime } from '../../processor-time.ts'

/** The textbook's way. */
function fullTable(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const across = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, across))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const text = fc.string({ unit: fc.constantFrom('网', '络', '路'), maxLength: 16 })

test('the banded distance is the distance', () => {
  fc.assert(fc.property(text, text, (a, b) => assert.equal(editDistance(a, b), fullTable(a, b))))
})

test('a long text with few differences costs little', () => {
  const long = Array.from({ length: 50_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 5000))).join('')
  const other = `${long.slice(0, 9_000)}网${long.slice(9_001)}络`
  assert.ok(processorTime(() => assert.equal(editDistance(long, other), 2)) < 1000)
})
