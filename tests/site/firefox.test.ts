/** What a reader does most, in Firefox, where the machine has one: `FIREFOX_PATH`, else `firefox` or `firefox-esr`. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import puppeteer from 'puppeteer-core'
import type { Page } from 'puppeteer-core'
import { serveSite } from './browser.ts'
import { kindsOf, site } from './dist.ts'
import { findProgram } from './find-program.ts'

const firefox = findProgram('FIREFOX_PATH', ['firefox', 'firefox-esr'])
const path = kindsOf(site).get('one of documents') ?? ''

const isShown = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.filter((element) => element.checkVisibility()).length)
const choose = (page: Page, selector: string) => page.$eval(selector, (element) => element.parentElement?.click())

test('in Firefox', { skip: firefox ? false : 'no Firefox on this machine' }, async (t) => {
  const server = await serveSite(site.dir, site.base)
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true })
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  t.after(async () => {
    await browser.close()
    await server.close()
  })
  await page.setViewport({ width: 1280, height: 900 })

  await t.test('a document is read, and nothing is wider than the window', async () => {
    await page.goto(server.url(path))
    assert.ok((await isShown(page, '[data-edition] p')) > 50)
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 900 })
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`)
    }
  })

  await t.test('the script is switched by key, and back', async () => {
    for (const lang of ['zh-Hant', 'zh-Hans']) {
      await page.keyboard.press('t')
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, lang)
      await page.waitForSelector('[data-edition] p')
      assert.equal(new URL(page.url()).pathname.includes('zh-hant'), lang === 'zh-Hant')
    }
  })

  await t.test('side by side, and as plain text again', async () => {
    await choose(page, 'input[name="view"][value="parallel"]')
    await page.waitForSelector('.edition p.other')
    assert.ok((await isShown(page, '.edition p.other')) > 50)
    await choose(page, 'input[name="view"][value="plain"]')
    await page.waitForFunction(() => !document.querySelector('.edition p.other'))
  })

  await t.test('notes off, and at the side', async () => {
    await choose(page, 'input[name="notes"][value="off"]')
    await page.waitForSelector('html[data-notes=off]')
    assert.equal(await isShown(page, '.edition .notes'), 0)
    await choose(page, 'input[name="notes"][value="side"]')
    await page.waitForSelector('html[data-notes=side]')
    assert.ok((await isShown(page, '.edition .notes')) > 0)
  })

  await t.test('keys lead from provision to provision, an entry opens', async () => {
    await page.keyboard.press('j')
    await page.waitForFunction(() => location.hash.length > 1)
    await page.$eval('.edition .unit a.term', (link) => (link instanceof HTMLElement ? link.click() : undefined))
    await page.waitForFunction(() => document.querySelector('#entry')?.checkVisibility())
    await page.keyboard.press('Escape')
  })

  await t.test('a search finds, and its result opens with the hits marked', async () => {
    await page.goto(server.url('zh-hant/search/?q=5G基站'))
    await page.waitForSelector('.search-result a')
    await Promise.all([page.waitForNavigation(), page.click('.search-result a')])
    await page.waitForSelector('.find-bar')
  })

  await t.test('print shows the text and nothing of the interface', async () => {
    await page.goto(server.url(path))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    assert.ok(pdf.length > 10_000)
  })

  assert.deepEqual(faults, [])
})
