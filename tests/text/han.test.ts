import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHan, isWide } from '../../src/text/han.ts'

test('Han is Chinese characters, 〇 and 々 among them', () => {
  for (const ch of ['数', '數', '〇', '々', '㐷', '𠮷']) assert.equal(isHan(ch), true, ch)
  for (const ch of ['', 'a', '1', '，', '（', '①', 'カ', '數據', '\ud842']) assert.equal(isHan(ch), false, ch)
})

test('wide is Han, CJK punctuation and full-width forms, not marks that stand in text of either kind', () => {
  for (const ch of ['数', '，', '《', '〔', '！', '５', '\u3000', 'カ', 'い', '𠮷', '㎡', '㈠']) {
    assert.equal(isWide(ch), true, ch)
  }
  for (const ch of ['', 'a', '5', ',', '(', '“', '’', '—', '…', '·', '\u00a0', '①', 'ｶ'])
    assert.equal(isWide(ch), false, ch)
})
