/** What documents share word for word, and any two provisions side by side. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright'
import { documentRow, linkRow, provisionRow, sharedRunRow } from '../../src/schemas/index.ts'
import { openPage, openSite } from './browser.ts'
import { attribute, elementsOf, htmlOf, rowsOf, site, textOf } from './dist.ts'
import { beyondWindow, faultsOf } from './in-page.ts'
import { runAxe } from './run-axe.ts'

const { browser, server, open } = await openSite(site)
const runs = rowsOf(site, 'shared-wording', sharedRunRow)
const link = rowsOf(site, 'links', linkRow).find(({ shown, relation }) => shown && relation === 'same') ?? assert.fail()
/** A link of texts that say different things. */
const far =
  rowsOf(site, 'links', linkRow).find(({ shown, relation }) => shown && relation === 'related') ?? assert.fail()
const provisions = rowsOf(site, 'provisions', provisionRow)
const witness = rowsOf(site, 'documents', documentRow).find(({ witness_of }) => witness_of !== null) ?? assert.fail()

/** A provision in the text of a document and in its reprint, with a character for another. */
const versions =
  provisions.flatMap(({ id, document, anchor, text }) => {
    const own = provisions.find((row) => row.document === witness.witness_of && row.anchor === anchor)
    return document === witness.id && own && own.text !== text && own.text.length === text.length
      ? [[own.id, id] as const]
      : []
  })[0] ?? assert.fail()

const documentOf = (id: string) => id.split('/')[0] ?? ''

/** Uses a page of a width, on which nothing may go wrong. */
async function withPage(width: number, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPage(browser, 'about:blank', { viewport: { width, height: 900 } })
  const faults = faultsOf(page)
  await use(page)
  assert.deepEqual(faults, [])
  await page.close()
}

const address = (a: string, b: string, more = '') => `compare/?a=${a}&b=${b}${more}`

test('two linked provisions stand side by side, with marks on both, and their relation; what has hardly a word in common is not compared by words', async () => {
  await withPage(1280, async (page) => {
    await page.goto(server.url(address(link.a, link.b)))
    await page.waitForSelector('.compare-side')
    const sides = page.locator('.compare-side')
    assert.equal(await sides.count(), 2)
    assert.equal(await page.locator('.compare-side:has(mark)').count(), 2)
    assert.ok((await page.textContent('[data-compare-result] .reason'))?.includes(link.reason))
    assert.equal(await page.inputValue('#provision-a'), link.a)
    const boxes = await Promise.all([0, 1].map((n) => sides.nth(n).boundingBox()))
    assert.equal(boxes[0]?.y, boxes[1]?.y)

    // Texts of two places that share hardly a word would be marked from end to end.
    await page.goto(server.url(address(far.a, far.b, '&view=words')))
    await page.waitForFunction(() => document.querySelector('[data-compare-said]')?.textContent?.includes('差得太多'))
    assert.equal(await page.locator('.compare-side :is(del, ins)').count(), 0)
  })
})

test('the words that only one of two versions has are marked, in both scripts', async () => {
  await withPage(1280, async (page) => {
    await page.goto(server.url(address(...versions)))
    await page.waitForSelector('.compare-side')
    await page.locator('input[value=words]').check({ force: true })
    await page.waitForSelector('.compare-side del')
    assert.ok((await page.locator('.compare-side').nth(1).locator('ins').count()) > 0)
    assert.match(page.url(), /view=words/)
    await page.click('[data-script-switch]')
    await page.waitForURL(/zh-hant\/compare\//)
    const query = new URL(page.url()).searchParams
    assert.deepEqual([query.get('a'), query.get('b'), query.get('view')], [...versions, 'words'])
    await page.waitForSelector('.compare-side del')
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hant')
  })
})

test('the form chooses any two by keyboard; counterparts of the first come first; narrow pages do not scroll', async () => {
  await withPage(360, async (page) => {
    await page.goto(server.url(`zh-hant/compare/?a=${link.a}`))
    await page.waitForSelector('.compare-counterparts a')
    const offered = await page
      .locator('.compare-counterparts a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    assert.ok(offered.some((href) => href?.includes(`b=${link.b}`)))
    await page.focus('#document-b')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('#provision-b:enabled')
    await page.focus('#provision-b')
    await page.keyboard.press('ArrowDown')
    await page.focus('.compare-form button')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.compare-side').length === 2)
    assert.ok(new URL(page.url()).searchParams.get('b'))
    const beyond = await beyondWindow(page)
    assert.ok(beyond <= 0, String(beyond))
  })
})

test('an id that is not there is named and nothing of the address becomes markup', async () => {
  await withPage(1280, async (page) => {
    const bad = '<img src=x onerror=document.title=1>/1'
    await page.goto(server.url(address(encodeURIComponent(bad), link.b)))
    await page.waitForSelector('.compare-side')
    assert.ok((await page.textContent('[data-compare-status]'))?.includes(bad))
    assert.equal(await page.locator('main img').count(), 0)
    assert.notEqual(await page.title(), '1')
    await page.goto(server.url(address(`${documentOf(link.a)}/no.such`, '../../data/links')))
    await page.waitForFunction(() => document.querySelector('[data-compare-status]')?.textContent)
    assert.equal(await page.locator('.compare-side').count(), 0)
    assert.ok(await page.locator('#document-a').isEnabled())
    assert.equal(await page.locator('.compare-form select').count(), 4)
  })
})

test('in a synopsis each counterpart with its reason offers to be laid beside its measure', async () => {
  const [path = '', anchor = ''] = link.url.slice(1).split('#')
  const page = await open(`zh-hant/${path}`)
  const measure = page.locator(`[id="${anchor}"]`)
  const offers = await measure
    .locator('a[href*="/compare/"]')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
  const lines = await measure.locator(':scope > div > ul > li, details > ul:not(.inline-list) > li').count()
  assert.equal(offers.length, 1 + lines)
  assert.ok(offers.every((offer) => new URL(offer).searchParams.get('a') === `${path.split('/')[1]}/${anchor}`))
  await measure.locator('a[href*="/compare/"]').last().click()
  await page.waitForSelector('.compare-pair')
  await page.close()
})

test('axe finds nothing in a pair', async () => {
  for (const [prefix, colorScheme, width] of [['', 'light', 1280] as const, ['zh-hant/', 'dark', 360] as const]) {
    const path = prefix + address(link.a, link.b, prefix && '&view=words')
    const page = await open(path, { bypassCSP: true, colorScheme, viewport: { width, height: 800 } })
    await page.waitForSelector('.compare-side')
    assert.deepEqual(await runAxe(page, 'html'), [])
    await page.close()
  }
})

test('without JavaScript the page leads to the documents', async () => {
  const page = await open('compare/', { javaScriptEnabled: false })
  assert.ok(await page.locator('main a[href*="/documents/"]').first().isVisible())
  assert.equal(await page.locator('form[data-compare-form]').isVisible(), false)
  await page.close()
})

test('shared wording stands once with all its documents, in both scripts; what many share is apart', () => {
  const words = [...Map.groupBy(runs, ({ quote }) => quote).values()].map((same) => ({
    same,
    documents: new Set(same.flatMap(({ a, b }) => [documentOf(a), documentOf(b)])).size,
  }))
  for (const [prefix, quoteIn] of [['', 'quote'] as const, ['zh-hant/', 'quote_hant'] as const]) {
    const elements = elementsOf(htmlOf(site, `${prefix}shared/`))
    const entries = elements.filter((each) => attribute(each, 'class') === 'shared-words').map(textOf)
    for (const { same, documents } of words.slice(0, 40)) {
      const [run = assert.fail()] = same
      const own = entries.filter((entry) => entry.trim().startsWith(run[quoteIn]))
      assert.ok(
        own.some((entry) => entry.includes(`${documents}份文件`)),
        `${run[quoteIn]} in ${documents} documents`,
      )
    }
  }
})

test('a strip in the margin leads to where the words stand, also in the panel beside it', async () => {
  // the longest is told by itself, others perhaps with what they lie in
  const [run] = runs.toSorted((a, b) => b.length - a.length)
  assert.ok(run)
  const [document = '', anchor = ''] = run.b.split('/')
  const strips = elementsOf(htmlOf(site, `documents/${document}/`)).filter(
    (each) => attribute(each, 'class') === 'strip',
  )
  const own = new Set(runs.flatMap(({ a, b }) => [a, b]).filter((id) => documentOf(id) === document))
  assert.equal(strips.length, own.size)
  for (const strip of strips) assert.ok(attribute(strip, 'aria-label') && attribute(strip, 'data-apparatus') === '')
  await withPage(1440, async (page) => {
    await page.goto(server.url(`documents/${document}/`))
    await page.locator(`.strip[href$="#${anchor}"]`).click()
    const panel = page.locator('#entry')
    await panel.waitFor({ state: 'visible' })
    assert.ok((await panel.textContent())?.includes(run.quote.slice(0, 8)))
    assert.ok((await panel.locator(`a[href$="${run.a.replace('/', '/#')}"]`).count()) > 0)
  })
})
