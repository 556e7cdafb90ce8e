import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type axeCore from 'axe-core'
import type { Browser } from 'playwright-core'
import type { SiteServer } from '../../src/serve.ts'
import { launchBrowser, serveSite } from './browser.ts'
import { kindsOf, site } from './dist.ts'

const program = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What the program puts into the page. */
declare const axe: typeof axeCore

const views = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
] as const

/** Runs in the page. */
async function runAxe(): Promise<string[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  return violations.map((rule) => `${rule.id}: ${rule.nodes.length} × ${rule.nodes[0]?.html.slice(0, 200) ?? ''}`)
}

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

for (const [kind, path] of [...kindsOf(site), ['a page that is not there', '404.html'] as const]) {
  test(`axe finds nothing: ${kind}`, async () => {
    for (const prefix of path === '404.html' ? [''] : ['', 'zh-hant/']) {
      const context = await browser.newContext({ bypassCSP: true })
      const page = await context.newPage()
      await page.goto(server.url(prefix + path))
      await page.evaluate(program)
      // one script light and wide, the other dark and narrow: the rules do not depend on both at once
      const { colorScheme, width } = views[prefix === '' ? 0 : 1]
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      assert.deepEqual(await page.evaluate(runAxe), [], `${prefix}${path} ${colorScheme} ${width}`)
      await context.close()
    }
  })
}

test('axe finds nothing in what opens over a document', async () => {
  const path = kindsOf(site).get('one of documents') ?? ''
  for (const { colorScheme, width } of views) {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } })
    const page = await context.newPage()
    await page.goto(server.url(path))
    await page.evaluate(program)
    await page.click('.reading-button')
    assert.deepEqual(await page.evaluate(runAxe), [], 'choices')
    await page.keyboard.press('Escape')
    await page.locator('.permalink').nth(2).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.provision-menu:popover-open')
    assert.deepEqual(await page.evaluate(runAxe), [], 'menu')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.waitForSelector('.keys-sheet[open]')
    assert.deepEqual(await page.evaluate(runAxe), [], 'keys')
    await context.close()
  }
})
