/** The number of each clause can be seen and hit: nothing lies on it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import { attribute, elementsOf, htmlOf, longestDocument, rowsOf, site } from './dist.ts'
import { laidOut } from './in-page.ts'

const { server, open } = await openSite(site)
const wide = { viewport: { width: 1440, height: 900 } }
const documents = rowsOf(site, 'documents', documentRow).map(({ id }) => `documents/${id}/`)

/** Runs in the page: what is wrong with the numbers, and with the bars beside them. */
function faults(): string[] {
  const found: string[] = []
  const strips = [...document.querySelectorAll('.strip')].map((each) => each.getBoundingClientRect())
  for (const number of document.querySelectorAll('.permalink')) {
    number.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = number.getBoundingClientRect()
    const name = `${location.pathname}${number.getAttribute('href') ?? ''} at ${innerWidth}`
    for (const part of [0.1, 0.5, 0.9]) {
      const hit = document.elementFromPoint(left + width * part, top + height / 2)
      if (hit !== number) found.push(`${name}: ${hit?.className ?? 'nothing'} lies on it at ${part}`)
    }
    if (width < 24 || height < 24) found.push(`${name}: ${width} × ${height}`)
    if (left < 0 || left + width > innerWidth) found.push(`${name}: begins at ${left}, ends at ${left + width}`)
    const { opacity, visibility, color } = getComputedStyle(number)
    if (opacity !== '1' || visibility !== 'visible' || color === 'transparent') found.push(`${name}: not seen`)
  }
  if (strips.some(({ width }) => width > 8)) found.push('a bar is too wide')
  return found
}

/** Runs in the page: goes to its top, and waits until that is on screen. */
async function fromTop(): Promise<void> {
  scrollTo({ top: 0, behavior: 'instant' })
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
}

test('every clause’s number can be hit, 1440, 1100 and 390 pixels wide', async () => {
  const page = await open('', wide)
  const found: string[] = []
  for (const path of documents) {
    await page.goto(server.url(path))
    await laidOut(page)
    for (const width of [1440, 1100, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate(fromTop)
      found.push(...(await page.evaluate(faults)))
    }
  }
  assert.deepEqual(found, [])
  await page.close()
})

test('the bar of shared words can be hit beside the number', async () => {
  const path = documents.find((each) => htmlOf(site, each).includes('class="strip"')) ?? longestDocument(site)
  const page = await open(path, wide)
  await laidOut(page)
  const strip = page.locator('.strip').nth(3)
  await strip.click()
  await page.waitForSelector('#entry:popover-open')
  await page.close()
})

test('an address with a number that the text does not have says so and leads to the nearest', async () => {
  const path = longestDocument(site)
  for (const width of [1440, 390]) {
    const page = await open(`${path}#9.9.9`, { viewport: { width, height: 800 } })
    const band = page.locator('.unknown-anchor')
    await band.waitFor({ state: 'visible' })
    assert.match((await band.textContent()) ?? '', /“九（九）9”/)
    const { y, height } = (await band.boundingBox()) ?? { y: NaN, height: NaN }
    assert.ok(y >= 0 && y + height <= 800, `in sight: ${y}`)
    const id = await band.locator('a').evaluate((link: HTMLAnchorElement) => link.hash.slice(1))
    await band.locator('a').click()
    await band.waitFor({ state: 'hidden' })
    await page.waitForFunction((wanted) => {
      const top = document.getElementById(wanted)?.getBoundingClientRect().top ?? NaN
      return top > -5 && top < innerHeight / 2
    }, id)
    await page.close()
  }
  const page = await open(`zh-hant/${path}#%`, { viewport: { width: 1440, height: 800 } })
  await page.locator('.unknown-anchor').waitFor({ state: 'visible' })
  assert.match((await page.locator('.unknown-anchor').textContent()) ?? '', /本文沒有「%」/)
  await page.close()
})

test('after the menu is closed the number has the focus again', async () => {
  const path = longestDocument(site)
  const number = elementsOf(htmlOf(site, path)).filter((each) => attribute(each, 'class') === 'permalink')[20]
  const selector = `.permalink[href="${number && attribute(number, 'href')}"]`
  for (const by of ['mouse', 'keyboard']) {
    const page = await open(path, wide)
    await laidOut(page)
    if (by === 'mouse') await page.click(selector)
    else await page.press(selector, 'Enter')
    await page.waitForSelector('.provision-menu:popover-open')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.provision-menu', { state: 'hidden' })
    assert.ok(await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector), by)
    await page.close()
  }
})
