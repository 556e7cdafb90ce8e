/** The index on its own: what exactness rests on, where it is not documented, and what happens when it cannot be loaded. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright'
import { tokenize } from '../../src/search/format/tokens.ts'
import { indexSite } from '../../src/search/index/build-index.ts'
import { buildSearchModule } from '../../src/search/index/build-module.ts'
import type { DocumentRow } from '../../src/schemas/index.ts'
import { provision } from '../search/engine/memory-index.ts'
import { openBrowser, openPage } from './browser.ts'

const documentRow = (id: string, title: string): DocumentRow => ({
  id,
  title,
  title_hant: title,
  title_en: null,
  issuer_en: [],
  region_en: null,
  issuer: ['某省人民政府'],
  number: '某政发〔2023〕1号',
  dated: '2023-04-18',
  published: null,
  region: { code: '230000', name: '黑龙江省', level: 'province' },
  horizon: null,
  script: 'Hans',
  seed: { file: 'seed.txt', sha256: '0'.repeat(64), characters: 0 },
  witness_of: null,
  counts: { characters: 0, provisions: 0, measures: 0, targets: 0, links: 0, agencies: 0, boxes: 0 },
  url: `/documents/${id}/`,
})

const provisions = [
  provision(
    'a',
    1,
    '建设5G基站',
    '1.建设5G基站。数据，数据；10G PON、PUE≤1.3（①—②）。',
    '1.建設5G基站。數據，數據；10G PON、PUE≤1.3（①—②）。',
  ),
  provision('a', 2, '附加题', '推行“双随机、一公开”。𠮷 café ﾊﾟ 2℃', '推行「雙隨機、一公開」。𠮷 café ﾊﾟ 2℃'),
  provision('b', 3, '', '数字经济<script>与数据要素</script>', '數字經濟<script>與數據要素</script>'),
  provision('b', 4, '', '数'.repeat(3000), '數'.repeat(3000)),
  // So many leaves that they are not just read.
  ...Array.from({ length: 30 }, (_, i) => provision(`c${i}`, 5, '', '丙')),
]
const documents = [...new Set(provisions.map(({ document }) => document))].map((id) => documentRow(id, `${id}规划`))

/** No indicators, terms and words of other regions. */
const named = { terms: [], series: [], words: [] }

/** Of these characters only 数 is so common that a pair of it has a list. */
const FLOOR = 2000

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

const browser = await openBrowser()

describe('the index', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'search-'))
  let server: Server
  let page: Page
  let origin = ''
  let blocked = /^$/

  before(async () => {
    const toHant = (text: string) => text.replaceAll('规划', '規劃').replaceAll('计', '計').replaceAll('设', '設')
    await indexSite({ documents, provisions, topics: [], agencies: [], named, toHant, outDir, floor: FLOOR })
    await buildSearchModule(outDir)
    writeFileSync(join(outDir, 'index.html'), '<!doctype html><html lang="zh-Hans"><title>x</title>')
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://site')
      const path = pathname === '/sub/' ? '/index.html' : pathname.replace(/^\/sub/, '')
      if (blocked.test(path)) {
        response.writeHead(503).end()
        return
      }
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      try {
        const body = readFileSync(join(outDir, path))
        response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body)
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/sub/`
  })

  after(() => {
    server.close()
    rmSync(outDir, { recursive: true })
  })

  const open = async () => {
    page = await openPage(browser, origin)
    return page
  }

  const search = (query: string, script = 'Hans') =>
    page.evaluate(
      async ([at, asked, inScript]) => {
        const { searchIn } = await import(at ?? '')
        const found = await searchIn(inScript).search(asked)
        return found.map(({ provision }: { provision: string }) => provision)
      },
      [`${origin}search/api.js`, query, script],
    )

  test('Pagefind answers a search for one token with every position of it on every page', async () => {
    await open()
    const texts = documents.map(({ id }) =>
      provisions
        .filter(({ document }) => document === id)
        .map(({ title, text }) => {
          const [ofTitle, ofText] = [tokenize(title).tokens, tokenize(text).tokens]
          return ofText.includes(ofTitle) ? ofText : ofTitle + ofText
        })
        .join(''),
    )
    const tokens = [...new Set(texts.join(''))]
    const answers = await page.evaluate(
      async ([base, list]) => {
        const { createInstance } = await import(`${base}search/pagefind/pagefind.js`)
        const pagefind = createInstance({ basePath: `${base}search/pagefind/`, noWorker: true })
        const { version } = await (await fetch(`${base}search/catalog.json`)).json()
        const { ids } = await (await fetch(`${base}search/${version}/leaves.json`)).json()
        const found: Record<string, Record<number, number[]>> = {}
        for (const token of list) {
          const { results } = await pagefind.search(token)
          const pages = results.map(({ id, words }: { id: string; words: number[] }) => [
            ids.indexOf(id.replace(/^unknown_/, '')),
            words,
          ])
          found[token] = Object.fromEntries(pages)
        }
        return found
      },
      [origin, tokens] as const,
    )
    for (const token of tokens) {
      const wanted = texts.map((text) => text.split('').flatMap((each, at) => (each === token ? [at] : [])))
      const entries = wanted.flatMap((at, leaf) => (at.length > 0 ? [[leaf, at]] : []))
      assert.deepEqual(answers[token], Object.fromEntries(entries), token)
    }
  })

  test('everything is exact, under a strict policy, in both scripts, below a sub-path', async () => {
    await open()
    const wanted: [string, string[]][] = [
      ['数', ['a/1', 'b/3', 'b/4']],
      ['數據', ['a/1', 'b/3']],
      ['g基', ['a/1']],
      ['PUE≤1.3', ['a/1']],
      ['1—2', ['a/1']],
      ['𠮷', ['a/2']],
      ['CAFÉ', ['a/2']],
      ['cafe', []],
      ['パ', ['a/2']],
      ['°c', ['a/2']],
      ['题推行', []],
      ['<script>', ['b/3']],
      ['数'.repeat(3000), ['b/4']],
      ['数'.repeat(3001), []],
      ['雙随机、一公開', ['a/2']],
      ['<img src=x onerror=alert(1)>', []],
      ['\ud842', []],
      ['a'.repeat(10000), []],
      ['，。', []],
      ['(.*)+$', []],
      ['', []],
    ]
    for (const [query, ids] of wanted) {
      for (const script of ['Hans', 'Hant'])
        assert.deepEqual((await search(query, script)).sort(), ids, query.slice(0, 40))
    }
  })

  test('a search that cannot load the index says so, and the next one tries again', async () => {
    const folders = [
      /catalog\.json/,
      /pagefind\.js/,
      /\.pf_meta/,
      /\.pf_index/,
      /pagefind-entry/,
      /wasm/,
      /\/rows\//,
      /\/leaves\//,
      /leaves\.json/,
      /\/pairs\//,
    ]
    for (const folder of folders) {
      await open()
      blocked = folder
      const pairs = folder.test('/pairs/')
      const [query, ids] = [pairs ? '数数' : '数据', pairs ? ['b/4'] : ['a/1', 'b/3']]
      await assert.rejects(search(query), /SearchUnavailable/, String(folder))
      blocked = /^$/
      assert.deepEqual(await search(query), ids, `after ${folder}`)
      await page.close()
    }
  })

  test('nothing is shipped that no search fetches, and the same corpus gives the same files', async () => {
    const first = readdirSync(join(outDir, 'search'), { recursive: true }).map(String).sort()
    assert.ok(!first.some((name) => /fragment|-ui|worker|highlight|component/.test(name)), first.join('\n'))
    const again = mkdtempSync(join(tmpdir(), 'search-'))
    const toHant = (text: string) => text.replaceAll('规划', '規劃').replaceAll('计', '計').replaceAll('设', '設')
    await indexSite({ documents, provisions, topics: [], agencies: [], named, toHant, outDir: again, floor: FLOOR })
    for (const name of first.filter((each) => /\.\w+$/.test(each) && !each.startsWith('api'))) {
      assert.deepEqual(readFileSync(join(again, 'search', name)), readFileSync(join(outDir, 'search', name)), name)
    }
    rmSync(again, { recursive: true })
  })
})
