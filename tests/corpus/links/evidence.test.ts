import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptance, gatherEvidence } from '../../../src/corpus/links/evidence.ts'
import { createPhraseSpread } from '../../../src/corpus/links/phrase-spread.ts'

const profile = { kind: 'measure' as const, length: 200, self: 1, named: 1 }
const likeness = {
  objects: { objects: 0.5, common: 0.2, count: 2 },
  words: { sentence: 0.2, focus: 1 },
  wording: 0.09,
  ownWording: 0.04,
  chapter: 0,
  subject: 0.01,
}

test('documents are apart where they are little alike, by how much they lack', () => {
  const apart = (subject: number) => gatherEvidence(profile, profile, { ...likeness, subject }).apart
  assert.ok(Math.abs(apart(0.01) - 0.15) < 1e-9)
  assert.equal(apart(0.0625), 0)
  assert.equal(apart(0.5), 0)
})

test('documents that are apart speak against a pair that names nothing in common', () => {
  assert.ok(acceptance(0, 0, 0.15) < 0.3)
  assert.equal(acceptance(0, 0, 0), 0.5)
})

test('a phrase names what a pair has in common if it is rare and few documents share it', () => {
  const spread = createPhraseSpread()
  const phrase = (text: string, rarity: number) => ({ text, start: 0, weight: rarity, rarity, heads: 0, others: 1 })
  const named = [
    spread.count([phrase('数据中心', 0.6)], 0, 1),
    spread.count([phrase('平台', 0.2)], 0, 1),
    ...[1, 2, 3, 4, 5].map((other) => spread.count([phrase('人才', 0.6)], 0, other)),
    spread.count([], 0, 1),
  ].map((pair) => spread.names(pair))
  assert.deepEqual(named, [true, false, false, false, false, false, false, false])
})
