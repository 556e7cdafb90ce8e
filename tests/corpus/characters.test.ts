import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnreviewed } from '../../src/corpus/characters.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { compileProject, compileTexts, seedOf } from '../support.ts'

const { input: project, tables, trees } = compileProject()
const rows = tables.characters

test('no character of the project’s corpus is unreviewed', () => {
  assert.deepEqual(findUnreviewed(rows), [])
  assert.ok(rows.length > 2000)
})

test('a row says which character stands where, and its form is one of several', () => {
  const texts = new Map(tables.provisions.map(({ id, text }) => [id, text]))
  for (const row of rows) {
    assert.ok(row.context.includes(row.char))
    assert.ok(row.word.includes(row.char))
    assert.ok(row.candidates.length > 1 && row.candidates.includes(row.form))
    if (row.sentence && row.provision) {
      assert.ok(row.sentence.startsWith(row.provision.slice(row.document.length + 1)))
      assert.ok(texts.get(row.provision)?.includes(row.char))
    }
  }
})

test('only documents that are converted have rows, with what was restored in them', () => {
  const converted = trees.filter(({ metadata }) => metadata.script === 'Hans').map(({ metadata }) => metadata.id)
  assert.deepEqual([...new Set(rows.map((row) => row.document))], converted)
  assert.ok(rows.some((row) => row.provision?.includes('/box-')))
})

const text = '福建省数字经济行动方案\n一、总体要求\n网络云发展。\n二、任务\n推进发廊建设，收割麦子后余粮里程。\n'

test('an unreviewed character is a warning in another corpus, once for each word', () => {
  const { seedFiles } = compileTexts(text)
  const messages = seedFiles.flatMap((file) => file.messages.filter((m) => m.ruleId === 'unreviewed-character'))
  assert.ok(messages.some((message) => message.reason.includes('发廊')))
  for (const { fatal } of messages) assert.equal(fatal, false)
  assert.equal(new Set(messages.map(({ reason }) => reason)).size, messages.length)
})

test('and an error in the project’s own', () => {
  const seed = seedOf(text)
  runPipeline({ seeds: [seed], documents: [], vocabulary: project.vocabulary, own: true })
  const messages = seed.messages.filter((message) => message.ruleId === 'unreviewed-character')
  assert.ok(messages.length > 0)
  for (const { fatal } of messages) assert.equal(fatal, true)
})
