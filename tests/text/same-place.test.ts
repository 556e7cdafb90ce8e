import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sliceAs, stretchIn } from '../../src/text/same-place.ts'

test('a stretch is found in the other script, whatever units stand before it', () => {
  assert.equal(sliceAs('赵孟𫖯的发展', '趙孟頫的發展', 5, 7), '發展')
  assert.equal(sliceAs('趙孟頫的發展', '赵孟𫖯的发展', 2, 3), '𫖯')
  assert.deepEqual(stretchIn('趙孟頫的', '赵孟𫖯的', 3, 4), { start: 4, end: 5 })
  assert.equal(sliceAs('发展', '發展', 0, 1), '發')
})
