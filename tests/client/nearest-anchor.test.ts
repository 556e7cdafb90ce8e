import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestAnchor } from '../../src/client/reader/nearest-anchor.ts'

const anchors = [
  'notice',
  'title',
  'p1',
  '1',
  '1.1',
  '2',
  '2.1',
  '2.1.1',
  '2.1.2',
  '2.1.3',
  '2.2',
  '2.2.p1',
  'box-1',
  'box-2',
]

for (const [wanted, nearest] of [
  ['9.9.9', '2'],
  ['2.1.9', '2.1.3'],
  ['2.9.1', '2.2'],
  ['2.1.2-s9', '2.1.2'],
  ['2.2.p7', '2.2.p1'],
  ['1.1.4', '1.1'],
  ['box-14', 'box-2'],
  ['p4', 'p1'],
  ['nonsense', undefined],
  ['', undefined],
] as const) {
  test(`nearest to “${wanted}” is ${nearest ?? 'nothing'}`, () => {
    assert.equal(nearestAnchor(wanted, anchors), nearest)
  })
}
