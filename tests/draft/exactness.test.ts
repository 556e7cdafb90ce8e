/** What a browser makes of a text is what a build makes of it, to the character: rows, both scripts, counterparts. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readProject, root } from '../support.ts'
import { makeBothMakers, noWords, seedFrom } from './as-built.ts'

const { vocabulary } = await readProject()
const seeds = join(root, 'tests', 'pinned', 'seeds')
const bytesOf = (name: string) => readFileSync(join(seeds, name))
const seedNamed = async (name: string) => (await seedFrom(name, bytesOf(name))) ?? assert.fail(name)

/** Documents that the drafts are laid beside. */
const EDITION = ['02-province-opinions.txt', '03-city-plans.txt']
const { makeBoth, comparer } = await makeBothMakers(await Promise.all(EDITION.map(seedNamed)), vocabulary)

for (const name of readdirSync(seeds).filter((each) => !EDITION.includes(each))) {
  test(`${name}: rows and counterparts are those of a build`, async () => {
    const { browser, build } = await makeBoth(name, bytesOf(name))
    assert.deepEqual(browser, build)
    assert.equal(build === null, name.startsWith('10-'))
  })
}

test('a draft is told in the script of the page, in Traditional characters whole', async () => {
  const text = String(await seedNamed('01-ministry-plan.txt'))
  const told = await comparer.ask(
    { opened: { name: 'a.txt', text, extracted: undefined }, second: null, place: '', script: 'Hant', words: noWords },
    ({ tell }) => tell === 'compared' || tell === 'failed',
  )
  const { reading } = told.find((each) => each.tell === 'read') ?? assert.fail()
  for (const row of reading.provisions) assert.equal(row.text, row.text_hant)
  assert.ok(reading.targets.every(({ quote, quote_hant }) => quote === quote_hant))
})
