import assert from 'node:assert/strict'
import { test } from 'node:test'
import { selectShown } from '../../../src/corpus/links/select-shown.ts'
import { LEAST, MOST_SHOWN } from '../../../src/corpus/links/weights.ts'

const link = (a: string, b: string, score: number, about = '河道') => ({ a, b, score, shared: [about] })
const show = (links: ReturnType<typeof link>[], ids: string[]) =>
  Array.from(selectShown(links, documents(ids)), ({ a, b }) => `${a} ${b}`)
const documents = (ids: string[]) => new Map(ids.map((id) => [id, id.charCodeAt(0)]))

test('likely links are shown, others kept', () => {
  const links = [link('a/1', 'b/1', LEAST.shown), link('a/1', 'c/1', LEAST.shown - 0.01)]
  assert.deepEqual(show(links, ['a/1', 'b/1', 'c/1']), ['a/1 b/1'])
})

test('of one document the best, and a second one for another object', () => {
  const ids = ['a/1', 'a/2', 'b/1', 'b/2', 'b/3']
  const links = [
    link('a/1', 'b/1', 0.9),
    link('a/1', 'b/2', 0.8),
    link('a/1', 'b/3', 0.7, '桥梁'),
    link('a/2', 'b/2', 0.95),
  ]
  assert.deepEqual(show(links, ids).sort(), ['a/1 b/1', 'a/1 b/3', 'a/2 b/2'])
})

test('a link stays if it is the best of one side', () => {
  const shown = show([link('a/1', 'b/1', 0.9), link('a/1', 'b/2', 0.8)], ['a/1', 'b/1', 'b/2'])
  assert.deepEqual(shown, ['a/1 b/1', 'a/1 b/2'])
})

test('a page shows a few, unless the other side has room', () => {
  const many = Array.from({ length: MOST_SHOWN + 2 }, (_, at) => String.fromCharCode(98 + at))
  const links = many.flatMap((document, at) => [
    link('a/1', `${document}/1`, 0.9 - at / 100),
    ...Array.from({ length: MOST_SHOWN }, (__, n) => link(`${document}/1`, `${String.fromCharCode(200 + n)}/1`, 0.95)),
  ])
  const ids = links.flatMap(({ a, b }) => [a, b])
  const shown = show(links, ids).filter((pair) => pair.startsWith('a/1'))
  assert.equal(shown.length, MOST_SHOWN)
})
