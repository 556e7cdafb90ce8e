/** Witnesses, scripts and views of a document, as a reader meets them. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright'
import { collationRow, witnessRow } from '../../src/schemas/index.ts'
import { openPage, openSite } from './browser.ts'
import {
  attribute,
  elementsOf,
  htmlOf,
  linkOf,
  middleSentence,
  pagesOf,
  rowsOf,
  site,
  textOf,
  viewFileOf,
} from './dist.ts'
import { beyondWindow, choose, scrollTo, shiftOf, topOf } from './in-page.ts'

const { browser, server, open } = await openSite(site)

const [witness] = rowsOf(site, 'witnesses', witnessRow)
assert.ok(witness, 'the project has a witness')
const path = `documents/${witness.document}/`
const collation = `documents/${witness.witness}/collation/`
const differences = rowsOf(site, 'collation', collationRow).filter((row) => row.witness === witness.witness)
const wide = { viewport: { width: 1440, height: 900 } }
const narrow = { viewport: { width: 360, height: 760 } }

/** The document's own text on a page, without what is ours. */
const ownText = (page: Page, ours = '[data-apparatus]'): Promise<string> =>
  page.evaluate((selector) => {
    const copy = document.querySelector('[data-edition]')?.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return ''
    for (const each of copy.querySelectorAll(selector)) each.remove()
    return copy.textContent
  }, ours)

const viewIs = (page: Page, view: string) =>
  page.waitForFunction((wanted) => {
    const { view: shown, arriving } = document.documentElement.dataset
    return shown === wanted && arriving === undefined
  }, view)

test('a restored box says so, leads to the collation, and each of its texts to the reprint’s own reading', () => {
  for (const prefix of ['', 'zh-hant/']) {
    const elements = elementsOf(htmlOf(site, prefix + path))
    const boxes = elements.filter((element) => attribute(element, 'class')?.includes('restored-box'))
    assert.equal(boxes.length, 14)
    const links = elements.filter((element) => attribute(element, 'class') === 'attested')
    const ids = new Set(elementsOf(htmlOf(site, prefix + collation)).map((element) => attribute(element, 'id')))
    for (const link of links) {
      assert.notEqual(attribute(link, 'data-apparatus'), undefined)
      assert.ok(ids.has(attribute(link, 'href')?.split('#')[1]))
    }
    const boxTexts = differences.filter((row) => row.variant.anchor?.startsWith('box-') && row.class === 'addition')
    assert.equal(links.length, boxTexts.length)
    assert.ok(elements.some((element) => attribute(element, 'class') === 'restored uncertain'))
  }
})

test('the reprint’s own reading opens beside the text', async () => {
  const page = await open(path, wide)
  await page.locator('.attested').nth(1).click()
  const entry = page.locator('#entry')
  await entry.waitFor({ state: 'visible' })
  const [, second] = differences.filter((row) => row.variant.anchor === 'box-1' && row.class === 'addition')
  assert.ok((await entry.textContent())?.includes(second?.variant.text ?? '-'))
  await page.close()
})

test('the collation lists every difference once; those of script on a page of their own, by forms, with three places each', () => {
  const rows = elementsOf(htmlOf(site, collation)).filter((element) => /^v\d+$/.test(attribute(element, 'id') ?? ''))
  assert.equal(rows.length, differences.filter((row) => row.class !== 'script').length)
  const own = elementsOf(htmlOf(site, `${collation}script/`))
  const places = own.filter((element) => linkOf(site, `${collation}script/`, element)?.includes(`/${path}#`))
  const script = differences.filter((row) => row.class === 'script')
  const byForms = [...Map.groupBy(script, ({ base, variant }) => `${base.text} ${variant.text}`).values()]
  const shown = byForms.flatMap((forms) => forms.slice(0, 3))
  assert.ok(shown.length > 0 && shown.length < script.length)
  assert.equal(places.length, shown.filter((row) => row.provision !== null).length)
  const times = own.filter(({ tagName, attrs }) => tagName === 'td' && attrs.some(({ value }) => value === 'number'))
  assert.deepEqual(
    times.map((cell) => Number(textOf(cell))).toSorted((a, b) => b - a),
    byForms.map(({ length }) => length).toSorted((a, b) => b - a),
  )
  for (const prefix of ['', 'zh-hant/']) assert.ok(pagesOf(site).includes(`${prefix}${collation}`))
})

test('the page of the reprint has the reprint’s text', () => {
  const html = htmlOf(site, `zh-hant/documents/${witness.witness}/`)
  const text = elementsOf(html)
    .filter((element) => attribute(element, 'data-edition') !== undefined)
    .map(textOf)
    .join('')
  for (const row of differences) assert.ok(text.includes(row.variant.text), row.variant.text)
})

test('side by side has one row for each paragraph, headings once, and changes no text', async () => {
  const page = await open(path, wide)
  const before = await ownText(page)
  await choose(page, 'view', 'parallel')
  await viewIs(page, 'parallel')
  assert.equal(new URL(page.url()).searchParams.get('view'), 'parallel')
  assert.equal(await ownText(page), before)
  const rows = await page.evaluate(() => {
    const own = [...document.querySelectorAll<HTMLElement>('.edition p:not([data-apparatus], [data-apparatus] *)')]
    return own
      .filter((each) => !each.matches('.box-title'))
      .map((each) => {
        const copy = each.nextElementSibling
        const [a, b] = [each.getBoundingClientRect(), copy?.getBoundingClientRect()]
        return copy?.matches('p.other') === true && b !== undefined && Math.abs(a.top - b.top) < 2 && b.left > a.left
      })
  })
  assert.ok(rows.length > 70 && rows.every(Boolean), `${rows.filter((row) => !row).length} of ${rows.length}`)
  assert.equal(await page.locator('.edition :is(h2, h3, h4, h5, h6, .box-title):is(.other, :has(.other))').count(), 0)
  await page.locator('.edition p.own .s').nth(5).hover()
  assert.equal(await page.locator('.paired').count(), 2)
  await choose(page, 'view', 'plain')
  await viewIs(page, 'plain')
  assert.equal(await page.locator('.other').count(), 0)
  assert.equal(await ownText(page), before)
  await page.close()
})

test('on a phone the other script opens under its paragraph', async () => {
  const page = await open(`${path}?view=parallel`, narrow)
  await viewIs(page, 'parallel')
  const copy = page.locator('.edition p.other').nth(3)
  assert.equal(await copy.isVisible(), false)
  await page.locator('.edition .open-other').nth(3).click()
  assert.ok(await copy.isVisible())
  assert.ok((await beyondWindow(page)) <= 0)
  await page.close()
})

test('as issued has the seed’s own characters and width, in either script, and no restored box', async () => {
  const { blocks, lang } = viewFileOf(site, witness.document).issued
  const issued = blocks.filter((block) => block !== null).join('')
  for (const prefix of ['', 'zh-hant/']) {
    const page = await open(`${prefix}${path}?view=issued`, wide)
    await viewIs(page, 'issued')
    assert.equal(await page.locator('.restored-box').first().isVisible(), false)
    const text = await ownText(page, '[data-apparatus], .restored-box')
    assert.equal(text.replace(/\s/g, ''), issued.replace(/\s/g, ''))
    // a reader aloud and a font are chosen by the language of what is shown
    assert.equal(await page.locator('[data-edition]').first().getAttribute('lang'), lang)
    await page.close()
  }
})

test('glosses stand beside the text and never in its place', async () => {
  for (const prefix of ['', 'zh-hant/']) {
    const page = await open(prefix + path, wide)
    const before = await ownText(page)
    await choose(page, 'words', 'regional')
    await page.locator('.gloss').first().waitFor()
    assert.equal(await ownText(page), before)
    const glossed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.gloss')].map((each) => [
        each.previousSibling?.textContent ?? '',
        each.dataset['n'],
      ]),
    )
    assert.ok(glossed.some(([word = '', gloss]) => /网络|網絡/.test(word) && gloss?.includes('網路')))
    for (const [word = ''] of glossed) assert.ok(!/大数据$|大數據$/.test(word))
    await choose(page, 'words', 'regional')
    await page.waitForFunction(() => !document.querySelector('.gloss'))
    assert.equal(await ownText(page), before)
    await page.close()
  }
})

test('switching the script keeps the view and the place, by mouse and by keyboard', async () => {
  const sentence = middleSentence(site, path)
  for (const [by, view] of [
    ['mouse', 'parallel'],
    ['keyboard', 'issued'],
  ] as const) {
    const page = await open(`${path}?view=${view}`, wide)
    await viewIs(page, view)
    const earlier = await scrollTo(page, sentence)
    const link = page.locator('.docbar [data-script-switch]')
    if (by === 'mouse') await link.click()
    else await link.press('Enter')
    await page.waitForURL(server.url(`zh-hant/${path}?view=${view}`))
    await viewIs(page, view)
    await page.waitForLoadState('load')
    // The view is shown again after the script has changed.
    const stands = ([id, top]: readonly [string, number]) =>
      document.documentElement.lang === 'zh-Hant' &&
      Math.abs((document.getElementById(id)?.getBoundingClientRect().top ?? NaN) - top) < 2
    await page.waitForFunction(stands, [sentence, earlier] as const, { timeout: 15_000 })
    await page.close()
  }
})

test('the view that a reader clicks is remembered from document to document', async () => {
  const page = await open(path, wide)
  await choose(page, 'view', 'parallel')
  await viewIs(page, 'parallel')
  await page.goto(server.url(`documents/${witness.witness}/`))
  await viewIs(page, 'parallel')
  assert.equal(new URL(page.url()).searchParams.get('view'), 'parallel')
  await choose(page, 'view', 'plain')
  await viewIs(page, 'plain')
  await page.goto(server.url(path))
  assert.equal(await page.locator('html[data-view]').count(), 0)
  await page.close()
})

test('an address changes no preference', async () => {
  const page = await open(`zh-hant/${path}?view=issued&words=regional`, wide)
  await viewIs(page, 'issued')
  for (const other of [path, `zh-hant/${path}`, `zh-hant/documents/${witness.witness}/`]) {
    await page.goto(server.url(other))
    assert.equal(await page.locator('html:is([data-view], [data-words])').count(), 0, other)
  }
  // Nor does it change one that the reader has.
  await choose(page, 'view', 'parallel')
  await viewIs(page, 'parallel')
  await page.goto(server.url(`${path}?view=plain`))
  assert.equal(await page.locator('html[data-view]').count(), 0)
  await page.goto(server.url(path))
  await viewIs(page, 'parallel')
  await page.close()
})

test('what is shown as issued says so in sight, wide and narrow, and leads back to the page’s script', async () => {
  for (const [prefix, words, back] of [
    ['', '原貌（简体）', '返回'],
    ['zh-hant/', '原貌（簡體）', '返回繁體'],
  ] as const) {
    for (const size of [wide, narrow]) {
      const page = await open(`${prefix}${path}?view=issued`, size)
      await viewIs(page, 'issued')
      const band = page.locator('.issued-band')
      for (const id of ['2', '5.3']) {
        await scrollTo(page, id)
        const { y, height } = (await band.boundingBox()) ?? { y: NaN, height: NaN }
        assert.ok(y >= 0 && y + height <= size.viewport.height && height < 80, `at ${y}, ${height} high`)
      }
      assert.ok((await band.textContent())?.includes(words))
      const place = await topOf(page, '5.3')
      await band.getByRole('button', { name: back }).click()
      await viewIs(page, 'plain')
      await band.waitFor({ state: 'hidden' })
      assert.ok(Math.abs((await topOf(page, '5.3')) - place) < 2)
      assert.equal(new URL(page.url()).searchParams.get('view'), null)
      await page.close()
    }
  }
})

test('an address with a view opens at once as it stays', async () => {
  for (const [view, hash] of [
    ['parallel', ''],
    ['parallel', `#${middleSentence(site, path)}`],
    ['issued', ''],
  ] as const) {
    const page = await open(`${path}?view=${view}${hash}`, wide)
    await viewIs(page, view)
    await page.waitForTimeout(500)
    const shift = await shiftOf(page)
    assert.ok(shift < 0.02, `${view}${hash}: ${shift}`)
    await page.close()
  }
})

test('a view that cannot be had leaves the plain text', async () => {
  const page = await openPage(browser, 'about:blank', wide)
  let cut: () => Promise<unknown> = () => Promise.resolve()
  // The other page does not come until the reader has seen the text all the same.
  await page.route('**/zh-hant/**', (route) => void (cut = () => route.abort()))
  await page.goto(server.url(`${path}?view=parallel`))
  await page.locator('[data-edition] p').first().waitFor({ state: 'visible' })
  await cut()
  await page.waitForSelector('html:not([data-view], [data-arriving])')
  assert.notEqual(await page.textContent('[data-views] [role=status]'), '')
  await page.close()
})

test('an address with a sentence opens at it in both scripts', async () => {
  const page = await open(`${path}?view=parallel#2.1.p2-s3`, wide)
  await viewIs(page, 'parallel')
  const top = await topOf(page, '2.1.p2-s3')
  assert.ok(top >= 0 && top < 120, `at ${top} pixels`)
  await page.close()
})

test('without JavaScript a view in the address is the plain page', async () => {
  const page = await open(`${path}?view=parallel`, { javaScriptEnabled: false })
  assert.ok(await page.locator('[data-edition] p').first().isVisible())
  assert.equal(await page.locator('.reading-button').isVisible(), false)
  await page.goto(server.url(`${collation}`))
  assert.ok(await page.locator('#v1, [id^="v"]').first().isVisible())
  await page.close()
})

test('the converter never reaches the browser', () => {
  const folder = join(site.dir, '_astro')
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(folder, name), 'utf8')
    assert.doesNotMatch(code, /opencc/i, name)
    assert.ok(code.length < 200_000, name)
  }
})
