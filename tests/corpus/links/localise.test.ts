import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localise } from '../../../src/corpus/links/localise.ts'
import { toSparse, toTable, vectorAt } from '../../../src/corpus/links/sparse.ts'

test('what every provision of a document names tells none from the others', () => {
  const rows = Array.from({ length: 10 }, (_, at) =>
    toSparse(
      new Map([
        [0, 1],
        [at + 1, 1],
      ]),
    ),
  )
  const first = vectorAt(localise(toTable(rows), new Int32Array(10)), 0)
  assert.equal(first.values[1], 1)
  assert.ok((first.values[0] ?? 1) < 0.5)
})

test('what another document names everywhere counts fully in this one', () => {
  const rows = Array.from({ length: 6 }, () => toSparse(new Map([[0, 1]])))
  const weighed = localise(toTable(rows), Int32Array.from([0, 0, 0, 0, 0, 1]))
  assert.equal(vectorAt(weighed, 5).values[0], 1)
})
