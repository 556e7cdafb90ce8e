import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse as parseYaml } from 'yaml'
import { findUnreviewed } from '../../src/corpus/unreviewed.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { scriptReviewVocabulary } from '../../src/schemas/vocabulary-script-review.ts'
import { compileProject, compileTexts, seedOf } from '../support.ts'

const { input: project, tables, trees } = compileProject()
const rows = tables.characters
const seedText = (file: string) => String(project.seeds.find((seed) => seed.basename === file) ?? '')

test('no character of the project’s corpus is unreviewed', () => {
  assert.deepEqual(findUnreviewed(rows, trees, seedText), [])
  assert.deepEqual(
    rows.filter((row) => !row.reviewed),
    [],
  )
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

const text =
  '福建省数字经济行动方案\n一、总体要求\n网络云发展，家以应当代表划拨。\n二、任务\n推进网络云服务，油干瓦干搁。\n'

const unreviewedIn = (files: ReturnType<typeof seedOf>[]) =>
  files.flatMap((file) => file.messages.filter(({ ruleId }) => ruleId === 'unreviewed-character'))

test('an unreviewed character is one warning for all its places, at its own line and column', () => {
  const second = '浙江省数字经济行动方案\n一、总体要求\n多家以上企业，油干瓦干搁。\n二、任务\n推进网络建设工作。\n'
  const { seedFiles } = compileTexts(text, second)
  const messages = unreviewedIn(seedFiles)
  const about = messages.filter(({ reason }) => reason.startsWith('Unexpected 干 as'))
  assert.equal(about.length, 1)
  const [dry] = about
  assert.ok(dry)
  assert.match(dry.reason, /油干瓦.*\(4 places in 2 documents\)/)
  assert.deepEqual([dry.fatal, dry.line, dry.column], [false, 5, 10])
})

test('what it says to paste is a review in which nothing is open any more', () => {
  const { seedFiles } = compileTexts(text)
  const lines = unreviewedIn(seedFiles).map(({ note }) => note?.slice(note.indexOf('\n') + 1) ?? '')
  const review = { ...project.vocabulary['script-review'] }
  for (const line of lines) {
    for (const [char, forms] of Object.entries(scriptReviewVocabulary.parse(parseYaml(line))))
      review[char] = { ...review[char], ...forms }
  }
  const seed = seedOf(text)
  runPipeline({ seeds: [seed], documents: [], vocabulary: { ...project.vocabulary, 'script-review': review } })
  assert.ok(lines.length > 0)
  assert.deepEqual(
    unreviewedIn([seed]).map(({ reason }) => reason),
    [],
  )
})

test('a form that a word settles is not in doubt', () => {
  const { seedFiles, tables: found } = compileTexts(
    '福建省数字经济行动方案\n一、总体要求\n国家应当划拨，由代表提出意见。\n二、任务\n推进建设工作。\n',
  )
  assert.deepEqual(unreviewedIn(seedFiles), [])
  assert.ok(found.characters.some((row) => row.word === '划拨' && row.settled && !row.reviewed))
})

test('and an error where that is wanted', () => {
  const seed = seedOf(text)
  runPipeline({ seeds: [seed], documents: [], vocabulary: project.vocabulary, strict: true })
  const messages = unreviewedIn([seed])
  assert.ok(messages.length > 0)
  for (const { fatal } of messages) assert.equal(fatal, true)
})
