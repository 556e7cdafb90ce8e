/** What a browser makes of a text is what a build makes of it, to the character: rows, both scripts, counterparts. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { readSeedBytes } from '../../src/disk/read-seed.ts'
import type { EditionDocument } from '../../src/draft/edition-file.ts'
import type {
  ComparerAsked,
  ComparerTold,
  ElementWords,
  ReaderAsked,
  ReaderTold,
} from '../../src/draft/draft-messages.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { ProvisionRow } from '../../src/schemas/index.ts'
import { readProject, root } from '../support.ts'
import { bundleWorkers, startWorker } from './browser-parts.ts'

const { vocabulary } = await readProject()
const seeds = join(root, 'tests', 'pinned', 'seeds')

const seedNamed = async (name: string): Promise<VFile> => {
  const seed = await readSeedBytes(readFileSync(join(seeds, name)), name)
  return seed instanceof VFile ? seed : assert.fail(seed.refused)
}

/** Documents that the drafts are laid beside. */
const EDITION = ['02-province-opinions.txt', '03-city-plans.txt']
const edition = runPipeline({ seeds: await Promise.all(EDITION.map(seedNamed)), documents: [], vocabulary })
const documents = edition.tables.documents.map((row): EditionDocument => ({
  ...row,
  name: row.id,
  date: row.dated ?? '',
  bytes: 0,
  characters: 0,
  sketch: [],
}))
const rowsOf = (id: string) => edition.tables.provisions.filter(({ document }) => document === id)
const compared = Object.fromEntries(
  documents.map(({ id, title }) => [
    id,
    {
      id,
      title,
      place: '',
      words: [],
      provisions: rowsOf(id).map((row) => ({
        anchor: row.anchor,
        name: row.title,
        kind: row.kind,
        title: row.title,
        responsible: [...new Set(row.responsible.map(({ name }) => name))],
        path: row.path.join(' › '),
        text: row.text,
        synopsis: '',
        links: [],
      })),
    },
  ]),
)
const folder = await bundleWorkers(
  vocabulary,
  { documents, bytes: { comparer: 0, words: 0, vocabulary: 0 }, files: { reader: [], comparer: [] } },
  compared,
)
const reader = await startWorker<ReaderAsked, ReaderTold>(folder, 'reader')
const comparer = await startWorker<ComparerAsked, ComparerTold>(folder, 'comparer')
const words: ElementWords = {
  notice: '',
  mainText: '',
  attachment: '',
  attested: '',
  boxFrom: '',
  boxCollation: '',
  permalink: '{}',
  editorNote: '',
  editorNoteMark: '',
  restoredLearned: '',
  restoredKnown: '',
  restoredReviewed: '',
  restoredUncertain: '',
}

/** A row without its topics and targets, which are joined later in a build. */
const bare = ({ topics: _topics, targets: _targets, ...row }: ProvisionRow) => row

for (const name of readdirSync(seeds).filter((each) => !EDITION.includes(each) && !each.startsWith('10-'))) {
  test(`${name}: rows and counterparts are those of a build`, async () => {
    const seed = await seedNamed(name)
    const file = new VFile({ path: 'content/documents/draft.yaml' })
    const noted = { id: 'draft', path: file.path, notes: { seed: name }, file, pointOf: () => ({ line: 1, column: 1 }) }
    const all = [seed, ...(await Promise.all(EDITION.map(seedNamed)))]
    const { tables } = runPipeline({ seeds: all, documents: [noted], vocabulary })
    const own = tables.provisions.filter(({ document }) => document === 'draft')
    const targets = tables.targets.filter(({ document }) => document === 'draft')

    const bytes = readFileSync(join(seeds, name))
    const asked = { ask: 'bytes' as const, name, bytes: new Uint8Array(bytes).buffer, words }
    const told = await reader.ask(asked, ({ tell }) => tell === 'read' || tell === 'failed' || tell === 'refused')
    const light = told.find((each) => each.tell === 'read') ?? assert.fail(JSON.stringify(told.at(-1)))
    const { opened } = told.find((each) => each.tell === 'opened') ?? assert.fail()
    const question: ComparerAsked = { opened, second: null, place: '', script: 'Hans', words }
    const answers = await comparer.ask(question, ({ tell }) => tell === 'compared' || tell === 'failed')
    const whole = answers.find((each) => each.tell === 'read') ?? assert.fail(JSON.stringify(answers.at(-1)))
    const { comparison } =
      answers.find((each) => each.tell === 'compared') ?? assert.fail(JSON.stringify(answers.at(-1)))

    assert.deepEqual(whole.reading.provisions.map(bare), own.map(bare))
    const noSeries = targets.map((row) => ({ ...row, series: null, indicator_en: null }))
    assert.deepEqual(
      whole.reading.targets.map((row) => ({ ...row, series: null, indicator_en: null })),
      noSeries,
    )
    if (light.reading.facts.script === 'Hans') {
      assert.deepEqual(
        light.reading.targets.map(({ id, quote, value, unit, deadline }) => ({ id, quote, value, unit, deadline })),
        targets.map(({ id, quote, value, unit, deadline }) => ({ id, quote, value, unit, deadline })),
      )
      assert.deepEqual(
        light.reading.provisions.map(({ id, title }) => [id, title]),
        own.map(({ id, title }) => [id, title]),
      )
    }
    const links = tables.links
      .filter(({ a, b }) => a.startsWith('draft/') !== b.startsWith('draft/'))
      .map(({ a, b, relation, score, reason }) => ({ pair: [a, b].sort().join(' '), relation, score, reason }))
    const found = comparison.counterparts.map(({ anchor, provision, relation, score, reason }) => ({
      pair: [`draft/${anchor}`, provision].sort().join(' '),
      relation,
      score,
      reason,
    }))
    const inOrder = (x: { pair: string }, y: { pair: string }) => (x.pair < y.pair ? -1 : 1)
    assert.deepEqual(found.sort(inOrder), links.sort(inOrder))
  })
}

test('a draft is told in the script of the page, in Traditional characters whole', async () => {
  const seed = String(await seedNamed('01-ministry-plan.txt'))
  const told = await comparer.ask(
    {
      opened: { name: 'a.txt', text: seed, extracted: undefined },
      second: null,
      place: '',
      script: 'Hant',
      words,
    },
    ({ tell }) => tell === 'compared' || tell === 'failed',
  )
  const { reading } = told.find((each) => each.tell === 'read') ?? assert.fail()
  for (const row of reading.provisions) assert.equal(row.text, row.text_hant)
  assert.ok(reading.targets.every(({ quote, quote_hant }) => quote === quote_hant))
})
