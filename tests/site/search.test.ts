/** The search on the built site: exact, in both trees, by keyboard, and no heavier than it says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright'
import { provisionRow } from '../../src/schemas/index.ts'
import type { ProvisionRow } from '../../src/schemas/index.ts'
import { openBrowser, openPage, serveSite } from './browser.ts'
import { builtSites, rowsOf } from './dist.ts'
import { runAxe, thinOut } from './run-axe.ts'

/** Words that sites are asked for, with what makes each hard. */
const WORDS = [
  '5G基站',
  'G基',
  'IPv6',
  'PUE',
  '10G PON',
  '10G—PON',
  '“双随机、一公开”',
  '一网通办',
  '数',
  '、',
  '%',
  '元宇宙的',
]

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"]+/g, '')

/** Numbers from 0 to 1, the same each time. */
function random(): () => number {
  let state = 41
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

/** Stretches of provisions in both scripts, without quotation marks and white space. */
function stretches(rows: ProvisionRow[], count: number): { hans: string; hant: string }[] {
  const next = random()
  const found: { hans: string; hant: string }[] = []
  while (found.length < count) {
    const { text, text_hant } = rows[Math.floor(next() * rows.length)] ?? { text: '', text_hant: '' }
    const start = Math.floor(next() * text.length)
    const end = start + 1 + Math.floor(next() * 9)
    const hans = text.slice(start, end)
    // Two scripts share a character now and then (著), which alone says nothing of the script.
    if (/^[^\s“”]+$/.test(hans) && (hans.length > 1 || hans === text_hant.slice(start, end))) {
      found.push({ hans, hant: text_hant.slice(start, end) })
    }
  }
  return found
}

/** Asks the module of a tree. */
const ask = (page: Page, module: string, queries: string[]) =>
  page.evaluate(
    async ([at, list]) => {
      const { search } = await import(at)
      const found: string[][] = []
      for (const query of list) {
        const results = await search(query)
        found.push(results.map(({ provision }: { provision: string }) => provision).sort())
      }
      return found
    },
    [module, queries] as const,
  )

const browser = await openBrowser()

for (const site of builtSites) {
  test(`search below ${site.base}`, { timeout: 300_000 }, async (t) => {
    const server = await serveSite(site.dir, site.base)
    const rows = rowsOf(site, 'provisions', provisionRow)
    const pages: Page[] = []
    const open = async (path: string, options = {}) => {
      const page = await openPage(browser, server.url(path), { reducedMotion: 'reduce', ...options })
      pages.push(page)
      return page
    }
    t.after(async () => {
      await Promise.all(pages.map((page) => page.close()))
      await server.close()
    })

    await t.test('every query is exact in both scripts and both trees, under a strict policy', async () => {
      const folded = rows.map(({ id, title, text }) => [id, `${fold(title)}\0${fold(text)}`] as const)
      const truth = (query: string) => folded.flatMap(([id, all]) => (all.includes(fold(query)) ? [id] : [])).sort()
      const pairs = stretches(rows, site.base === '/' ? 60 : 20)
      for (const tree of ['', 'zh-hant/']) {
        const page = await open(`${tree}search/`)
        const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content')
        assert.match(policy ?? '', /script-src 'self' 'wasm-unsafe-eval'/)
        assert.doesNotMatch(policy ?? '', /unsafe-inline|unsafe-eval'.*unsafe-eval'/)
        for (const script of ['hans', 'hant'] as const) {
          const queries = [...pairs.map((pair) => pair[script]), ...(script === 'hans' ? WORDS : [])]
          const found = await ask(page, server.url(`${tree}search/api.js`), queries)
          for (const [i, query] of queries.entries()) {
            assert.deepEqual(found[i], truth(pairs[i]?.hans ?? query), `${tree || '/'} ${query}`)
          }
        }
      }
    })

    await t.test('nothing of the search is loaded before the reader turns to it; then it is light', async () => {
      const page = await open('')
      const moved: { url: string; bytes: number }[] = []
      const session = await page.context().newCDPSession(page)
      const urls = new Map<string, string>()
      await session.send('Network.enable')
      session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
        moved.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength }),
      )
      await page.reload()
      assert.deepEqual(
        moved.filter(({ url }) => /\/search\/|pagefind|search-dialog/.test(url)),
        [],
      )
      moved.length = 0
      await page.keyboard.press('/')
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type('数字经济')
      await page.waitForSelector('[role=option]')
      const bytes = moved.reduce((sum, each) => sum + each.bytes, 0)
      assert.ok(bytes < 250_000, `${bytes} bytes for the first query`)
    })

    await t.test('a result opens at its provision with the hits marked, and clearing leaves no trace', async () => {
      for (const tree of ['', 'zh-hant/']) {
        const page = await open(`${tree}search/?q=${encodeURIComponent('數据要素')}`)
        await page.locator('.search-result a').first().click()
        await page.waitForSelector('.find-bar')
        const marked = () =>
          page.evaluate(() => [...CSS.highlights.values()].map((set) => Array.from(set, (range) => range.toString())))
        const [all = [], current = []] = await marked()
        assert.ok(all.length > 0 && all.every((text) => (tree ? '數據要素' : '数据要素') === text), all.join())
        assert.equal(current.length, 1)
        const inTarget = await page.evaluate(() => {
          const [range] = CSS.highlights.get('search-current') ?? []
          const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
          return range instanceof Range && target?.contains(range.startContainer)
        })
        assert.equal(inTarget, true)
        const before = await page.locator('.find-bar [role=status]').textContent()
        await page.keyboard.press('n')
        if (all.length > 1) assert.notEqual(await page.locator('.find-bar [role=status]').textContent(), before)
        await page.keyboard.press('Escape')
        assert.deepEqual(await marked(), [])
        assert.equal(await page.locator('.find-bar').count(), 0)
        assert.ok(!page.url().includes('find='))
      }
    })

    await t.test('a number leads to the provision of the document being read', async () => {
      const row = rows.find(({ anchor }) => anchor === '2.3')
      assert.ok(row)
      const page = await open(`documents/${row.document}/`)
      await page.keyboard.press('/')
      await page.getByRole('combobox').fill('二（三）')
      await page.waitForSelector('[role=option][aria-selected=true]')
      await page.keyboard.press('Enter')
      await page.waitForURL(server.url(`documents/${row.document}/#2.3`))
    })

    // What follows does not depend on the path.
    if (site.base !== '/') return

    await t.test('the dialog is used by keyboard alone', async () => {
      const page = await open('')
      await page.keyboard.press('Control+k')
      const field = page.getByRole('combobox')
      await field.waitFor()
      assert.equal(await field.getAttribute('aria-expanded'), 'false')
      await page.keyboard.type('一网通办')
      await page.waitForSelector('[role=option]')
      assert.equal(await field.getAttribute('aria-expanded'), 'true')
      await page.keyboard.press('ArrowDown')
      const active = await field.getAttribute('aria-activedescendant')
      assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true')
      assert.match((await page.locator(`#${active} mark`).first().textContent()) ?? '', /一网通办/)
      for (const mark of await page.locator('[role=option] mark').allTextContents()) assert.equal(mark, '一网通办')
      await page.keyboard.press('Escape')
      assert.equal(await page.locator('dialog[open]').count(), 0)
      await page.keyboard.press('/')
      await page.waitForSelector('dialog[open]')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.find-bar')
      assert.match(page.url(), /\/documents\/[^/]+\/\?find=.*#/)
    })

    await t.test('an input method is not searched while it composes', async () => {
      const page = await open('search/')
      const session = await page.context().newCDPSession(page)
      const field = page.locator('[data-search-root] input[name=q]')
      await field.focus()
      await session.send('Input.imeSetComposition', { text: 'shuju', selectionStart: 5, selectionEnd: 5 })
      await page.waitForTimeout(400)
      assert.equal(await page.locator('[data-search-status]').textContent(), '')
      await session.send('Input.insertText', { text: '数据' })
      await page.waitForSelector('.search-result')
      assert.equal(await field.inputValue(), '数据')
    })

    await t.test('a provision that two texts of a document hold is one result, with a link to the other', async () => {
      const byId = new Map(rows.map((row) => [row.id, row]))
      const twice = rows.find(
        ({ kind, document, anchor, title }) =>
          kind === 'box' && title !== '' && byId.get(`${document}-reprint/${anchor}`)?.title === title,
      )
      assert.ok(twice)
      const page = await open(`zh-hant/search/?q=${encodeURIComponent(`"${twice.title}"`)}`)
      await page.waitForSelector('.search-result')
      const links = page.locator(`.search-result a[href*="/documents/${twice.document}"][href$="#${twice.anchor}"]`)
      const hrefs = await links.evaluateAll((all) =>
        all.map((link) => new URL(String(link.getAttribute('href'))).pathname),
      )
      assert.deepEqual(
        hrefs.map((path) => path.split('/').at(-2)),
        [twice.document, `${twice.document}-reprint`],
      )
      assert.match((await page.locator('.search-label').first().textContent()) ?? '', /專欄/)
    })

    await t.test('the state of a search is in its address', async () => {
      const page = await open(`search/?q=${encodeURIComponent('數據 平台')}`)
      await page.waitForSelector('.search-result')
      const all = await page.locator('[data-search-status]').textContent()
      const box = page.locator('[data-search-facets] input[name=place]').first()
      await box.check()
      await page.waitForFunction(
        (before) => document.querySelector('[data-search-status]')?.textContent !== before,
        all,
      )
      assert.equal(await box.evaluate((element) => element === document.activeElement), true)
      const other = await open(page.url().slice(server.url().length))
      await other.waitForSelector('.search-result')
      for (const selector of ['[data-search-status]', '[data-search-list]', '[data-search-facets]']) {
        assert.equal(await other.locator(selector).textContent(), await page.locator(selector).textContent())
      }
    })

    await t.test('where nothing is found, the parts that occur are offered', async () => {
      const page = await open(`search/?q=${encodeURIComponent('一网通办数据要素')}`)
      await page.waitForSelector('.search-parts')
      assert.match((await page.locator('[data-search-status]').textContent()) ?? '', /一网通办数据要素/)
      assert.deepEqual(await page.locator('.search-parts a').allTextContents(), ['一网通办', '数据要素'])
    })

    await t.test('bad input does no harm', async () => {
      const page = await open('search/')
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      const field = page.locator('[data-search-root] input[name=q]')
      for (const query of [
        '<img src=x onerror=alert(1)>',
        '   ',
        '，。！',
        '.*+?^${}()|[]\\',
        '\ud800',
        'a'.repeat(10_000),
      ]) {
        await field.fill(query)
        await page.keyboard.press('Enter')
        await page.waitForTimeout(250)
        assert.equal(await page.locator('[data-search-root] img').count(), 0)
      }
      await field.fill('数据')
      await page.waitForSelector('.search-result')
      assert.deepEqual(errors, [])
    })

    await t.test('a search without an index says so, and tries again', async () => {
      const page = await open('')
      await page.route(/catalog\.json/, (route) => route.abort())
      await page.goto(server.url('search/?q=数据'))
      const retry = page.locator('[data-search-status] button')
      await retry.waitFor()
      await page.unroute(/catalog\.json/)
      await retry.click()
      await page.waitForSelector('.search-result')
    })

    await t.test('without JavaScript the page leads to the indexes', async () => {
      const page = await open('zh-hant/search/', { javaScriptEnabled: false })
      for (const path of ['topics/', 'terms/', 'documents/']) {
        const link = page.locator(`.search-browse a[href$="/${path}"]`)
        assert.equal(await link.count(), 1, path)
      }
      assert.equal(await page.locator('noscript').count(), 1)
    })

    await t.test('axe finds nothing in results and dialog', async () => {
      for (const [path, dialog] of [
        [`search/?q=${encodeURIComponent('数据')}`, false],
        ['zh-hant/', true],
      ] as const) {
        const page = await open(path, { bypassCSP: true })
        if (dialog) {
          await page.keyboard.press('/')
          await page.getByRole('combobox').fill('数据')
        }
        await page.waitForSelector(dialog ? '[role=option]' : '.search-result')
        await thinOut(page)
        assert.deepEqual(await runAxe(page, 'main, dialog'), [])
      }
    })
  })
}
