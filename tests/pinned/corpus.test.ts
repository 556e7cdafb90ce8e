/** What the program makes of texts that are not its own: every row is committed. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { root } from '../support.ts'
import { matchesRows } from './keep.ts'
import { linesOf } from './rows.ts'

const corpus = join(root, 'tests/pinned')
const { input } = await readCorpus({ root, corpus })
const { tables } = runPipeline(input)
const seedText = (name: string) => String(input.seeds.find(({ path }) => basename(path) === name) ?? '')
const kept = linesOf(tables, seedText)

for (const [table, lines] of Object.entries(kept)) {
  test(`the ${table} of the foreign corpus are the committed ones`, () => matchesRows(`corpus/${table}.tsv`, lines))
}

test('no table of the foreign corpus is committed that is not compared', () => {
  assert.deepEqual(
    readdirSync(join(corpus, 'expected/corpus')).sort(),
    Object.keys(kept)
      .map((table) => `${table}.tsv`)
      .sort(),
  )
})
