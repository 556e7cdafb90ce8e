import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProvisionRow } from '../../src/schemas/index.ts'
import { belowTitle } from '../../src/site/below-title.ts'

const row = (title: string, text: string) => ({ title, text, text_hant: text.replace('发', '發') }) as ProvisionRow

test('a run-in title is said by the heading, not again by the text below it', () => {
  const own = row('发展算力', '发展算力。到2025年，算力翻番。\n建设机房。')
  assert.deepEqual(belowTitle(own, 'Hans'), { title: '发展算力', text: '到2025年，算力翻番。\n建设机房。', from: 5 })
  assert.equal(belowTitle(own, 'Hant').title, '發展算力')
})

test('a title that belongs to the sentence after it, and one on its own line, leave the text as it is', () => {
  for (const own of [row('发展算力', '发展算力，建设机房。'), row('发展算力', '建设机房。'), row('', '。建设机房')])
    assert.deepEqual(belowTitle(own, 'Hans'), { title: '', text: own.text, from: 0 })
})
