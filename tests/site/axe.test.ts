/** Every kind of page, and what opens over a document, under axe. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './browser.ts'
import { englishKindsOf, kindsOf, longestDocument, site } from './dist.ts'
import { runAxe, thinOut } from './run-axe.ts'

const { browser, server, open } = await openSite(site)

/** `AXE=all npm test -- axe` looks at every page in both scripts, both themes and both widths. */
const all = process.env.AXE === 'all'
const views = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 360 },
] as const

/** Kinds that are looked at twice in every run. */
const MAIN = new Set(['home', 'one of documents', 'synopsis', 'targets'])

// One page for all: what starts anew takes longer than what is looked at.
const page = await browser.newPage({ bypassCSP: true })
const pages = [...kindsOf(site), ['a page that is not there', '404.html'] as const]
for (const [kind, path] of englishKindsOf(site)) {
  test(`axe finds nothing in English: ${kind}`, async () => {
    await page.goto(server.url(path))
    if (!all) await thinOut(page)
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: 800 })
    assert.deepEqual(await runAxe(page, 'html'), [], path)
  })
}

for (const [index, [kind, path]] of pages.entries()) {
  test(`axe finds nothing: ${kind}`, async () => {
    // Light and wide in one script, dark and narrow in the other, so that each kind has one of them.
    const turns = ['', 'zh-hant/'].filter((_, turn) => all || MAIN.has(kind) || turn === index % 2)
    for (const prefix of path === '404.html' ? [''] : turns) {
      await page.goto(server.url(prefix + path))
      if (!all) await thinOut(page)
      // What is out of sight is laid out late: axe would measure it half way.
      await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
      for (const { colorScheme, width } of all ? views : [views[prefix === '' ? 0 : 1]]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        assert.deepEqual(await runAxe(page, 'html'), [], `${prefix}${path} ${colorScheme} ${width}`)
      }
    }
  })
}

test('axe finds nothing in what opens over a document', async () => {
  const path = longestDocument(site)
  for (const { colorScheme, width } of all ? views : views.slice(0, 2)) {
    const page = await open(path, { bypassCSP: true, colorScheme, viewport: { width, height: 800 } })
    if (!all) await thinOut(page)
    await page.click('.reading-button')
    assert.deepEqual(await runAxe(page, '.docbar'), [], 'choices')
    await page.keyboard.press('Escape')
    await page.locator('.permalink').nth(2).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.provision-menu:popover-open')
    assert.deepEqual(await runAxe(page, '.provision-menu'), [], 'menu')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.waitForSelector('.keys-sheet[open]')
    assert.deepEqual(await runAxe(page, '.keys-sheet'), [], 'keys')
    await page.close()
  }
})
