/** What is packed, and that it makes an edition with no more than what it says it needs. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { z } from 'zod'
import { settingKeys } from '../../src/schemas/setting-keys.ts'
import { launchBrowser } from '../site/browser.ts'
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
      !/^(?:src|types|vendor|public|docs|hosts|content\/vocabulary)\/|^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md)$/.test(
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

test('an old Node is told which one is needed, without a stack', () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`
  const args = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, join(folder, 'src/cli.js'), 'init']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 1)
  assert.match(stderr, /^Unexpected Node 20\.20\.2, expected 22\.18 or later: .*太旧.*\n$/)
  // what is loaded before that is known has to be loaded by an old one
  const first = ['src/cli.js', 'src/commands/node-version.js', 'src/commands/share-heaps.js']
  const loaded = first.map((file) => readFileSync(join(folder, file), 'utf8'))
  const imported = loaded.flatMap((code) =>
    [...code.matchAll(/^import .* from ['"]([^'"]+)/gm)].map(([, from = '']) => from),
  )
  assert.deepEqual(imported, ['./commands/node-version.js', './commands/share-heaps.js', 'node:fs'])
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

test('init makes an edition and leaves alone what is there; build makes its site', { timeout: 600_000 }, async () => {
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

  // every key with its example at once
  const examples = Object.entries(settingKeys).map(([, { example }]) => example)
  writeFileSync(join(edition, 'duidu.yaml'), `${examples.join('\n')}\n`.replace('strict: true', 'strict: false'))
  const built = runPacked(edition, ['build'])
  assert.equal(built.status, 0, built.stderr)
  assert.match(built.stdout, /1 documents, .* pages .*in dist/)
  const read = (name: string) => readFileSync(join(edition, 'dist', name), 'utf8')
  const [page = ''] = globSync('documents/*/index.html', { cwd: join(edition, 'dist') })
  assert.match(read(page), /示例市/)
  for (const name of ['data/targets.json', 'search/api.js', 'search/api.d.ts', 'worker.js', 'favicon.svg', 'feed.xml'])
    assert.ok(existsSync(join(edition, 'dist', name)), name)
  const [home, hant] = [read('index.html'), read('zh-hant/index.html')]
  assert.match(home, /<title>长三角政策对读 · 三省一市的数字乡村文件<\/title>/)
  assert.match(hant, /<title>長三角政策對讀 · 三省一市的數字鄉村文件<\/title>/)
  assert.match(home, /<meta name="description" content="收三省一市2018年以来/)
  assert.match(home, /<link rel="canonical" href="https:\/\/example\.org\/policies\/"/)
  assert.match(home, /本版由<strong>某大学<\/strong>编成/)
  assert.match(home, /编者：某大学公共管理学院.*mailto:editor@example\.org.*CC BY 4\.0/s)
  assert.match(read('about/index.html'), /选文的标准/)
  assert.doesNotMatch(home, /href="\/policies\/agencies\/"/)
  assert.ok(existsSync(join(edition, 'dist/agencies/index.html')))
  const styles = [...home.matchAll(/href="\/policies\/(_astro\/[^"]+\.css)"/g)]
    .map(([, path = '']) => read(path))
    .join('')
  assert.match(styles, /--accent:\s*light-dark\(#1c4f9c,\s*#9dbcf2\)/i)

  // the same edition for a stick, and as one file
  const stick = runPacked(edition, ['build', '--portable', '--zip', '--outDir', 'stick', '--json'], { SITE: '' })
  assert.equal(stick.status, 0, stick.stderr)
  const done = z
    .object({ event: z.literal('done'), files: z.number(), zip: z.string(), zip_bytes: z.number() })
    .parse(JSON.parse(stick.stdout.trim().split('\n').at(-1) ?? ''))
  const packed = readFileSync(join(edition, 'stick.zip'))
  assert.deepEqual([done.zip_bytes, Object.keys(unzipSync(packed)).length], [packed.length, done.files])
  assert.deepEqual(deadLinks(join(edition, 'stick')), [])
  await readFromFolder(join(edition, 'stick'))
})

/** Links of pages that lead to no file: `page → address`. */
function deadLinks(dir: string): string[] {
  return globSync('**/*.html', { cwd: dir }).flatMap((page) =>
    [...readFileSync(join(dir, page), 'utf8').matchAll(/<[a-z][^>]*\s(?:href|src|action)="([^"#?]+)/g)].flatMap(
      ([, address = '']) =>
        /^(?:https?|mailto):/.test(address) ||
        statSync(join(dir, dirname(page), decodeURI(address)), { throwIfNoEntry: false })?.isFile()
          ? []
          : [`${page} → ${address}`],
    ),
  )
}

/** Reads a portable edition as a reader does: from its folder, in a browser. */
async function readFromFolder(dir: string): Promise<void> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('requestfailed', (request) => faults.push(request.url()))
    await page.goto(pathToFileURL(join(dir, 'index.html')).href)
    assert.match(await page.innerText('main'), /没有检索/)
    assert.equal(await page.locator('[data-search-open]').count(), 0)
    await page.click('main a[href*="documents/"]')
    await page.click('.site-header [data-script-switch]')
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant')
    assert.match(page.url(), /zh-hant\/documents\/.*index\.html$/)
    assert.notEqual(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      'rgba(0, 0, 0, 0)',
    )
    await page.goto(pathToFileURL(join(dir, 'zh-hant/search/index.html')).href)
    assert.match(await page.innerText('main'), /沒有搜尋/)
    assert.deepEqual(faults, [])
  } finally {
    await browser.close()
  }
}
