import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { makeFoldedCharacters } from './fold-table.ts'

const FILE = new URL('../../src/text/ts-characters.ts', import.meta.url)
const HEAD = `/**
 * Characters that fold to one for search, generated from the dictionaries of opencc-js (Apache-2.0) by
 * \`UPDATE=1 node --test tests/text/ts-characters.test.ts\`: the first half folds, unit by unit, to the second.
 */
export const FOLDED_CHARACTERS =
`

test('the folding table is what the installed opencc-js gives', () => {
  const made = `${HEAD}  '${makeFoldedCharacters()}'\n`
  if (process.env.UPDATE) writeFileSync(FILE, made)
  assert.equal(readFileSync(FILE, 'utf8'), made)
})
