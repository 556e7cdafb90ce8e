/** What an address says is done, and what it says that cannot be done does no harm. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provisionRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import { attribute, elementsOf, htmlOf, kindsOf, rowsOf, site } from './dist.ts'

const { server, open } = await openSite(site)
const provisions = rowsOf(site, 'provisions', provisionRow)

/** The document whose provisions hold a word most often, and those that do; a word that many texts on any matter hold. */
const WORD = '发展'
const holding = Map.groupBy(
  provisions.filter(({ text }) => text.includes(WORD)),
  ({ document }) => document,
)
const [document = '', holders = []] = [...holding].toSorted((a, b) => b[1].length - a[1].length)[0] ?? []

/** Kinds of pages that differ in the scripts they load, which are what reads an address. */
const kindsByScripts = Map.groupBy(kindsOf(site).values(), (path) =>
  elementsOf(htmlOf(site, path))
    .flatMap((element) => (element.tagName === 'script' ? (attribute(element, 'src') ?? []) : []))
    .join(' '),
)

test('an address that ends in a broken encoding stops nothing on a page of any kind', async () => {
  assert.ok(kindsByScripts.size > 5)
  const page = await open('')
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  for (const path of [...[...kindsByScripts.values()].flatMap(([first = '']) => first), 'nothing/%E4%']) {
    await page.goto(server.url(`${path}?again=1#%`))
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
    assert.deepEqual(errors, [], path)
  }
  await page.goto(server.url(`documents/${document}/?find=${encodeURIComponent(WORD)}#%`))
  await page.waitForSelector('.find-bar')
  assert.deepEqual(errors, [])
  await page.close()
})

test('the first hit that is shown is the one at the anchor, or the next below it', async () => {
  const wanted = holders[Math.floor(holders.length / 2)]
  assert.ok(wanted && holders.length > 4, 'a document with the word in several provisions')
  const page = await open(`documents/${document}/?find=${encodeURIComponent(WORD)}#${wanted.anchor}`)
  await page.waitForSelector('.find-bar')
  const isWithin = (id: string) =>
    page.evaluate((anchor) => {
      const [range] = CSS.highlights.get('search-current') ?? []
      return range instanceof Range && globalThis.document.getElementById(anchor)?.contains(range.startContainer)
    }, id)
  assert.equal(await isWithin(wanted.anchor), true, wanted.id)
  await page.close()
})

test('a search narrowed to provisions with targets is narrowed when its address is opened', async () => {
  const kept = holding.size === 0 ? [] : [...holding.values()].flat().filter(({ targets }) => targets.length > 0)
  const all = [...holding.values()].flat().length
  assert.ok(kept.length > 0 && kept.length < all)
  const page = await open(`search/?q=${encodeURIComponent(WORD)}&targets=1`)
  await page.waitForSelector('.search-result')
  assert.equal(await page.locator('[data-search-facets] input[name=targets]').isChecked(), true)
  const holds = new Set(kept.map(({ document, anchor }) => `${document}/#${anchor}`))
  const hrefs = await page
    .locator('a.search-name')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  assert.ok(hrefs.length > 0)
  for (const href of hrefs) {
    const { pathname, hash } = new URL(href ?? '')
    assert.ok(holds.has(`${pathname.split('/').at(-2)}/${hash}`), href ?? '')
  }
  await page.close()
})

test('with single keys turned off no key opens the search but the one with Control', async () => {
  const page = await open('')
  await page.evaluate(() => localStorage.setItem('keys', 'off'))
  await page.reload()
  await page.keyboard.press('/')
  await page.waitForTimeout(400)
  assert.equal(await page.locator('dialog[open]').count(), 0)
  await page.keyboard.press('Control+k')
  await page.waitForSelector('dialog[open]')
  await page.close()
})
