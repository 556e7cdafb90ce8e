/** The bar beside a document, the script that a reader keeps, and what places are called. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './browser.ts'
import { attribute, elementsOf, htmlOf, longestDocument, middleSentence, pagesOf, site } from './dist.ts'
import { choose, scrollTo, topOf } from './in-page.ts'

const { browser, server, open } = await openSite(site)
const path = longestDocument(site)
const sentence = middleSentence(site, path)
const wide = { viewport: { width: 1440, height: 900 } }

test('deep in a text the bar has contents, place, search, view and notes, and script; each once', async () => {
  for (const viewport of [wide.viewport, { width: 360, height: 760 }]) {
    const page = await open(path, { viewport })
    await scrollTo(page, sentence)
    await page.waitForFunction(
      () => document.querySelector('[data-place]')?.textContent !== document.querySelector('h1')?.textContent,
    )
    const bar = page.locator('.docbar')
    assert.equal((await bar.boundingBox())?.y, 0)
    for (const part of ['[data-place]', '[data-search-open]', '.reading-button', '[data-script-switch]']) {
      assert.equal(await page.locator(part).count(), 1, part)
      assert.ok(await bar.locator(part).isVisible(), part)
    }
    const contents = viewport.width < 1000 ? bar.locator('[popovertarget=contents]') : page.locator('.contents')
    assert.ok(await contents.isVisible())
    // Who goes through the bar with the keyboard does not lose the line.
    const line = await topOf(page, sentence)
    await bar.locator('[data-search-open]').focus()
    await bar.locator('[data-script-switch]').focus()
    assert.equal(await topOf(page, sentence), line)
    // The menu opens below the bar, wherever the page stands, with view, notes and the reader's own choices.
    await page.click('.reading-button')
    const menu = await page.locator('.reading-choices').boundingBox()
    assert.ok(menu && menu.y >= 30 && menu.y < 130 && menu.x >= 0, JSON.stringify(menu))
    assert.ok(menu.x + menu.width <= viewport.width)
    for (const name of ['view', 'words', 'notes', 'choice-size'])
      await page.locator(`.reading-choices label:has(input[name="${name}"])`).first().waitFor({ state: 'visible' })
    await page.close()
  }
})

test('a place that an address names is not hidden by the bar', async () => {
  const page = await open(`${path}#${sentence}`, wide)
  const bar = await page.locator('.docbar').boundingBox()
  assert.ok(bar && (await topOf(page, sentence)) >= bar.y + bar.height)
  await page.close()
})

test('the script that a reader turns to is kept for whatever address comes from elsewhere', async () => {
  const page = await open(path, wide)
  await page.keyboard.press('t')
  await page.waitForURL(/zh-hant/)
  for (const address of ['', 'targets/', `${path}?notes=off#${sentence}`]) {
    await page.goto(server.url(address))
    await page.waitForURL(server.url(`zh-hant/${address}`))
  }
  // A link of the site's own leads where it says.
  await page.evaluate(
    (to) => void Object.assign(document.createElement('a'), { href: to }).click(),
    server.url('about/'),
  )
  await page.waitForURL(server.url('about/'))
  await page.goto(server.url('zh-hant/about/'))
  await page.click('[data-script-switch]')
  await page.waitForURL(server.url('about/'))
  await page.goto(server.url('zh-hant/'))
  await page.waitForURL(server.url())
  await page.close()
})

test('a browser of Taiwan or Hong Kong is offered Traditional once, and nothing moves for it', async () => {
  for (const locale of ['zh-TW', 'zh-HK']) {
    const context = await browser.newContext({ locale, ...wide })
    const page = await context.newPage()
    await page.goto(server.url(path))
    const offer = page.getByRole('link', { name: '閱讀繁體版' })
    await offer.waitFor()
    // It lies over the page and takes no room in it.
    assert.equal(await page.locator('.offer-band').evaluate((band) => getComputedStyle(band).position), 'fixed')
    await page.goto(server.url('targets/'))
    await page.waitForTimeout(500)
    assert.equal(await offer.count(), 0, 'once')
    await page.evaluate(() => localStorage.clear())
    await page.goto(server.url(`${path}#${sentence}`))
    await offer.click()
    await page.waitForURL(server.url(`zh-hant/${path}#${sentence}`))
    assert.equal(await page.locator('.offer-band').count(), 0)
    await context.close()
  }
  const page = await browser.newPage({ locale: 'zh-CN' })
  await page.goto(server.url(path))
  await page.waitForTimeout(500)
  assert.equal(await page.locator('.offer-band').count(), 0)
  await page.close()
})

test('what is said aloud of clauses has no ids', () => {
  for (const each of pagesOf(site).filter((page) => /^(?:zh-hant\/)?documents\/[^/]+\/$/.test(page))) {
    const labels = elementsOf(htmlOf(site, each)).flatMap((element) =>
      /^(?:permalink|notes)/.test(attribute(element, 'class') ?? '') ? (attribute(element, 'aria-label') ?? '') : [],
    )
    assert.ok(labels.length > 10)
    for (const label of labels) assert.doesNotMatch(label, /[a-z]|\d\.\d/, each)
  }
})

test('a clause that the text does not have is named in words, and so is the nearest', async () => {
  const page = await open(`${path}#9.9.9`, wide)
  const band = page.locator('.unknown-anchor')
  await band.waitFor({ state: 'visible' })
  assert.match((await band.textContent()) ?? '', /“九（九）9”/)
  assert.match((await band.locator('a').textContent()) ?? '', /^最近的是[一二三四五六七八九十]/)
  await page.close()
})

test('a fault is reported with its place: what is copied has document, clause, address and words', async () => {
  const page = await open(path, { ...wide, permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('.unit .permalink').nth(5).click()
  await page.click('[data-copy=report]')
  await page.waitForFunction(() => document.querySelector('[data-menu-status]')?.textContent !== '')
  const report = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  const [named, place, address, words] = report
  assert.match(named ?? '', /^文件：《.+》/)
  assert.match(place ?? '', /^位置：[一二三四五六七八九十]/)
  assert.ok(address?.startsWith(`网址：${server.url(path)}#`))
  assert.ok((words ?? '').length > 8 && report.at(-1) === '问题：')
  await page.close()
})

test('the text as issued is a look at one document, also when it is chosen in the menu', async () => {
  const page = await open(path, wide)
  await choose(page, 'view', 'issued')
  await page.locator('.issued-band').waitFor({ state: 'visible' })
  await page.goto(server.url(path))
  assert.equal(await page.locator('html[data-view]').count(), 0)
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).sort()), ['signs'])
  await page.close()
})
