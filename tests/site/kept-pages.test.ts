/** Pages are rendered once: after a change only those that show what has changed, and the site is that of a cold build. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '../support.ts'
import { manyPlans } from './many-plans.ts'

/** More than a corpus of few documents has. */
const PLANS = 26
const work = mkdtempSync(join(tmpdir(), 'kept-pages-'))
after(() => rmSync(work, { recursive: true, force: true }))
/** Inside the project, where Astro writes its bundle below the folder of the site. */
const dist = join(root, '.test', 'kept-pages')
after(() => rmSync(dist, { recursive: true, force: true }))
const plans = manyPlans(PLANS)

/** Writes the plans into a corpus of that name. */
function write(name: string, texts: Record<string, string>): string {
  const corpus = join(work, name)
  rmSync(join(corpus, 'seeds'), { recursive: true, force: true })
  mkdirSync(join(corpus, 'seeds'), { recursive: true })
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(corpus, 'seeds', file), text)
  return corpus
}

/** A site: its files with their content, how many pages it has, and how many of them were rendered. */
interface Build {
  files: Map<string, string>
  rendered: number
  pages: number
}

/** Builds a corpus, in so many threads. */
function build(corpus: string, threads = 2): Build {
  const env = { ...process.env, CORPUS: corpus, BASE: '/', SITE: '', WORKERS: String(threads) }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', 'build', '--outDir', dist], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stdout + stderr)
  const [, pages, kept = '0'] = /(\d+) pages(?: \((\d+) as they were\))?/.exec(stdout) ?? []
  const names = globSync('**', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return {
    files: new Map(names.map((path) => [path, readFileSync(path, 'latin1')])),
    rendered: Number(pages) - Number(kept),
    pages: Number(pages),
  }
}

const first = build(write('warm', plans))
const [edited = '', removed = ''] = Object.keys(plans).slice(11)
const { [removed]: _gone, ...left } = {
  ...plans,
  [edited]: (plans[edited] ?? '')
    .replace('推进5G基站建设', '推进5G基站和杆塔建设')
    .replace('数字经济发展', '数字产业发展')
    .replace(/5G基站(\d+)万个/, '5G基站99万个'),
}
const warm = build(write('warm', left))

test('after a sentence, a title, a target and a document that goes, the site is that of a cold build', () => {
  // one thread renders what two have rendered, byte by byte
  const cold = build(write('cold', left), 1)
  const names = new Set([...warm.files.keys(), ...cold.files.keys()])
  assert.deepEqual(
    [...names].filter((path) => warm.files.get(path) !== cold.files.get(path)),
    [],
  )
})

/** From one build to the next, so many times the pages that have changed are rendered at most. */
function assertFew(before: Build, after: Build, most: number): void {
  const changed = [...after.files].filter(([path, html]) => path.endsWith('.html') && before.files.get(path) !== html)
  assert.ok(changed.length < after.pages, `${changed.length} of ${after.pages} pages changed`)
  assert.ok(after.rendered < most * changed.length, `${after.rendered} rendered, ${changed.length} changed`)
}

test('only pages that show what has changed are rendered again', () => assertFew(first, warm, 1.1))

test('what is counted of a document is no reason to render pages that only name it', () => {
  const [longer = ''] = Object.keys(left).slice(5)
  const text = (left[longer] ?? '').replace('建设实训基地', '建设实训基地和公共课堂')
  assert.notEqual(text, left[longer])
  // pages that show a counterpart or a topic of what has changed are rendered, whether they show those words or not
  assertFew(warm, build(write('warm', { ...left, [longer]: text })), 1.5)
})
