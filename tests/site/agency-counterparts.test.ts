import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counterpartsOf } from '../../src/site/agencies-by-place.ts'
import { indexEdition } from '../../src/site/edition.ts'
import { readTables } from '../../src/site/read-edition.ts'
import { site } from './dist.ts'

const edition = indexEdition(readTables(site.dir))

/** The counterparts of an agency by id. */
const counterparts = (id: string): string[] => {
  const agency = edition.tables.agencies.find((row) => row.id === id)
  assert.ok(agency, `Unexpected agency ${id}, expected one of the edition`)
  return counterpartsOf(edition, agency).map((row) => row.id)
}

test('departments of committees of like rank are counterparts', () => {
  assert.deepEqual(counterparts('330000-xuanchuan'), ['350000-xuanchuan'])
  assert.deepEqual(counterparts('330000-jiyao'), ['350000-jiyao'])
})

test('governments are counterparts of their rank only, in other provinces', () => {
  assert.deepEqual(counterparts('220122-zhengfu'), [])
  assert.deepEqual(counterparts('230100-zhengfu'), ['350100-zhengfu', '350300-zhengfu', '350500-zhengfu'])
})

test('two offices of one province’s plan are no counterparts', () => {
  assert.deepEqual(counterparts('350100-haiguan'), [])
  assert.ok(!counterparts('350000-shuiwu').includes('350200-shuiwu'))
})
