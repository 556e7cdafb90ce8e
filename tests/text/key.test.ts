import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyOf } from '../../src/text/key.ts'

test('one width, one case, one script, one quotation mark', () => {
  assert.equal(keyOf('（一）發展「數位」ＡＢ：１．'), '(一)发展"数位"ab:1.')
})

test('Simplified characters stay what they are', () => {
  const text = '规划画图链接炼钢着重著作沈阳沉淀俱乐部具体坏坯'
  assert.equal(keyOf(text), text)
})

test('every offset stays', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => keyOf(text).length === text.length))
})
