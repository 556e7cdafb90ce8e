/** What an edition's vocabulary adds to the program's, and how that is given back. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { exportVocabulary } from '../../src/disk/export-vocabulary.ts'
import { foldersFrom } from '../../src/disk/folders.ts'
import { readVocabulary } from '../../src/disk/read-vocabulary.ts'
import { root } from '../support.ts'

const made: string[] = []
after(() => made.forEach((folder) => rmSync(folder, { recursive: true })))

/** Folders of an edition with these files. */
function editionWith(files: Record<string, string>) {
  const corpus = mkdtempSync(join(tmpdir(), 'vocabulary-'))
  made.push(corpus)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(corpus, name)), { recursive: true })
    writeFileSync(join(corpus, name), content)
  }
  return foldersFrom(root, corpus)
}

const base = readVocabulary(editionWith({}))
const PORT = '{ id: smart-port, term: 智慧港口, english: smart port }'
const TERMS = `terms:\n  - ${PORT}\n  - { id: 5g, term: '5G', definition: 另一种说法。 }\n`

test('a file of an edition adds to the program’s; an entry takes the place of that id', () => {
  const { terms } = readVocabulary(editionWith({ 'content/vocabulary/terms.yaml': TERMS })).terms
  assert.equal(terms.length, base.terms.terms.length + 1)
  assert.equal(terms.find(({ id }) => id === '5g')?.definition, '另一种说法。')
  assert.equal(
    terms.findIndex(({ id }) => id === '5g'),
    base.terms.terms.findIndex(({ id }) => id === '5g'),
  )
  assert.equal(terms.at(-1)?.id, 'smart-port')
})

test('topics and terms of duidu.yaml are among the others, and a division finds its whole there', () => {
  const [whole] = base.topics.topics.filter(({ within }) => within === undefined)
  const yaml = `terms: [${PORT}]\ntopics: [{ id: ports, name: 港口, name_hant: 港口, within: ${whole?.id}, words: { 港口: 2 } }]\n`
  const { terms, topics } = readVocabulary(editionWith({ 'duidu.yaml': yaml }))
  assert.equal(terms.terms.length, base.terms.terms.length + 1)
  assert.deepEqual(topics.topics.at(-1)?.words, { 港口: 2 })
  assert.deepEqual(topics.not_in, base.topics.not_in)
})

test('words in one line are joined, and a file that duidu.yaml names takes the place of the whole', () => {
  const file = { 'content/vocabulary/topics.yaml': 'not_in: 港口城市\ntopics: []\n' }
  const joined = readVocabulary(editionWith(file)).topics
  assert.deepEqual(joined.not_in, [...base.topics.not_in, '港口城市'])
  assert.deepEqual(joined.topics, base.topics.topics)
  const own = readVocabulary(editionWith({ ...file, 'duidu.yaml': 'replace: [topics]\n' })).topics
  assert.deepEqual(own, { not_in: ['港口城市'], topics: [] })
})

test('what does not fit is named where it stands in the edition’s file', () => {
  const folders = editionWith({ 'content/vocabulary/terms.yaml': `terms:\n  - ${PORT}\n  - { id: Ä, term: 某 }\n` })
  assert.throws(() => readVocabulary(folders), /terms\.yaml[\s\S]*3:11 +error/)
})

test('export gives what was added and what was replaced, and what it gives can be read again', () => {
  assert.equal(exportVocabulary(editionWith({})), null)
  const yaml = exportVocabulary(
    editionWith({ 'content/vocabulary/terms.yaml': TERMS, 'content/vocabulary/topics.yaml': 'not_in: 港口城市\n' }),
  )
  const shape = z.object({
    adds_to: z.string().regex(/^duidu \d+\.\d+\.\d+$/),
    replaces: z.array(z.string()),
    vocabulary: z.object({ terms: z.object({ terms: z.array(z.object({ id: z.string() })) }), topics: z.unknown() }),
  })
  const { replaces, vocabulary } = shape.parse(parse(yaml ?? ''))
  assert.deepEqual(replaces, ['terms: terms/5g'])
  assert.deepEqual(
    vocabulary.terms.terms.map(({ id }) => id),
    ['smart-port', '5g'],
  )
  assert.deepEqual(vocabulary.topics, { not_in: '港口城市' })
})
