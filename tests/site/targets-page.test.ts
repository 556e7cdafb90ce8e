import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { SiteServer } from '../../src/serve.ts'
import { launchBrowser, serveSite } from './browser.ts'
import { site } from './dist.ts'

let browser: Browser
let server: SiteServer
before(async () => {
  browser = await launchBrowser()
  server = await serveSite(site.dir, site.base)
})
after(async () => {
  await browser.close()
  await server.close()
})

const shown = 'table.targets tbody tr:not([hidden])'

test('the index of targets filters and sorts, and its address says how', async (t) => {
  const page = await browser.newPage()
  await page.goto(server.url('targets/'))
  const all = await page.locator(shown).count()
  if (all === 0) return t.skip('no targets')
  const place = await page.locator(shown).last().getAttribute('data-place')
  await page.selectOption('select[name="place"]', place)
  const some = await page.locator(shown).count()
  assert.ok(some > 0 && some <= all)
  assert.equal(await page.locator(`${shown}:not([data-place="${place}"])`).count(), 0)
  assert.equal(new URL(page.url()).searchParams.get('place'), place)

  await page.click('[data-sort="value"] button')
  const values = await page.locator(shown).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-value')))
  const numbers = values.filter((value) => value !== null).map(Number)
  assert.deepEqual(
    numbers,
    numbers.toSorted((a, b) => a - b),
  )
  assert.ok(!values.includes(null) || values.indexOf(null) === numbers.length, 'rows without a value last')

  await page.reload()
  assert.equal(await page.locator(shown).count(), some)
  assert.equal(await page.locator('[data-sort="value"]').getAttribute('aria-sort'), 'ascending')

  await page.fill('input[name="words"]', '\u{10ffff}')
  assert.equal(await page.locator(shown).count(), 0)
  await page.click('button[type="reset"]')
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length === count, [
    shown,
    all,
  ] as const)
  await page.close()
})

test('a target’s quote leads to its marked sentence', async (t) => {
  const page = await browser.newPage()
  await page.goto(server.url('zh-hant/targets/'))
  const quote = page.locator(`${shown} .quote a`).first()
  if ((await quote.count()) === 0) return t.skip('no targets')
  const words = await quote.innerText()
  await quote.click()
  await page.waitForURL(/\/zh-hant\/documents\/.+#/)
  assert.equal(await page.evaluate(() => document.querySelector(':target')?.textContent), words)
  await page.close()
})
