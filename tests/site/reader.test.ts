/** What a reader does with a document: menus, keys, choices, print; and what pages weigh and how soon they answer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from 'playwright'
import { contentSecurityPolicy, draftSecurityPolicy } from '../../src/site/security.ts'
import { openPage, openSite, serveSite } from './browser.ts'
import { attribute, builtSites, descendants, elementsOf, htmlOf, kindsOf, longestDocument } from './dist.ts'
import { middleSentence, pagesOf, site, textOf } from './dist.ts'
import { SEEN_SHIFT, beyondWindow, faultsOf, laidOut, shiftOf, stopwatch, topOf } from './in-page.ts'
import { loadedFiles } from './loaded-files.ts'

const { browser, server, open } = await openSite(site)
const longest = longestDocument(site)
const units = elementsOf(htmlOf(site, longest)).flatMap((element) => {
  const id = attribute(element, 'id')
  return id && attribute(element, 'class') === 'unit' ? [{ id, element }] : []
})
/** A provision in the middle of the document that has no other inside it. */
const leaves = units.filter(({ element }) => !descendants(element).some((each) => attribute(each, 'class') === 'unit'))
const unit = leaves[Math.floor(leaves.length / 2)] ?? { id: '', element: undefined }

async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPage(browser, 'about:blank', options)
  try {
    await use(page)
  } finally {
    await page.close()
  }
}

test('the sentence that is pointed at has its number, which leads to its address', async () => {
  const sentence = middleSentence(site, longest)
  await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${server.url(longest)}#${sentence}`)
    await page.locator(`[id="${sentence}"]`).hover()
    const number = page.locator('.sentence-link')
    assert.equal(await number.getAttribute('data-n'), sentence.slice(sentence.lastIndexOf('-s') + 2))
    await page.evaluate(() => history.replaceState(null, '', location.pathname))
    await number.click()
    assert.equal(new URL(page.url()).hash, `#${sentence}`)
    assert.equal(await number.count(), 1)
  })
})

test('every page has the policy', () => {
  for (const path of pagesOf(site)) {
    const meta = elementsOf(htmlOf(site, path)).find(
      (element) => attribute(element, 'http-equiv') === 'content-security-policy',
    )
    const policy = /(?:^|\/)draft\/$/.test(path) ? draftSecurityPolicy : contentSecurityPolicy
    assert.equal(meta && attribute(meta, 'content'), policy, path)
  }
  assert.doesNotMatch(draftSecurityPolicy, /unsafe-inline|https?:/)
  assert.doesNotMatch(contentSecurityPolicy, /unsafe-inline/)
})

test('no page breaks the policy or scrolls sideways at 400 % zoom, and the first tab stop skips to the text', async () => {
  await withPage({ viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' }, async (page) => {
    const faults = faultsOf(page)
    page.on('request', (request) => {
      // a worker that a page makes of its own has an address below its origin
      if (
        !request
          .url()
          .replace(/^blob:/, '')
          .startsWith(server.origin)
      )
        faults.push(`${page.url()} asks ${request.url()}`)
    })
    for (const [kind, path] of kindsOf(site)) {
      await page.goto(server.url(path))
      const beyond = await beyondWindow(page)
      const scrolling = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
      if (beyond > 0) faults.push(`${kind} is ${beyond} pixels too wide`)
      assert.equal(scrolling, 'auto', 'nothing glides')
      await page.keyboard.press('Tab')
      const skip = await page.evaluate(() => {
        const { activeElement: at } = document
        return at?.matches('.skip') ? getComputedStyle(at).outlineStyle : ''
      })
      assert.ok(skip && skip !== 'none', path)
      await page.keyboard.press('Enter')
      // In a document the text comes after its contents, its facts and its choices.
      const wanted = kind === 'one of documents' ? 'text' : 'main'
      assert.equal(await page.evaluate(() => document.activeElement?.id), wanted, path)
    }
    assert.deepEqual(faults, [])
  })
})

test('a search breaks no policy', async () => {
  await withPage({}, async (page) => {
    const faults = faultsOf(page)
    await page.goto(server.url(`zh-hant/${longest}`))
    await page.locator('[data-search-open]').click()
    await page.fill('dialog input[name=q]', '数字')
    await page.waitForSelector('[role=option]')
    await page.goto(server.url('search/'))
    await page.fill('.search-page input[name=q]', '数字')
    await page.waitForSelector('.search-list a')
    await page.goto(server.url('404/'))
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('404 (Not Found)')),
      [],
    )
  })
})

for (const built of builtSites) {
  test(`a provision’s menu, base ${built.base}`, async (t) => {
    const own = await serveSite(built.dir, built.base)
    t.after(() => own.close())
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const copied = async (what: string) => {
        await page.click(`[data-copy=${what}]`)
        await page.waitForFunction(() => document.querySelector('[data-menu-status]')?.textContent !== '')
        return page.evaluate(() => navigator.clipboard.readText())
      }
      await page.goto(own.url(longest))
      await page.locator(`[id="${unit.id}"] .permalink`).first().focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.provision-menu:popover-open')
      const here = own.url(`${longest}#${unit.id}`)
      assert.equal(page.url(), here)
      // What is cited has the address of the site, not of the host that it is read from.
      const address = built.origin ? here.replace(own.origin, built.origin) : here
      // the link names the first words too, so that they are found where the anchor is gone
      const link = await copied('link')
      assert.equal(link.split(':~:text=')[0], address)
      const words = decodeURIComponent(link.split(':~:text=')[1] ?? '')
      assert.ok(words.length > 3 && unit.element && textOf(unit.element).includes(words), words)
      assert.ok((await copied('gbt')).includes('[A/OL]'))
      assert.ok((await copied('gbt')).endsWith(`${address}.`))
      assert.ok((await copied('plain')).includes(address))
      assert.ok((await copied('bibtex')).includes(`url = {${address}:~:text=`))
      assert.ok((await copied('ris')).includes('TY  - GOVDOC'))
      assert.equal(JSON.parse(await copied('csl'))[0].type, 'report')
      const text = await copied('text')
      const squeeze = (words: string) => words.replace(/\s+/g, '')
      assert.equal(squeeze(text), unit.element && squeeze(textOf(unit.element)))
      assert.match((await page.locator('[data-menu-source]').getAttribute('href')) ?? '', /source\/#L\d+$/)
      await page.keyboard.press('Escape')
      assert.equal(await page.locator('.provision-menu').isVisible(), false)
    })
  })
}

test('a provision’s menu opens at a touch', async () => {
  await withPage({ viewport: { width: 360, height: 740 }, hasTouch: true }, async (page) => {
    await page.goto(server.url(longest))
    await page.locator(`[id="${unit.id}"] .permalink`).first().tap()
    await page.waitForSelector('.provision-menu:popover-open')
  })
})

test('every provision of the longest document has its number as a link', () => {
  for (const { id, element } of units) {
    const links = descendants(element).filter((each) => attribute(each, 'href') === `#${id}`)
    assert.ok(
      links.some((link) => attribute(link, 'class') === 'permalink' && attribute(link, 'data-line')),
      id,
    )
  }
})

test('what the reader chooses is kept, and there before the first paint', async () => {
  await withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
    const look = () =>
      page.evaluate(() => {
        const edition = document.querySelector('.edition')
        const text = edition?.querySelector('.unit-text')
        if (!edition || !text) throw new Error('no edition')
        const { fontSize, fontFamily } = getComputedStyle(edition)
        return { size: parseFloat(fontSize), face: fontFamily, width: text.getBoundingClientRect().width }
      })
    await page.goto(server.url(longest))
    const usual = await look()
    await page.click('.reading-button')
    for (const choice of ['size"][value="large', 'face"][value="sans', 'width"][value="narrow']) {
      await page.locator(`input[name="choice-${choice}"]`).check({ force: true })
    }
    await page.waitForSelector('html[data-width=narrow]')
    const chosen = await look()
    assert.ok(chosen.size > usual.size)
    assert.notEqual(chosen.face, usual.face)
    assert.ok(chosen.width < usual.width)
    await page.reload({ waitUntil: 'commit' })
    // The script that sets them stands in the head, before the body and without `defer`.
    await page.waitForSelector('body', { state: 'attached' })
    assert.deepEqual(
      await page.evaluate(() =>
        ['size', 'face', 'width'].map((name) => document.documentElement.getAttribute(`data-${name}`)),
      ),
      ['large', 'sans', 'narrow'],
    )
    await page.waitForLoadState()
    assert.deepEqual(await look(), chosen)
    await page.goto(server.url(`zh-hant/${longest}`))
    assert.equal((await look()).size, chosen.size)
  })
})

test('no choice makes a page wider than the window', async () => {
  await withPage({}, async (page) => {
    await page.goto(server.url(longest))
    for (const [size = '', line = ''] of [
      ['huge', 'wide'],
      ['huge', ''],
      ['', 'wide'],
    ]) {
      await page.evaluate(
        (values) => {
          localStorage.setItem('size', values[0] ?? '')
          localStorage.setItem('width', values[1] ?? '')
        },
        [size, line],
      )
      await page.reload()
      for (const width of [320, 1100, 1320, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        const beyond = await beyondWindow(page)
        assert.ok(beyond <= 0, `${width} ${size} ${line}: ${beyond}`)
      }
    }
  })
})

test('keys', async () => {
  await withPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' }, async (page) => {
    const hash = () => decodeURIComponent(new URL(page.url()).hash)
    const ids = await (async () => {
      await page.goto(server.url(longest))
      return page.evaluate(() => [...document.querySelectorAll('.edition :is(.unit, .box)[id]')].map(({ id }) => id))
    })()
    const press = async (key: string, wanted: string) => {
      await page.keyboard.press(key)
      await page.waitForFunction((hash) => decodeURIComponent(location.hash) === hash, wanted)
    }
    await press('j', `#${ids[0]}`)
    await press('j', `#${ids[1]}`)
    await press('j', `#${ids[2]}`)
    await press('k', `#${ids[1]}`)
    await page.keyboard.press('n')
    await page.waitForFunction(() => document.documentElement.dataset['notes'] === 'marked')
    await page.keyboard.press('c')
    await page.waitForFunction(() => document.activeElement?.matches('.contents ol a'))
    await page.keyboard.press('?')
    await page.waitForSelector('.keys-sheet[open] kbd')
    await page.keyboard.press('j')
    assert.equal(hash(), `#${ids[1]}`, 'no key works behind the sheet')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.waitForSelector('dialog input[name=q]')
    await page.keyboard.type('jkt?')
    assert.equal(await page.inputValue('dialog input[name=q]'), 'jkt?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await page.waitForURL(/zh-hant/)
    await page.evaluate(() => localStorage.setItem('keys', 'off'))
    await page.reload()
    await page.keyboard.press('t')
    await page.waitForTimeout(300)
    assert.match(page.url(), /zh-hant/)
  })
})

test('a document prints as A4 with its notes at the end, its pages numbered, and nothing of the interface', async () => {
  await withPage({}, async (page) => {
    await page.goto(server.url(longest))
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const shown = await page.evaluate(() => {
      const visible = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length
      return {
        interface: visible('header.site-header, .docbar, .contents, .permalink, button, input, .site-footer'),
        notes: visible('.end-notes > li'),
        marks: visible('.print-mark'),
        inside: visible('.edition .notes'),
        colophon: document.querySelector('.colophon')?.textContent ?? '',
      }
    })
    assert.equal(shown.interface, 0)
    assert.ok(shown.notes > 0)
    assert.equal(shown.marks, shown.notes)
    assert.equal(shown.inside, 0)
    assert.ok(shown.colophon.includes(server.url(longest)))
    assert.equal(shown.colophon.match(/[0-9a-f]{64}/g)?.length, 2)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    assert.match(pdf.toString('latin1'), /\/MediaBox ?\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    assert.equal(await page.locator('.end-notes, .print-mark').count(), 0)
  })
})

test('an address that leads nowhere finds what was meant', async () => {
  await withPage({}, async (page) => {
    const [, document = ''] = longest.split('/')
    await page.goto(server.url(`documents/${document}/${unit.id}`))
    await page.waitForSelector('[data-meant] a')
    assert.equal(
      await page
        .locator('[data-meant] a')
        .first()
        .evaluate((a: HTMLAnchorElement) => a.href),
      server.url(`${longest}#${unit.id}`),
    )
  })
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(server.url('documents/nothing/'))
    assert.ok((await page.locator('.meant-documents a').count()) > 0)
    assert.ok(await page.locator('.search-box').isVisible())
  })
})

test('a document that opens at its top is laid out at first where it is seen, and soon has its true height', async () => {
  const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
  const sentence = middleSentence(site, longest)
  const page = await browser.newPage()
  // it may be laid out as a whole before anyone can look
  await page.addInitScript(() => {
    const note = () => document.documentElement.hasAttribute('data-from-top') && (window.name = 'from top')
    new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true })
  })
  await page.goto(server.url(longest), { waitUntil: 'domcontentloaded' })
  await laidOut(page)
  assert.equal(await page.evaluate(() => window.name), 'from top')
  const whole = await open(`${longest}#${sentence}`)
  assert.equal(await whole.locator('html[data-from-top]').count(), 0)
  assert.equal(await heightOf(page), await heightOf(whole))
  assert.ok((await shiftOf(page)) < SEEN_SHIFT)
  // Who goes to a place at once comes to it all the same.
  const hasty = await browser.newPage()
  await hasty.goto(server.url(longest), { waitUntil: 'domcontentloaded' })
  await hasty.evaluate((id) => void (location.hash = id), sentence)
  await laidOut(hasty)
  await hasty.waitForTimeout(300)
  assert.ok(Math.abs((await topOf(hasty, sentence)) - (await topOf(whole, sentence))) < 2)
  for (const each of [page, whole, hasty]) await each.close()
})

/** Main-thread time before something is on screen, milliseconds: 25 are 100 at a quarter of the speed; the rest is for a busy machine. */
const WAIT = 8 * 25
/** The same of the other script's text: 100 on a quiet machine. */
const TURN = 4 * 100

/** What of a reader's acts on the longest document takes too long, with its milliseconds. */
async function findSlow(): Promise<string[]> {
  const slow: string[] = []
  await withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
    const timeOf = await stopwatch(page)
    const measure = async (name: string, limit: number, act: () => Promise<void>) => {
      await page.waitForTimeout(300)
      const time = await timeOf(act)
      if (!(time <= limit)) slow.push(`${name}: ${time}`)
    }
    const click = (selector: string) =>
      measure(selector, WAIT, () =>
        page.evaluate(async (wanted) => {
          document.querySelector<HTMLElement>(wanted)?.click()
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        }, selector),
      )
    await page.goto(server.url(longest))
    await laidOut(page)
    for (const selector of [
      '.permalink',
      '.edition a:is(.term, .agency, .cite)',
      '.contents li:nth-child(3) a',
      '.reading-button',
      // From here on each comes before the page is laid out anew for the one before.
      'input[name=notes][value=off]',
      'input[name=notes][value=side]',
      'input[name=choice-size][value=large]',
    ]) {
      await click(selector)
    }
    await page.focus('[data-script-switch]')
    await measure('the other script', TURN, () =>
      page.evaluate(async () => {
        document.querySelector<HTMLElement>('[data-script-switch]')?.click()
        while (document.documentElement.lang !== 'zh-Hant') await new Promise((done) => setTimeout(done))
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      }),
    )
    await click('[data-search-open]')
  })
  return slow
}

test('what a reader does on the longest document is on screen soon', async () => {
  // A machine with much else to do is slow now and then; a page that is slow is so each time.
  let slow: string[] = []
  for (const turn of [1, 2, 3]) {
    slow = await findSlow()
    if (slow.length === 0) return
    console.log(`turn ${turn}: ${slow.join(', ')}`)
  }
  assert.deepEqual(slow, [])
})

test('a document page loads at most 60 kB compressed at first, 10 kB of it JavaScript', async () => {
  await withPage({}, async (page) => {
    const sizes = await loadedFiles(page, server.url(longest), site, (bytes) => brotliCompressSync(bytes))
    const sum = (filter: (url: string) => boolean) =>
      [...sizes].filter(([url]) => filter(url)).reduce((total, [, size]) => total + size, 0)
    const scripts = sum((url) => url.endsWith('.js'))
    const all = sum(() => true)
    assert.ok(scripts <= 10_000, `${scripts} bytes of JavaScript`)
    assert.ok(all <= 60_000, `${all} bytes`)
    console.log(`${longest}: ${all} bytes, ${scripts} of them JavaScript`)
  })
})

test('the signs of a page are explained at the first visit, and afterwards as the reader left them', async () => {
  await withPage({}, async (page) => {
    const isOpen = () => page.evaluate(() => document.querySelector<HTMLDetailsElement>('.signs')?.open)
    await page.goto(server.url(longest))
    assert.equal(await isOpen(), true)
    assert.ok((await page.locator('.signs dt').count()) >= 5)
    await page.goto(server.url(longest))
    assert.equal(await isOpen(), false)
    await page.click('.signs summary')
    await page.goto(server.url(longest))
    assert.equal(await isOpen(), true)
  })
})

test('a document is cited as a whole, without a clause', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(server.url(longest))
    await page.click('.cite-document')
    await page.waitForSelector('.provision-menu:popover-open')
    assert.equal(await page.locator('[data-menu-compare]').isVisible(), false)
    await page.click('[data-copy=gbt]')
    await page.waitForFunction(() => document.querySelector('[data-menu-status]')?.textContent !== '')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    assert.ok(copied.endsWith(`${server.url(longest)}.`), copied)
  })
})
