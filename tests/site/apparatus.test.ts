/** What the edition says beside a text: introductions, notes, entries that open, lists of citations and places. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './browser.ts'
import { attribute, elementsOf, htmlOf, longestDocument, site } from './dist.ts'

const { open } = await openSite(site)
const path = longestDocument(site)

test('a note leads to its sentence and the sentence to its note', () => {
  for (const prefix of ['', 'zh-hant/']) {
    const elements = elementsOf(htmlOf(site, prefix + path))
    const ids = new Set(elements.map((element) => attribute(element, 'id')))
    const marks = elements.filter((element) => attribute(element, 'class') === 'note-mark')
    assert.ok(marks.length > 0, `${prefix}${path} has no notes at sentences`)
    for (const mark of marks) {
      assert.notEqual(attribute(mark, 'data-apparatus'), undefined)
      assert.ok(ids.has(attribute(mark, 'href')?.slice(1)))
    }
  }
})

test('the introduction opens without JavaScript', async () => {
  const page = await open(path, { javaScriptEnabled: false })
  const details = page.locator('.introduction details')
  assert.equal(await details.locator('p').first().isVisible(), false)
  await details.locator('summary').click()
  assert.ok(await details.locator('p').first().isVisible())
  await page.close()
})

for (const prefix of ['', 'zh-hant/']) {
  test(`a mark opens its entry and closes it again: ${prefix || 'zh-hans/'}`, async () => {
    const page = await open(prefix + path, { viewport: { width: 1280, height: 900 } })
    const mark = page.locator('.edition .unit a.term').first()
    const address = await mark.evaluate((link: HTMLAnchorElement) => link.href)
    await mark.click()
    const entry = page.locator('#entry')
    await entry.waitFor({ state: 'visible' })
    assert.match((await entry.textContent()) ?? '', /释义|釋義|英文/)
    assert.equal(
      await entry
        .locator('a')
        .last()
        .evaluate((link: HTMLAnchorElement) => link.href),
      address,
    )
    await page.keyboard.press('Escape')
    assert.equal(await entry.isVisible(), false)
    await page.close()
  })
}

test('without JavaScript a mark is a link to its entry', async () => {
  const page = await open(path, { javaScriptEnabled: false })
  await page.locator('.edition .unit a.term').first().click()
  await page.waitForURL(/\/terms\/[^/]+\/$/)
  await page.close()
})

test('each cited document and each place names where it is cited or spoken of', () => {
  for (const [list, kind] of [['citations/', 'cited-work'] as const, ['places/', 'place-said'] as const]) {
    for (const prefix of ['', 'zh-hant/']) {
      const entries = elementsOf(htmlOf(site, prefix + list)).filter((each) => attribute(each, 'class') === kind)
      assert.ok(entries.length > 0, `${prefix}${list} is empty`)
      for (const entry of entries) assert.ok(attribute(entry, 'id'))
    }
  }
})

test('who works with whom is a picture with a name and a table', () => {
  const elements = elementsOf(htmlOf(site, 'agencies/'))
  const figures = elements.filter((each) => attribute(each, 'class') === 'cooperation')
  assert.ok(figures.length > 0)
  const pictures = elements.filter((each) => each.tagName === 'svg' && attribute(each, 'role') === 'img')
  assert.equal(pictures.length, figures.length)
  for (const picture of pictures) assert.ok(attribute(picture, 'aria-label'))
})
