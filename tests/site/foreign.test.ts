/**
 * One build of a corpus of texts that nobody here has read: six of the usual kinds in `foreign/seeds`, and a dozen that
 * are odd on purpose, with so many small plans that its lists are long. Every document that can be had is there, what cannot is said in a line, and the corpus can move.
 * Development is tried here too: Astro keeps one note of what it compiles, so that two corpora are not built at a time.
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { documentRow, termRow } from '../../src/schemas/index.ts'
import { root } from '../support.ts'
import { openBrowser, serveSite } from './browser.ts'
import { attribute, descendants, elementsOf, htmlOf, pagesOf, rowsOf, textOf } from './dist.ts'
import type { BuiltSite } from './dist.ts'
import { testLists } from './many-lists.ts'
import { manyPlans } from './many-plans.ts'

const browser = await openBrowser()
const work = mkdtempSync(join(tmpdir(), 'foreign-'))
after(() => rmSync(work, { recursive: true, force: true }))
const corpus = join(work, 'corpus')
const dir = join(work, 'site')
cpSync(join(root, 'tests/site/foreign'), corpus, { recursive: true })

const page = (body: string) => `<html><body><div>${body}</div></body></html>`
/** A small plan around a few lines; each has a title of its own. */
const plan = (name: string, lines: string[]) =>
  [`某市${name}行动方案`, '一、总体要求', '坚持统筹协调，建立健全管理制度。', '二、主要任务', ...lines, ''].join('\n')
const asPage = (text: string) => page(text.replace(/(.+)\n/g, '<p>$1</p>\n'))

/** Odd files by name, each with words that its page has to show; null where there is no document. */
const odd: Record<string, { content: string | Buffer; shows: string | null }> = {
  'empty-cell.html': {
    content: asPage(plan('空格', ['各指标见下表。'])).replace(
      '</div>',
      '<table><tr><th>指标</th><th>目标</th></tr><tr><td>基站数</td><td></td></tr></table></div>',
    ),
    shows: '基站数',
  },
  'reference.html': {
    content: asPage(plan('符号', ['（一）&times;', '（二）建设网络。推进工作。', '&times;'])),
    shows: '×',
  },
  'tag-in-target.html': {
    content: asPage(plan('标签', ['到2025年，建成<span>数据</span>平台<b>10</b>个，最多选择其中</span>3个园区。'])),
    shows: '平台10个',
  },
  'unreviewed.txt': { content: plan('干字', ['推进污泥干化，家以上企业局。']), shows: '干化' },
  'empty.txt': { content: '', shows: null },
  'binary.txt': { content: Buffer.from([0, 1, 2, 3, 0, 255, 254]), shows: null },
  'nested.html': {
    content: page(`${'<div>'.repeat(4000)}${asPage(plan('嵌套', ['推进网络建设工作。']))}${'</div>'.repeat(4000)}`),
    shows: '推进网络建设工作',
  },
  'script.txt': {
    content: plan('脚本', ['推进<script>alert(1)</script>与</article>建设，<img src=x onerror=alert(2)>工作。']),
    shows: '<script>alert(1)</script>',
  },
  'patterns.txt': {
    content: plan('美元', ["投入$&与$1、$`、$'，{x}与${y}。", 'import x from "y"', 'export {x}']),
    shows: '$&',
  },
  'one-line.txt': {
    content: plan('一行', ['（一）建设网络。推进建设工作。']).replaceAll('\n', ''),
    shows: '推进建设工作',
  },
  'invisible.txt': { content: plan('隐形', ['推进\u200B数\u202E据\u2066建设\uFEFF工作。']), shows: '工作' },
  'title-only.txt': { content: '某市只有标题行动方案\n', shows: null },
}
for (const [name, { content }] of Object.entries(odd)) writeFileSync(join(corpus, 'seeds', name), content)

/** So many plans that no list holds all of them. */
const plans = manyPlans(48)
for (const [name, content] of Object.entries(plans)) writeFileSync(join(corpus, 'seeds', name), content)

/** Builds the corpus where it lies now. */
function build(at: string, base: string, offline = '') {
  const env = { ...process.env, CORPUS: at, BASE: base, SITE: '', STRICT: '', OFFLINE: offline }
  const args = [join(root, 'src/cli.ts'), 'build', '--outDir', dir]
  return spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
}
const { status, stdout, stderr } = build(corpus, '/')
const said = stdout + stderr

const rows = () => z.array(documentRow).parse(JSON.parse(readFileSync(join(dir, 'data/documents.json'), 'utf8')))
const seedsOf = (folder: string) => readdirSync(join(folder, 'seeds')).sort()

test('the build ends well and is short, without a stack', () => {
  assert.equal(status, 0, said)
  assert.ok(said.split('\n').length < 60, said)
  assert.doesNotMatch(said, /^\s+at |node:internal|\.ts:\d+:\d+\)/m)
})

test('every document that can be had is published in both scripts, with its words', () => {
  const none = Object.entries(odd).flatMap(([name, { shows }]) => (shows === null ? [name] : []))
  const published = rows().map(({ seed }) => seed.file)
  assert.deepEqual(
    [...new Set(published)].sort(),
    seedsOf(corpus).filter((name) => !none.includes(name)),
  )
  for (const { id, seed } of rows()) {
    for (const script of ['', 'zh-hant']) {
      const html = readFileSync(join(dir, script, 'documents', id, 'index.html'), 'utf8')
      const edition = elementsOf(html).find((element) => attribute(element, 'data-edition') !== undefined)
      assert.ok(edition, `${script} ${id}`)
      const shows = odd[seed.file]?.shows
      if (shows && script === '') assert.ok(textOf(edition).includes(shows), `${seed.file}: ${textOf(edition)}`)
      assert.doesNotMatch(textOf(edition), /withheld/)
    }
  }
})

test('what is not published is said first, a line each, with a reason', () => {
  const lines = said.split('\n')
  const caption = lines.findIndex((line) => line.startsWith('Not published 未收入'))
  assert.ok(caption >= 0, said)
  assert.equal(
    caption,
    lines.findIndex((line) => /^\w.*\(\d+\):$/.test(line)),
  )
  for (const name of ['binary.txt', 'title-only.txt', 'empty.txt'])
    assert.ok(
      lines.slice(caption).some((line) => line.includes(name)),
      `${name}: ${said}`,
    )
})

test('a summary says how much there is', () => {
  const { length } = rows()
  assert.match(
    said,
    new RegExp(`${length} documents, \\d+ provisions, \\d+ measures, \\d+ targets, \\d+ links; \\d+ pages`),
  )
  assert.ok(said.includes(`${length}份文件`))
})

const built: BuiltSite = { dir, base: '/', origin: '' }

test('what occurs in no text has no row and no page', () => {
  const terms = rowsOf(built, 'terms', termRow)
  assert.ok(terms.length > 0)
  assert.deepEqual(
    terms.filter(({ occurrences }) => occurrences.length === 0),
    [],
  )
  const pages = pagesOf(built).filter((path) => /^terms\/./.test(path))
  assert.deepEqual(pages, terms.map(({ id }) => `terms/${id}/`).sort())
  for (const path of pages)
    assert.ok(
      elementsOf(htmlOf(built, path)).some(
        (element) => attribute(element, 'class') === 'contexts' && descendants(element).length > 0,
      ),
      path,
    )
})

test('a corpus without translations has no page in English, and no link to one', () => {
  assert.equal(existsSync(join(dir, 'en')), false)
  for (const path of pagesOf(built)) {
    const languages = elementsOf(htmlOf(built, path)).map((element) => attribute(element, 'hreflang'))
    assert.ok(!languages.includes('en'), path)
  }
})

testLists(built, browser)

test(
  'a corpus that was moved and has lost texts builds again, below a path too, with nothing kept',
  { timeout: 300_000 },
  async (t) => {
    const moved = join(work, 'moved')
    renameSync(corpus, moved)
    for (const name of Object.keys({ ...odd, ...plans })) rmSync(join(moved, 'seeds', name))
    const again = build(moved, '/sub/path/', 'off')
    assert.equal(again.status, 0, again.stdout + again.stderr)
    assert.deepEqual(
      rows()
        .map(({ seed }) => seed.file)
        .sort(),
      seedsOf(moved),
    )
    for (const { id } of rows()) assert.ok(existsSync(join(dir, 'documents', id, 'index.html')))

    await t.test('its pages register no worker, and the page of what is kept says that it cannot', async () => {
      assert.equal(existsSync(join(dir, 'offline.json')), false)
      const server = await serveSite(dir, '/sub/path/')
      t.after(() => server.close())
      const page = await browser.newPage({ serviceWorkers: 'allow' })
      await page.goto(server.url('offline/'))
      const words = await page.getAttribute('[data-offline]', 'data-not')
      await page.waitForFunction((said) => document.querySelector('[data-offline-status]')?.textContent === said, words)
      // a page counts as read after four seconds
      await page.waitForTimeout(5000)
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0)
      await page.close()
    })
  },
)

/** Asks for a page again and again until it holds a text. */
async function untilPageHolds(url: string, text: string): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    const body = await fetch(url).then(
      (r) => r.text(),
      () => '',
    )
    // terms are marked in the text: what a reader sees is what is between the tags
    if (body.replace(/<[^>]*>/g, '').includes(text)) return
    if (Date.now() > end) assert.fail(`${url} does not hold ${text}`)
    await new Promise((done) => setTimeout(done, 300))
  }
}

test('npm run dev shows and names a changed and a new seed', { timeout: 150_000 }, async () => {
  const at = join(work, 'dev')
  mkdirSync(join(at, 'seeds'), { recursive: true })
  const text = plan('数字经济发展', ['（一）建设网络。推进网络建设工作。', '（二）发展产业。培育龙头企业。'])
  writeFileSync(join(at, 'seeds', 'plan.txt'), text)
  const port = 20_000 + (process.pid % 20_000)
  const server = spawn(process.execPath, [join(root, 'src/cli.ts'), 'dev', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, CORPUS: at, ASTRO_TELEMETRY_DISABLED: '1', BASE: '/' },
  })
  let told = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (told += String(chunk)))
  try {
    const url = `http://localhost:${port}/documents/`
    await untilPageHolds(url, '数字经济发展')
    const [policy = ''] = readdirSync(join(at, 'content/policies'))
    const first = `${url}${policy.replace('.mdx', '')}/`
    await untilPageHolds(first, '推进网络建设工作')
    writeFileSync(join(at, 'seeds', 'plan.txt'), text.replace('推进网络建设工作', '推进算力建设工作'))
    await untilPageHolds(first, '推进算力建设工作')
    writeFileSync(join(at, 'seeds', 'second.txt'), plan('养老服务', ['推进社区养老工作。']))
    await untilPageHolds(url, '养老服务')
    // the page for a reader's own text has its parts, with the documents as they are now
    for (const name of ['reader.js', 'reading.json', 'comparer.js', 'comparing.json', 'words.bin'])
      assert.equal((await fetch(`http://localhost:${port}/draft/${name}`)).status, 200, name)
    await untilPageHolds(`http://localhost:${port}/draft/edition.json`, '养老服务')
    assert.match(told, /changed 更新: 某市数字经济发展行动方案 → \/documents\/[a-z-]+\//)
    assert.match(told, /added 新增: 某市养老服务行动方案 → \/documents\//)
  } finally {
    server.kill()
  }
})
