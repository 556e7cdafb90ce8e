import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexEdition } from '../../src/site/edition.ts'
import type { OtherDocument } from '../../src/site/edition.ts'
import { readTables } from '../../src/site/read-edition.ts'
import { isRepeat } from '../../src/site/witnesses.ts'
import { site } from './dist.ts'

/** A built site has its tables where pages look for them, in `data/`. */
const edition = indexEdition(readTables(site.dir))

test('witnesses are no documents of their own', () => {
  for (const row of edition.tables.documents) {
    const isAmong = (documents: OtherDocument[]) => documents.some(({ id }) => id === row.id)
    assert.equal(isAmong(edition.documents), row.witness_of === null)
    if (row.witness_of) assert.ok(isAmong(edition.witnessesOf(row.witness_of)))
  }
})

test('a document is called by its place and found by its seed', () => {
  for (const row of edition.tables.documents) {
    assert.ok(row.title.length > edition.shortName(row.id).length)
    assert.equal(edition.documentOfSeed(row.seed.file), edition.document(row.id))
  }
  assert.equal(edition.shortName('nothing'), 'nothing')
})

test('a document’s provisions are in the order of the text', () => {
  for (const row of edition.tables.documents) {
    const lines = edition.provisionsOf(row.id).flatMap(({ seed }) => (seed.file === row.seed.file ? [seed.line] : []))
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    )
  }
})

test('a counterpart is seen from both ends, in another document, the same measure first', () => {
  for (const { id, document } of edition.tables.provisions) {
    const counterparts = edition.counterpartsOf(id)
    const grades = counterparts.map(({ link }) => link.relation)
    assert.deepEqual(grades, [
      ...grades.filter((grade) => grade === 'same'),
      ...grades.filter((grade) => grade !== 'same'),
    ])
    for (const { provision, link } of counterparts) {
      assert.notEqual(provision.document, document)
      assert.ok(link.shown)
      assert.ok(edition.counterpartsOf(provision.id).some((back) => back.provision.id === id))
    }
  }
})

test('only a witness repeats, and only what its document has', () => {
  for (const { id, document, anchor } of edition.tables.provisions) {
    const original = edition.document(document)?.witness_of
    const repeated = original ? edition.provision(`${original}/${anchor}`) !== undefined : false
    assert.equal(isRepeat(edition, id), repeated)
  }
})
