/** What is kept for reading without a network. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright'
import { makeManifest, writeOffline } from '../../src/disk/write-offline.ts'
import { openBrowser, serveSite } from './browser.ts'
import { builtSites, longestDocument, site } from './dist.ts'
import type { BuiltSite } from './dist.ts'

const browser = await openBrowser()
const path = longestDocument(site)

/** What the tests leave out of a copy: the public data, and pages by the hundred that are kept like all others. */
const LEFT_OUT =
  /^(?:zh-hant\/|en\/)?(?:data|agencies|terms|targets|topics)\/.|^draft\/pdf\/.|documents\/[^/]+\/synopsis\/\d/

/** A copy of a built site with fewer pages, its list of files as a build would write it; the caller removes it. */
async function copySite(built: BuiltSite, listed?: number): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  const isKept = (name: string) => {
    const path = relative(built.dir, name).split(sep).join('/')
    return !LEFT_OUT.test(path) || /^(?:zh-hant\/|en\/)?[a-z]+\/index\.html$/.test(path)
  }
  cpSync(built.dir, dir, { recursive: true, filter: isKept })
  await writeOffline(dir, true, listed)
  return dir
}
const cacheNames = (page: Page) => page.evaluate(() => caches.keys())
const isStored = (page: Page, url: string) => page.evaluate((key) => caches.match(key).then(Boolean), url)

/** Waits until it is true; the test's own time limit ends it. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((done) => setTimeout(done, 100))
}

/** Opens the page of what is kept and has all kept. */
async function keepAll(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForSelector('[data-offline-keep]:enabled')
  assert.match(
    (await page.textContent('[data-offline-status]')) ?? '',
    /占\d+\.\dMB/,
    'how much it is, before it starts',
  )
  await page.click('[data-offline-keep]')
  const done = () => {
    const place = document.querySelector<HTMLElement>('[data-offline]')
    return place?.querySelector('[data-offline-status]')?.textContent === place?.dataset['kept']
  }
  await page.waitForFunction(done, undefined, { timeout: 120_000 })
}

// below a path, where an address can go wrong in more ways
for (const built of builtSites.slice(1)) {
  test(`what is kept can be read and searched when the host is gone, base ${built.base}`, async () => {
    // in several lists, as of an edition with very many files
    const dir = await copySite(built, 20)
    assert.ok(existsSync(join(dir, 'offline-2.json')))
    const server = await serveSite(dir, built.base)
    const page = await browser.newPage({ serviceWorkers: 'allow' })
    await keepAll(page, server.url('offline/'))
    await server.close()
    await page.goto(server.url(`zh-hant/${path}`))
    assert.ok(await page.locator('[data-edition]').isVisible())
    await page.locator('[data-search-open]').click()
    await page.fill('dialog input[name=q]', '数字')
    await page.waitForSelector('[role=option]')
    await page.goto(server.url('nothing/'))
    assert.ok(await page.locator('[data-offline]').isVisible(), 'a page that is not there')
    await page.close()
    rmSync(dir, { recursive: true })
  })
}

test('what was read is kept, what was not says so', async () => {
  const server = await serveSite(site.dir, site.base)
  const page = await browser.newPage({ serviceWorkers: 'allow' })
  await page.goto(server.url('offline/'))
  await page.waitForSelector('[data-offline-keep]:enabled')
  await page.goto(server.url(path))
  await until(() => isStored(page, server.url(path)))
  // The other script takes the place of this one without a new document; it was read all the same.
  await page.keyboard.press('t')
  await page.waitForSelector('html[lang=zh-Hant]')
  await until(() => isStored(page, server.url(`zh-hant/${path}`)))
  await server.close()
  for (const each of [`zh-hant/${path}`, path]) {
    await page.goto(server.url(each))
    await page.reload()
    assert.ok(await page.locator('[data-edition]').isVisible(), each)
  }
  // A reader who has turned to no script is told in that of the address.
  await page.evaluate(() => localStorage.clear())
  await page.goto(server.url('zh-hant/targets/'))
  assert.equal(await page.locator('[data-offline]').count(), 1)
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hant')
  await page.close()
})

/** The state that a worker comes to, in a page of its site. */
const fateOfWorker = (page: Page) =>
  page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register('/worker.js')
    while (installing && installing.state !== 'redundant' && installing.state !== 'activated')
      await new Promise((done) => installing.addEventListener('statechange', done, { once: true }))
    return installing?.state
  })

test('a worker is not installed beside the list of files of another build', async (t) => {
  const dir = await copySite(site)
  const server = await serveSite(dir, site.base)
  t.after(() => server.close())
  const list = join(dir, 'offline.json')
  const whole = readFileSync(list, 'utf8')
  writeFileSync(list, JSON.stringify({ ...JSON.parse(whole), version: 'another' }))
  const page = await browser.newPage({ serviceWorkers: 'allow' })
  await page.goto(server.url('about/'))
  assert.equal(await fateOfWorker(page), 'redundant')
  writeFileSync(list, whole)
  assert.equal(await fateOfWorker(page), 'activated')
  await page.close()
  rmSync(dir, { recursive: true })
})

test('a site that keeps nothing any more takes back what readers have', async (t) => {
  const dir = await copySite(site)
  const server = await serveSite(dir, site.base)
  t.after(() => server.close())
  const page = await browser.newPage({ serviceWorkers: 'allow' })
  await page.goto(server.url('offline/'))
  await page.waitForSelector('[data-offline-keep]:enabled')
  await page.evaluate(() => caches.open('of another'))
  await writeOffline(dir, false)
  await page.goto(server.url('about/'))
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await until(async () => (await workers()) === 0)
  assert.deepEqual(await cacheNames(page), ['of another'])
  await page.close()
  rmSync(dir, { recursive: true })
})

test('a new build replaces the old one whole, and a file of another build is never stored', async () => {
  const dir = await copySite(site)
  const server = await serveSite(dir, site.base)
  const page = await browser.newPage({ serviceWorkers: 'allow' })
  await page.goto(server.url('offline/'))
  await page.waitForSelector('[data-offline-keep]:enabled')
  const [old] = await cacheNames(page)

  const about = join(dir, 'about', 'index.html')
  writeFileSync(about, readFileSync(about, 'utf8').replace('<h1>', '<h1>新：'))
  await page.goto(server.url('about/'))
  assert.ok((await page.textContent('h1'))?.startsWith('新：'))
  await page.waitForTimeout(300)
  assert.equal(await isStored(page, server.url('about/')), false)
  writeFileSync(about, readFileSync(about, 'utf8').replace('新：', ''))

  await keepAll(page, server.url('offline/'))
  writeFileSync(about, readFileSync(about, 'utf8').replace('<h1>', '<h1>新：'))
  const { version } = await makeManifest(dir)
  await writeOffline(dir)
  await page.goto(server.url('offline/'))
  await until(async () => !(await cacheNames(page)).includes(old ?? ''))
  assert.deepEqual(await cacheNames(page), [`edition ${site.base} ${version}`])
  await server.close()
  await page.goto(server.url('about/'))
  assert.ok((await page.textContent('h1'))?.startsWith('新：'))
  await page.goto(server.url(path))
  assert.ok(await page.locator('[data-edition]').isVisible())
  await page.close()
  rmSync(dir, { recursive: true })
})
