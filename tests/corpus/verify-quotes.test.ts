import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyQuotes } from '../../src/corpus/verify-quotes.ts'
import { compileProject } from '../support.ts'

const { input, tables } = compileProject()
const seeds = new Map(input.seeds.map((seed) => [seed.basename ?? '', String(seed)]))
const seedText = (file: string) => seeds.get(file) ?? ''

test('every quote of the corpus is found again in its seed', () => {
  assert.ok(tables.targets.length > 0)
  assert.deepEqual(verifyQuotes(tables.targets, tables.documents, seedText), [])
})

test('a seed that has changed, a place that has moved and a quote with other words are faults', () => {
  const [row] = tables.targets
  assert.ok(row)
  const own = (fault: { target: { id: string } }) => fault.target.id === row.id
  const changed = (file: string) => seedText(file).replaceAll(row.seed.quote, row.seed.quote.replace(/\d/, '7'))
  assert.ok(verifyQuotes([row], tables.documents, changed).some(own))
  const moved = { ...row, seed: { ...row.seed, start: row.seed.start + 1, end: row.seed.end + 1 } }
  assert.ok(verifyQuotes([moved], tables.documents, seedText).some(own))
  const [fault] = verifyQuotes([{ ...row, quote: '别的话' }], tables.documents, seedText)
  assert.equal(fault?.expected, '别的话')
})
