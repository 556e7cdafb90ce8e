/** What pages say of tables whose rows they are not all handed. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { comesByDocument } from '../../src/schemas/large-tables.ts'
import { indexEdition } from '../../src/site/edition.ts'
import { handTables } from '../../src/site/handed-tables.ts'
import { compileTexts } from '../support.ts'
import { manyPlans } from './many-plans.ts'

const made = compileTexts(...Object.values(manyPlans(6))).tables
const tables = { ...made, links: made.links.map((link, at) => ({ ...link, shown: at % 2 === 0 })) }
const whole = indexEdition(tables)
const handed = indexEdition(handTables('nowhere', tables))
after(() => (globalThis.duiduTables = undefined))

test('pages count all rows of a table, also those that none of them shows', () => {
  assert.ok(tables.links.some(({ shown }) => !shown))
  assert.equal(handed.rowsIn('links'), tables.links.length)
  assert.equal(handed.isByDocument('links'), comesByDocument('links', tables))
  assert.ok(tables['coding-units'].length > 0)
  assert.deepEqual(handed.codedUnits, whole.codedUnits)
})

test('a provision has the counterparts that it has among all links', () => {
  for (const { id } of tables.provisions) assert.deepEqual(handed.counterpartsOf(id), whole.counterpartsOf(id))
})
