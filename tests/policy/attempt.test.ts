import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attemptAll, attemptEach } from '../../src/policy/attempt.ts'

const failFor =
  (...bad: number[]) =>
  (items: number[]) => {
    const found = items.find((item) => bad.includes(item))
    if (found !== undefined) throw new Error(`no ${found}`)
    return items.join()
  }

test('each: what throws is left out and reported, the others are kept in order', () => {
  const said: string[] = []
  const kept = attemptEach(
    [1, 2, 3],
    (item) => failFor(2)([item]),
    (item, error) => said.push(`${item} ${String(error)}`),
  )
  assert.deepEqual([kept, said], [['1', '3'], ['2 Error: no 2']])
})

test('all: every item that makes the whole fail is left out once, wherever it stands', () => {
  for (const bad of [[0], [9], [0, 9], [3, 4, 5], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]) {
    const said: number[] = []
    const items = Array.from({ length: 10 }, (_, i) => i)
    const kept = attemptAll(items, failFor(...bad), (item) => said.push(item))
    assert.equal(kept, items.filter((item) => !bad.includes(item)).join())
    assert.deepEqual(said.sort(), bad)
  }
})

test('all: two items that fail only together lose the later one', () => {
  const said: number[] = []
  const step = (items: number[]) => {
    if (items.includes(2) && items.includes(5)) throw new Error('both')
    return items.length
  }
  assert.equal(
    attemptAll([1, 2, 3, 5, 6], step, (item) => said.push(item)),
    4,
  )
  assert.deepEqual(said, [5])
})

test('all: a fault without any item is thrown', () => {
  const step = () => {
    throw new Error('always')
  }
  assert.throws(() => attemptAll([1], step, () => undefined), /always/)
})
