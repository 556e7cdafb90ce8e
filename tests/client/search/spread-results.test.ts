import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spreadResults } from '../../../src/client/search/spread-results.ts'

const found = (...documents: string[]) => documents.map((document, at) => ({ result: { document }, at }))
const places = (list: { at: number }[]) => list.map(({ at }) => at)

test('a document with very many results leaves room for others, which keep their order', () => {
  const results = found(...Array.from({ length: 50 }, () => 'long'), 'short', 'long', 'other')
  assert.deepEqual(places(spreadResults(results, new Set())), [0, 1, 2, 3, 50, 52])
})

test('a document that is opened, or stands alone, shows all it has', () => {
  const results = found(...Array.from({ length: 6 }, () => 'a'), 'b')
  assert.equal(spreadResults(results, new Set(['a'])).length, 7)
  assert.equal(spreadResults(results.slice(0, 6), new Set()).length, 6)
})
