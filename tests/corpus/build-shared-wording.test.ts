import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSharedWording } from '../../src/corpus/build-shared-wording.ts'
import { grammar } from '../grammar.ts'

const words = '推进智能化制造网络化协同'
const row = (document: string) => ({ id: `${document}/1`, document, text: words, text_hant: words })
const dated = (id: string, date: string | null, witness_of: string | null = null) => ({
  ...{ id, dated: date, published: null, witness_of },
})

test('words are traced to the document that is earlier; dates that do not tell say so', () => {
  const order = (first: string | null, second: string | null) =>
    buildSharedWording([row('x'), row('y')], [dated('x', first), dated('y', second)], grammar).map((run) => [
      run.a,
      run.b,
      run.earlier,
    ])
  assert.deepEqual(order('2023-04-06', '2022-09-28'), [['y/1', 'x/1', 'y']])
  assert.deepEqual(order('2022', '2023-01'), [['x/1', 'y/1', 'x']])
  assert.deepEqual(order('2023', '2023-01'), [['x/1', 'y/1', null]])
  assert.deepEqual(order(null, '2023-01'), [['y/1', 'x/1', null]])
  assert.deepEqual(order(null, null), [['x/1', 'y/1', null]])
})

test('a witness is not compared where its document is, and never with another witness of it', () => {
  const documents = [dated('x', '2022'), dated('w', '2022', 'x'), dated('y', '2023'), dated('v', '2023', 'z')]
  const rows = ['x', 'w', 'y', 'v', 'u'].map((id) => row(id))
  const pairs = buildSharedWording(rows, [...documents, dated('u', '2024', 'z')], grammar).map(
    ({ a, b }) => `${a} ${b}`,
  )
  assert.deepEqual(pairs.toSorted(), ['v/1 y/1', 'x/1 u/1', 'x/1 v/1', 'x/1 y/1', 'y/1 u/1'])
})
