import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { acceptUnreviewed } from '../../src/disk/accept-unreviewed.ts'
import { compileCorpus } from '../../src/disk/compile-corpus.ts'
import { foldersFrom } from '../../src/disk/folders.ts'
import { unknownAddress } from '../../src/policy/address.ts'
import { root } from '../support.ts'

const corpus = mkdtempSync(join(tmpdir(), 'accept-'))
after(() => rmSync(corpus, { recursive: true }))
mkdirSync(join(corpus, 'seeds'))
const text = '某省数据发展方案\n一、总体要求\n推进网络云发展，污泥干搁，家以应当。\n二、任务\n推进数字建设工作。\n'
writeFileSync(join(corpus, 'seeds/plan.txt'), text)
const folders = foldersFrom(root, corpus)
const path = join(corpus, 'content/vocabulary/script-review.yaml')
const accept = async () => acceptUnreviewed(folders, (await compileCorpus(folders, unknownAddress)).output.unreviewed)

test('what is accepted goes into the corpus and is open no more, beside what the program has reviewed', async () => {
  const { added } = await accept()
  assert.ok(added > 0)
  const written = readFileSync(path, 'utf8')
  assert.match(written, /^# Characters [^]*\n干:\n {2}幹: \S*干\S*\n/)
  assert.deepEqual((await compileCorpus(folders, unknownAddress, { strict: true })).output.unreviewed, [])
  assert.equal((await compileCorpus(folders, unknownAddress, { strict: true })).failed, false)
  assert.equal((await accept()).added, 0)
  assert.equal(readFileSync(path, 'utf8'), written)
})

test('comments and order of a file stay, words are added to what stands there', async () => {
  const before = '# mine\n丁:\n  丁: 甲丁 # why\n# about dry\n干:\n  幹: 树干\n  乾: 干果\n'
  writeFileSync(path, before)
  await accept()
  const after = readFileSync(path, 'utf8')
  assert.match(after, /^# mine\n丁:\n {2}丁: 甲丁 # why\n[^]*# about dry\n干:\n {2}幹: 树干 \S+\n {2}乾: 干果\n/)
  assert.ok(after.split('\n').length > before.split('\n').length)
})
