import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { placeNotes } from '../../src/corpus/place-notes.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { notesTable } from '../../src/schemas/index.ts'
import { compileProject, compileTexts, root } from '../support.ts'

const PLAN = `某省数字经济行动方案
一、总体要求
全面推进。
二、主要任务
（一）建设网络。建成网络。提升能力。`

const note = (anchor: string) => ({ anchor, text: `关于${anchor}`, date: '2026-11-23', by: '编者' as const })

test('notes stand in the order of the text, at a provision or a sentence; the others are named', async () => {
  const [tree] = compileTexts(PLAN).trees
  assert.ok(tree)
  const { placed, lost } = placeNotes(tree, ['2.1-s2', '9.9', '1', '2.1', '2.1-s9'].map(note))
  assert.deepEqual(
    placed.map(({ provision, sentence, text }) => [provision, sentence, text]),
    [
      ['1', null, '关于1'],
      ['2.1', null, '关于2.1'],
      ['2.1', '2.1-s2', '关于2.1-s2'],
    ],
  )
  assert.deepEqual(lost, [1, 4])
})

const corpus = mkdtempSync(join(tmpdir(), 'notes-'))
mkdirSync(join(corpus, 'seeds'))
mkdirSync(join(corpus, 'content/documents'), { recursive: true })
after(() => rmSync(corpus, { recursive: true }))

/** Runs a corpus of one plan with these notes on it. */
async function run(yaml: string) {
  writeFileSync(join(corpus, 'seeds/plan.txt'), PLAN)
  writeFileSync(join(corpus, 'content/documents/plan.yaml'), yaml)
  const { input, messages } = await readCorpus({ root, corpus })
  const output = runPipeline(input)
  const file = output.site.find(({ path }) => path === 'notes.json')
  return { output, notes: notesTable.parse(JSON.parse(file?.content ?? '')), messages }
}

test('a note to an anchor that is gone is a message at its line, and the page stands', async () => {
  const { output, notes, messages } = await run(`seed: plan.txt
introduction: 一份方案。
notes:
  - { anchor: '2.1', text: 在, date: '2026-11-23', by: 编者 }
  - anchor: 7.7-s1
    text: 不在
    date: '2026-11-23'
    by: 编者
`)
  assert.deepEqual(
    messages.flatMap((file) => file.messages.map((m) => `${file.path}:${m.line}:${m.column} ${m.ruleId} ${m.fatal}`)),
    ['content/documents/plan.yaml:5:13 note-anchor false'],
  )
  assert.equal(notes.plan?.introduction, '一份方案。')
  assert.deepEqual(
    notes.plan?.notes.map(({ provision }) => provision),
    ['2.1'],
  )
  assert.equal(output.policies.length, 1)
})

test('a note without a date is an error with its place', async () => {
  const { messages } = await run('seed: plan.txt\nnotes:\n  - { anchor: x, text: 好, by: 编者 }\n')
  assert.match(String(messages[0]?.messages[0]), /3:5.*date/)
  assert.equal(messages[0]?.messages[0]?.fatal, true)
})

test('a link that no page leads to is a message at its text', async () => {
  const { messages } = await run(`seed: plan.txt
introduction: 见[此处](javascript:alert(1))。
notes:
  - { anchor: '2.1', text: '见[那里](https://example.org/)', date: '2026-11-23', by: 编者 }
  - anchor: '2.1'
    text: 见[那里](<data:text/html,x>)
    date: '2026-11-23'
    by: 编者
`)
  assert.deepEqual(
    messages.flatMap((file) => file.messages.map((m) => `${file.path}:${m.line} ${m.ruleId} ${m.fatal}`)),
    ['content/documents/plan.yaml:2 note-link false', 'content/documents/plan.yaml:6 note-link false'],
  )
  assert.match(String(messages[0]?.messages[0]?.reason), /javascript:alert\(1\)/)
})

test('every note of the edition has its place, and every document an introduction', () => {
  const { input, ...output } = compileProject()
  assert.deepEqual(
    input.documents.flatMap(({ file }) => file.messages.map(String)),
    [],
  )
  const notes = notesTable.parse(JSON.parse(output.site.find(({ path }) => path === 'notes.json')?.content ?? ''))
  for (const { metadata } of output.trees) {
    assert.ok(notes[metadata.id]?.introduction, `${metadata.id} has no introduction`)
    assert.ok((notes[metadata.id]?.notes.length ?? 0) >= 5, `${metadata.id} has few notes`)
  }
})
