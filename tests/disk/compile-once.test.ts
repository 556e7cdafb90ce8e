import assert from 'node:assert/strict'
import { readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fillCache } from '../../src/disk/fill-cache.ts'
import { compile, keptIn, makeCorpus, outcome, removeCorpora } from './small-corpus.ts'

after(removeCorpora)

const cold = await outcome(makeCorpus())

test('a corpus compiled before, and one compiled by several threads, give the same bytes', async (t) => {
  const folders = makeCorpus()
  process.env.WORKERS = '2'
  t.after(() => delete process.env.WORKERS)
  assert.deepEqual(await outcome(folders), cold)
  const kept = keptIn(folders)
  const paths = kept.map((name) => join(folders.corpus, '.corpus', 'cache', name))
  for (const path of paths) utimesSync(path, 1, 1)
  assert.deepEqual(await outcome(folders), cold)
  assert.deepEqual(keptIn(folders), kept)
  // nothing was made again
  for (const path of paths) assert.equal(statSync(path).mtimeMs, 1000)
})

test('a text that has changed is compiled again and nothing else; what was kept of it goes', async () => {
  const folders = makeCorpus()
  await compile(folders)
  const kept = keptIn(folders)
  const path = join(folders.corpus, 'seeds', '03-city-plans.txt')
  writeFileSync(path, readFileSync(path, 'utf8').replace('。', '，并逐年评估。'))
  const warm = await outcome(folders)
  const fresh = keptIn(folders).filter((name) => !kept.includes(name))
  assert.equal(fresh.length, 1)
  assert.equal(keptIn(folders).length, kept.length)
  rmSync(join(folders.corpus, '.corpus'), { recursive: true })
  assert.deepEqual(warm, await outcome(folders))
  assert.notDeepEqual(warm, cold)
})

test('an editor’s note has its document compiled again', async () => {
  const folders = makeCorpus()
  await compile(folders)
  writeFileSync(
    join(folders.corpus, 'content/documents/somewhere-2024-1.yaml'),
    'seed: 02-province-opinions.txt\nnumber: 某政发〔2024〕1号\n',
  )
  const warm = await outcome(folders)
  assert.ok(warm.has('content/policies/somewhere-2024-1.mdx'))
  rmSync(join(folders.corpus, '.corpus'), { recursive: true })
  assert.deepEqual(warm, await outcome(folders))
})

test('a kept file that cannot be read is made again', async () => {
  const folders = makeCorpus()
  await compile(folders)
  for (const name of keptIn(folders)) writeFileSync(join(folders.corpus, '.corpus', 'cache', name), 'broken')
  assert.deepEqual(await outcome(folders), cold)
})

test('three parts fill the cache and nothing else; a build after them is that of one run and compiles no text', async () => {
  const folders = makeCorpus()
  const parts = []
  for (const shard of ['3/3', '1/3', '2/3']) parts.push(await fillCache(folders, shard))
  const [{ texts } = { texts: 0 }] = parts
  assert.equal(
    parts.reduce((sum, { compiled }) => sum + compiled, 0),
    texts,
  )
  assert.deepEqual(readdirSync(join(folders.corpus, '.corpus')), ['cache'])
  const kept = keptIn(folders)
  assert.equal(kept.length, texts)
  assert.deepEqual(await outcome(folders), cold)
  assert.deepEqual(
    kept.filter((name) => !keptIn(folders).includes(name)),
    [],
  )
})

test('a part that is none is said in a sentence', async () => {
  for (const shard of ['0/3', '4/3', '1', 'a/b', '1/0'])
    await assert.rejects(fillCache(makeCorpus(), shard), /expected i\/n with i from 1 to n/)
})
