import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode, idInAddress } from '../../src/client/decode-address.ts'

test('what is encoded is decoded, and what is no encoding stays', () => {
  assert.equal(decode('%E4%B8%80-1.1'), '一-1.1')
  for (const text of ['%', '%zz', '100%', '%E4%B8']) assert.equal(decode(text), text)
  assert.equal(idInAddress(new URL('https://example.org/#%')), '%')
  assert.equal(idInAddress(new URL('https://example.org/#2.1.1')), '2.1.1')
})
