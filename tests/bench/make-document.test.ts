import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from '../support.ts'
import { readClauses } from './clauses.ts'
import { makeDocument } from './make-document.ts'

const clauses = readClauses()
const some = [0, 1, 47, 300].map((n) => makeDocument(n, clauses))

test('a made document is the same each time and of the length that the budgets speak of', () => {
  assert.deepEqual(
    [0, 1, 47, 300].map((n) => makeDocument(n, clauses)),
    some,
  )
  for (const { length } of some) assert.ok(length >= 10_000 && length < 12_000, String(length))
})

test('a made document is read as what it pretends to be: a plan of a place and year, with measures', () => {
  const { tables } = compileTexts(...some)
  assert.equal(tables.documents.length, some.length)
  assert.equal(new Set(tables.documents.map(({ id }) => id)).size, some.length)
  for (const { region, dated, number, counts } of tables.documents) {
    assert.ok(region !== null && dated !== null && number !== null)
    assert.ok(counts.measures > 20, String(counts.measures))
  }
  assert.ok(tables.links.length > 0)
})
