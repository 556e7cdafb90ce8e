import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPool, createRowPool } from '../../src/corpus/hold-once.ts'
import type { CharacterRow } from '../../src/schemas/index.ts'

const character: CharacterRow = {
  document: 'a',
  provision: 'a/1',
  sentence: null,
  offset: 0,
  char: '发',
  form: '發',
  candidates: ['發', '髮'],
  word: '发展',
  context: '发展',
  reviewed: false,
  settled: true,
  seed: { file: 'a.txt', line: 1 },
}

test('rows of several documents are what they were, and have the same lists', () => {
  const hold = createRowPool()
  const mention = { provision: 'a/1', topic: 'digital', words: ['5G', '算力 网络'] }
  const make = () => ({
    characters: [structuredClone(character)],
    topics: { assigned: [], mentions: [structuredClone(mention)] },
  })
  const [one, other] = [make(), make()]
  hold(one)
  hold(other)
  assert.deepEqual(one, make())
  assert.deepEqual(other, make())
  assert.equal(one.characters[0]?.candidates, other.characters[0]?.candidates)
  assert.equal(one.topics.mentions[0]?.words, other.topics.mentions[0]?.words)
})

test('nothing is a word of its own', () => {
  const once = createPool()
  assert.equal(once(null), null)
  assert.equal(once(''), '')
})
