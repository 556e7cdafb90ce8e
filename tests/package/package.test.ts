/** What is packed, and that it makes an edition with no more than what it says it needs. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { folderWithPackage, packageFolder, runPacked } from './packed.ts'

const MOST = 8_000_000
const folder = packageFolder()
const files = globSync('**', { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))

test('the package is small and holds the program, its words and nothing of this edition', () => {
  const [packed = ''] = globSync('.test/package/duidu-*.tgz')
  assert.ok(statSync(packed).size < MOST)
  const strange = files.filter(
    (file) =>
      !/^(?:src|types|vendor|public|content\/vocabulary)\/|^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md)$/.test(
        file,
      ),
  )
  assert.deepEqual(strange, [])
  const seeds = new Set(readdirSync('seeds'))
  assert.deepEqual(
    files.filter((file) => seeds.has(file.split('/').at(-1) ?? '') || /\.test\.|(?<!\.d)\.ts$/.test(file)),
    [],
  )
  assert.match(readFileSync(join(folder, 'src/cli.js'), 'utf8'), /^#!\/usr\/bin\/env node\n/)
})

test('no import leads to a module with types, and every module parses', () => {
  const wrong = files.filter(
    (file) =>
      /\.(?:js|astro)$/.test(file) &&
      /\b(?:from|import)\s*\(?\s*'\.[^']*\.ts'/.test(readFileSync(join(folder, file), 'utf8')),
  )
  assert.deepEqual(wrong, [])
  const { status, stderr } = spawnSync(process.execPath, ['--check', join(folder, 'src/cli.js')], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})

test('what an integration and a reader of the search module are given has types', () => {
  const { exports } = z
    .object({ exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])) })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  for (const target of Object.values(exports).flatMap((each) =>
    typeof each === 'string' ? [each] : Object.values(each),
  ))
    if (!target.includes('*')) assert.ok(existsSync(join(folder, target)), target)
  assert.match(readFileSync(join(folder, 'types/duidu.d.ts'), 'utf8'), /addEdition as default/)
  assert.match(readFileSync(join(folder, 'types/search-api.d.ts'), 'utf8'), /declare const search\b/)
})

test('init makes an edition and leaves alone what is there; build makes its site', { timeout: 300_000 }, () => {
  const edition = folderWithPackage()
  const first = runPacked(edition, ['init'])
  assert.equal(first.status, 0, first.stderr)
  assert.match(first.stdout, /Next: npm install && npm start;.*下一步/)
  for (const name of [
    'seeds/example.txt',
    'duidu.yaml',
    'package.json',
    'README.md',
    '.gitignore',
    '.github/workflows/pages.yml',
  ])
    assert.ok(existsSync(join(edition, name)), name)
  const readme = join(edition, 'README.md')
  writeFileSync(readme, 'mine')
  assert.match(runPacked(edition, ['init']).stdout, /kept 保留: .*README\.md/)
  assert.equal(readFileSync(readme, 'utf8'), 'mine')

  const built = runPacked(edition, ['build'])
  assert.equal(built.status, 0, built.stderr)
  assert.match(built.stdout, /1 documents, .* pages in dist/)
  const [page = ''] = globSync('dist/documents/*/index.html', { cwd: edition })
  assert.match(readFileSync(join(edition, page), 'utf8'), /示例市/)
  for (const name of [
    'data/targets.json',
    'search/api.js',
    'search/api.d.ts',
    'worker.js',
    'favicon.svg',
    'zh-hant/index.html',
  ])
    assert.ok(existsSync(join(edition, 'dist', name)), name)
})
