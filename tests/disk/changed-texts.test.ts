/** An upgrade of the program, and what an editor is told of it. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { acceptChanged, changedTexts, keepBefore, reportChanged } from '../../src/disk/changed-texts.ts'

const work = mkdtempSync(join(tmpdir(), 'changed-'))
after(() => rmSync(work, { recursive: true }))

/** A corpus whose compiled texts are to come. */
function newCorpus() {
  const corpus = mkdtempSync(join(work, 'corpus-'))
  const compiled = join(corpus, 'content/policies')
  mkdirSync(compiled, { recursive: true })
  const folders = { root: corpus, corpus }
  /** What a version of the program makes of the texts, written as a build writes it. */
  const compileAs = (by: string, texts: Record<string, string>) => {
    keepBefore(
      folders,
      Object.entries(texts).map(([path, content]) => ({ path, content })),
      by,
    )
    rmSync(compiled, { recursive: true })
    mkdirSync(compiled)
    for (const [name, content] of Object.entries(texts)) writeFileSync(join(compiled, name), content)
  }
  return { compiled, folders, compileAs }
}

const OLD = '标题\n一、总体要求\n到2025年，建成5G基站800个，全市网络覆盖率达到百分之九十五以上。\n'

test('what an upgrade changes in a text is shown with what stands around it, until it is accepted', () => {
  const { folders, compileAs } = newCorpus()
  compileAs('1', { 'a.mdx': OLD, 'b.mdx': OLD })
  compileAs('2', { 'a.mdx': OLD.replace('800个', '900个'), 'b.mdx': OLD })
  const report = reportChanged(changedTexts(folders))
  assert.match(
    report,
    /^1 documents .*\ncontent\/policies\/a\.mdx\n {2}3: 到2025年，建成5G基站\[-8-\]\{\+9\+\}00个，全市网络覆盖率达到百…\n.*--accept-texts/,
  )
  compileAs('2', { 'a.mdx': OLD.replace('800个', '900个'), 'b.mdx': OLD })
  assert.equal(changedTexts(folders).length, 1, 'a second run forgets nothing')
  acceptChanged(folders)
  assert.equal(reportChanged(changedTexts(folders)), '')
})

test('what an editor changes in a text with the same program is no upgrade', () => {
  const { folders, compileAs } = newCorpus()
  compileAs('1', { 'a.mdx': OLD })
  compileAs('1', { 'a.mdx': `${OLD}新的一行` })
  assert.deepEqual(changedTexts(folders), [])
})

test('where nobody knows which program wrote the files, as in a fresh checkout, every difference is said', () => {
  const { compiled, folders, compileAs } = newCorpus()
  writeFileSync(join(compiled, 'a.mdx'), OLD)
  writeFileSync(join(compiled, 'gone.mdx'), OLD)
  compileAs('1', { 'a.mdx': OLD.replace('一、总体要求\n', '') })
  assert.deepEqual(changedTexts(folders), [
    { id: 'a', kind: 'changed', lines: ['2: [-一、总体要求-]'] },
    { id: 'gone', kind: 'removed', lines: [] },
  ])
})

test('a change that is taken back is forgotten', () => {
  const { folders, compileAs } = newCorpus()
  compileAs('1', { 'a.mdx': OLD })
  compileAs('2', { 'a.mdx': `${OLD}多` })
  compileAs('3', { 'a.mdx': OLD })
  assert.deepEqual(changedTexts(folders), [])
})
