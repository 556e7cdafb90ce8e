/** Reader views, savers and note takers: what Mozilla Readability makes of each document, on the page as it stands. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Readability as ReadabilityClass } from '@mozilla/readability'
import { documentRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import { rowsOf, site } from './dist.ts'
import { textBlocks } from './text-blocks.ts'

const { server, open } = await openSite(site)
const program = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8')
/** What the program puts into the page. */
declare const Readability: typeof ReadabilityClass

const squeeze = (text: string): string => text.replace(/\s+/g, '')

test('a reader view keeps the whole text with its headings, its title, date and issuer, and nothing of ours', async () => {
  // The page's policy keeps out every program that is not its own.
  const page = await open('', { bypassCSP: true })
  for (const document of rowsOf(site, 'documents', documentRow)) {
    for (const prefix of ['', 'zh-hant/']) {
      const path = `${prefix}documents/${document.id}/`
      await page.goto(server.url(path))
      await page.evaluate(program)
      const read = await page.evaluate(() => {
        const article = new Readability(window.document.cloneNode(true) as Document).parse()
        const place = window.document.createElement('div')
        place.innerHTML = article?.content ?? ''
        const headings = [...place.querySelectorAll('h2, h3, h4, h5, h6')].map(({ textContent }) => textContent)
        const { title, byline, publishedTime, textContent, lang } = article ?? {}
        return { title, byline, publishedTime, lang, text: textContent ?? '', headings }
      })
      const blocks = textBlocks(site, path)
      const wanted = squeeze(blocks.map(({ text }) => text).join(''))
      assert.equal(squeeze(read.text), wanted, path)
      for (const { name, text } of blocks) {
        if (/^h\d$/.test(name))
          assert.ok(read.headings.map((each) => squeeze(each ?? '')).includes(squeeze(text)), text)
      }
      assert.equal(read.lang, prefix ? 'zh-Hant' : 'zh-Hans')
      assert.equal(read.publishedTime, document.dated ?? document.published)
      if (prefix) continue
      assert.equal(read.title, document.title)
      assert.equal(read.byline, document.issuer.join('、'))
    }
  }
  await page.close()
})
