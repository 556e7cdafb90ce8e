import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { foldersFrom, problemOf, storeOf } from '../../src/disk/folders.ts'
import { root } from '../support.ts'

const work = mkdtempSync(join(tmpdir(), 'folders-'))
after(() => rmSync(work, { recursive: true }))

/** A command on a corpus: what it says and its status. */
function run(corpus: string, ...args: string[]) {
  const env = { ...process.env, CORPUS: corpus }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, said: (stdout + stderr).trim() }
}

test('a corpus that does not exist ends a build and a check with one sentence in two languages and makes nothing', () => {
  const missing = join(work, 'typo')
  for (const args of [['check'], ['build', '--outDir', join(work, 'site')]]) {
    const { status, said } = run(missing, ...args)
    assert.equal(status, 1)
    assert.match(
      said,
      /^Unexpected CORPUS \S+typo, which does not exist, expected a folder with seeds\/\. CORPUS [^\n]+。$/,
    )
  }
  assert.deepEqual([existsSync(missing), existsSync(join(work, 'site'))], [false, false])
})

test('a file, texts without seeds/ and an empty folder are no corpus; nothing is written into them', () => {
  const file = join(work, 'a.txt')
  writeFileSync(file, '某省方案')
  assert.match(problemOf(foldersFrom(root, file)) ?? '', /which is a file.*应当是文件夹/)
  const loose = join(work, 'loose')
  mkdirSync(loose)
  assert.match(problemOf(foldersFrom(root, loose)) ?? '', /without seeds\//)
  for (const name of ['README.md', 'plan.txt', 'page.html']) writeFileSync(join(loose, name), '某省方案')
  const { status, said } = run(loose, 'check')
  assert.equal(status, 1)
  assert.match(said, /^Unexpected 2 texts straight in \S+loose \(page\.html\), expected them in \S+seeds\. [^\n]+。$/)
  assert.deepEqual(readdirSync(loose).sort(), ['README.md', 'page.html', 'plan.txt'])
})

test('a corpus without a document ends a build with a sentence', () => {
  const empty = join(work, 'empty')
  mkdirSync(join(empty, 'seeds'), { recursive: true })
  const { status, said } = run(empty, 'build', '--outDir', join(work, 'site'))
  assert.equal(status, 1)
  assert.match(said, /^Unexpected corpus without a document.*$/m)
  assert.doesNotMatch(said, /^\s+at /m)
})

test('each corpus has a store of its own, by its path', () => {
  const stores = ['a', 'b'].map((name) => storeOf(foldersFrom(root, join(work, name))))
  assert.equal(new Set([...stores, storeOf(foldersFrom(root, ''))]).size, 3)
})
