import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotedPart } from '../../src/corpus/quoted-part.ts'

test('a sentence is quoted whole, a very long one around what is meant', () => {
  assert.deepEqual(quotedPart({ start: 10, end: 900 }, { start: 300, end: 310 }), { start: 10, end: 900 })
  assert.deepEqual(quotedPart({ start: 0, end: 9000 }, { start: 5000, end: 5010 }), { start: 4600, end: 5410 })
  assert.deepEqual(quotedPart({ start: 0, end: 9000 }, { start: 100, end: 110 }), { start: 0, end: 510 })
  assert.deepEqual(quotedPart({ start: 0, end: 50 }, { start: 40, end: 60 }), { start: 0, end: 60 })
})
