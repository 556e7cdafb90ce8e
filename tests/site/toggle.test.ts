/** The switch of script and what goes with it: place, view, theme, notes, contents; below `/` and below a path. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './browser.ts'
import { builtSites, elementsOf, htmlOf, longestDocument, middleSentence, pagesOf, textOf } from './dist.ts'
import { SEEN_SHIFT, choose, scrollTo, settles, shiftOf, topOf } from './in-page.ts'

const wide = { viewport: { width: 1440, height: 800 } }
const narrow = { viewport: { width: 360, height: 760 } }

for (const site of builtSites) {
  const path = longestDocument(site)
  const sentence = middleSentence(site, path)

  const { browser, server, open } = await openSite(site)
  const named = (what: string) => `${what}, base ${site.base}`

  test(named('switching the script keeps page, anchor and view'), async () => {
    const page = await open(`${path}?notes=off#${sentence}`)
    await page.click('[data-script-switch]')
    await page.waitForURL(server.url(`zh-hant/${path}?notes=off#${sentence}`))
    await page.waitForSelector('html[lang=zh-Hant][data-notes=off]')
    await page.click('[data-script-switch]')
    await page.waitForURL(server.url(`${path}?notes=off#${sentence}`))
    await page.close()
  })

  test(named('switching the script keeps the place on screen'), async () => {
    for (const width of [1440, 360]) {
      const page = await open(path, { viewport: { width, height: 800 } })
      const earlier = await scrollTo(page, sentence)
      await page.locator('[data-script-switch]').dispatchEvent('click')
      await page.waitForURL(server.url(`zh-hant/${path}`))
      await settles(page, 'zh-Hant', sentence, earlier)
      await page.close()
    }
  })

  test(named('the place is kept where the browser does not keep it and the other script takes more room'), async () => {
    const page = await open(path, wide)
    // A browser without scroll anchoring, and a script whose font is taller: what stands above the place grows.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { overflow-anchor: none } :root[lang="zh-Hant"] main { padding-top: 300px }')
      document.adoptedStyleSheets = [sheet]
    })
    const earlier = await scrollTo(page, sentence)
    for (const lang of ['zh-Hant', 'zh-Hans']) {
      await page.locator('[data-script-switch]').dispatchEvent('click')
      await settles(page, lang, sentence, earlier)
    }
    await page.close()
  })

  test(named('without JavaScript the text, the switch and the contents are there'), async () => {
    const page = await open(path, { javaScriptEnabled: false, ...narrow })
    assert.ok(await page.locator('[data-edition]').isVisible())
    assert.equal(await page.locator('.reading-button').isVisible(), false)
    await page.click('.docbar button')
    await page.locator('.contents a').nth(2).click()
    assert.ok(page.url().includes('#'))
    await page.goto(server.url(path))
    await page.click('[data-script-switch]')
    await page.waitForURL(server.url(`zh-hant/${path}`))
    await page.close()
  })

  // What follows does not depend on the path.
  if (site.base !== '/') continue

  test(
    named('a document changes in place: its text is the other page’s, nothing moves, the history leads back'),
    async () => {
      const page = await browser.newPage(wide)
      const isSame = () => page.evaluate(() => 'loadedOnce' in window)
      await page.goto(server.url(`${path}?notes=marked#${sentence}`))
      await page.evaluate(() => Object.assign(window, { loadedOnce: true }))
      await page.waitForSelector('.unit > [data-away]')
      const earlier = await topOf(page, sentence)
      await page.keyboard.press('t')
      await settles(page, 'zh-Hant', sentence, earlier)
      assert.ok(await isSame(), 'no page was loaded')
      await page.waitForURL(server.url(`zh-hant/${path}?notes=marked#${sentence}`))
      await page.waitForFunction(async () => {
        const other = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html')
        // What follows the reader is named in the bar.
        for (const each of [document, other]) each.querySelector('[data-place]')?.replaceChildren()
        return document.title === other.title && document.body.textContent.startsWith(other.body.textContent)
      })
      await page.goBack()
      await settles(page, 'zh-Hans', sentence, earlier)
      assert.ok(await isSame(), 'no page was loaded')
      await page.waitForURL(server.url(`${path}?notes=marked#${sentence}`))
      assert.ok((await shiftOf(page)) < SEEN_SHIFT)
      await choose(page, 'notes', 'off')
      await page.waitForSelector('html[data-notes=off]')
      await page.close()
    },
  )

  test(named('where the other page cannot be read, the switch is a link'), async () => {
    const page = await open(`${path}#${sentence}`, wide)
    const earlier = await topOf(page, sentence)
    await page.evaluate(() => Object.assign(window, { loadedOnce: true }))
    await page.route('**/zh-hant/**', (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    )
    await page.keyboard.press('t')
    await settles(page, 'zh-Hant', sentence, earlier)
    assert.equal(await page.evaluate(() => 'loadedOnce' in window), false)
    await page.close()
  })

  test(named('the two pages of a document differ in words alone'), () => {
    for (const document of pagesOf(site).filter((each) => /^documents\/[^/]+\/$/.test(each))) {
      const [own, other] = [document, `zh-hant/${document}`].map((each) =>
        elementsOf(htmlOf(site, each))
          .filter((element) => !/^(?:简|繁)$/.test(textOf(element)))
          .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' ')),
      )
      assert.deepEqual(own, other, document)
    }
  })

  test(named('the contents open and close on a narrow screen'), async () => {
    const page = await open(path, narrow)
    await page.click('.docbar button')
    assert.ok(await page.locator('.contents').isVisible())
    await page.locator('.contents a').nth(3).click()
    await page.waitForFunction(() => !document.querySelector('.contents')?.matches(':popover-open'))
    await page.close()
  })

  test(named('light or dark is kept from page to page'), async () => {
    const page = await browser.newPage({ colorScheme: 'light' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await page.goto(server.url())
    const light = await paper()
    await page.click('.reading-button')
    await page.locator('input[name="choice-theme"][value="dark"]').check({ force: true })
    await page.waitForSelector('html[data-theme=dark]')
    const dark = await paper()
    assert.notEqual(dark, light)
    await page.goto(server.url(path))
    assert.equal(await paper(), dark)
    await page.close()
  })

  test(named('notes are shown, marked or off, as the address says'), async () => {
    const page = await open(path, wide)
    const notes = page.locator('.notes').first()
    assert.ok(await notes.isVisible())
    await choose(page, 'notes', 'off')
    await page.waitForSelector('html[data-notes=off]')
    assert.equal(await notes.isVisible(), false)
    assert.equal(new URL(page.url()).search, '?notes=off')
    await page.goto(server.url(`${path}?notes=nonsense`))
    assert.ok(await notes.isVisible())
    await page.close()
  })
}
