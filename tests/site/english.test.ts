import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { documentRow, provisionRow, termRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import { attribute, descendants, elementsOf, englishPagesOf, htmlOf, rowsOf, site, textOf } from './dist.ts'

const { browser, server, open } = await openSite(site)
const documents = rowsOf(site, 'documents', documentRow)
const provisions = rowsOf(site, 'provisions', provisionRow)

/** Anchors of the sentences of a page. */
const sentencesOf = (path: string) =>
  elementsOf(htmlOf(site, path)).flatMap((element) =>
    attribute(element, 'class') === 's' ? (attribute(element, 'id') ?? []) : [],
  )

test('a document in English has the sentences of the Chinese by the same anchors, all of them translated', () => {
  for (const { id, title_en } of documents) {
    const path = `documents/${id}/`
    const english = elementsOf(htmlOf(site, `en/${path}`))
    assert.deepEqual(sentencesOf(`en/${path}`), sentencesOf(path), id)
    const states = english.flatMap((element) => attribute(element, 'data-state') ?? [])
    assert.ok(!states.includes('missing') && !states.includes('stale'), id)
    const heading = english.find((element) => element.tagName === 'h1')
    assert.equal(heading && textOf(heading), title_en)
    const text = english.find((element) => attribute(element, 'data-translation') !== undefined)
    assert.ok(text && !/\p{Script=Han}/u.test(textOf(text)), `${id} has Chinese in its English text`)
    assert.ok(htmlOf(site, `en/${path}`).includes('Reference translation, not official'), id)
  }
})

test('what is not reviewed is marked at its sentence, with the reason', () => {
  const doubtful = englishPagesOf(site)
    .filter((path) => /^en\/documents\/[^/]+\/$/.test(path))
    .flatMap((path) => elementsOf(htmlOf(site, path)))
    .filter((element) => /^(?:draft|machine)$/.test(attribute(element, 'data-state') ?? ''))
  assert.ok(doubtful.length > 0)
  for (const sentence of doubtful) {
    const marks = descendants(sentence).filter((each) => attribute(each, 'class') === 'translation-state')
    assert.match(attribute(marks[0] ?? sentence, 'title') ?? '', /^(?:draft: .|machine)/)
  }
})

test('a document page in English weighs at most 70 kB compressed with all it loads', async () => {
  const page = await browser.newPage()
  for (const { id } of documents) {
    const loaded = new Set<string>()
    page.on('response', (response) => void loaded.add(new URL(response.url()).pathname))
    await page.goto(server.url(`en/documents/${id}/`))
    await page.waitForLoadState('networkidle')
    const bytes = [...loaded].reduce((sum, path) => {
      const file = path.endsWith('/') ? `${path}index.html` : path
      return sum + gzipSync(readFileSync(join(site.dir, file))).length
    }, 0)
    assert.ok(bytes <= 70_000, `${id}: ${bytes} bytes`)
    page.removeAllListeners('response')
  }
  await page.close()
})

test('the Chinese stands beside each sentence in the script that is asked for, and goes again', async () => {
  const page = await open('en/documents/zhejiang-2023-2/?beside=hant')
  const beside = page.locator('[id="2.2.1-s1"] .beside-text')
  await beside.waitFor()
  assert.match((await beside.textContent()) ?? '', /5G基站29萬個/)
  assert.equal(await beside.getAttribute('lang'), 'zh-Hant')
  assert.equal(await page.locator('.beside-text').count(), sentencesOf('documents/zhejiang-2023-2/').length)
  await page.locator('.reading-button').click()
  await page.getByText('with 简体').click()
  await page.waitForFunction(() => document.querySelector('.beside-text')?.getAttribute('lang') === 'zh-Hans')
  assert.match(page.url(), /beside=hans/)
  await page.getByLabel('English', { exact: true }).check()
  assert.equal(await page.locator('.beside-text').count(), 0)
  await page.close()
})

test('the switch leads from a Chinese document to the English and back, to the same clause', async () => {
  const page = await open('documents/zhejiang-2023-2/#2.2.1')
  await page.locator('.script-switch a[hreflang="en"]').first().click()
  await page.waitForURL(/\/en\/documents\/zhejiang-2023-2\/#2\.2\.1$/)
  await page.locator('.script-switch a[hreflang="zh-Hant"]').first().click()
  await page.waitForURL(/\/zh-hant\/documents\/zhejiang-2023-2\/#2\.2\.1$/)
  await page.close()
})

test('smart city finds the clauses of 智慧城市, in any form of the words', async () => {
  const term = rowsOf(site, 'terms', termRow).find(({ term: word }) => word === '智慧城市')
  const witnesses = new Set(documents.flatMap(({ id, witness_of }) => (witness_of === null ? [] : [id])))
  const wanted = new Set(
    (term?.occurrences ?? [])
      .map(({ provision }) => provision)
      .filter((id) => !witnesses.has(id.slice(0, id.indexOf('/'))))
      .map((id) => `/en/documents/${id.replace('/', '/#')}`),
  )
  assert.ok(wanted.size > 2)
  const page = await open('en/search/?q=smart+city')
  await page.locator('[data-english-results] li').first().waitFor()
  for (const more = page.locator('[data-english-more]'); await more.isVisible();) {
    const before = await page.locator('[data-english-results] li').count()
    await more.click()
    await page.waitForFunction((count) => document.querySelectorAll('[data-english-results] li').length > count, before)
  }
  const links = await page
    .locator('[data-english-results] li > a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  for (const link of wanted) assert.ok(links.includes(link), link)
  await page.close()
})

test('clauses whose text is wholly translated say so in the data', () => {
  const whole = provisions.filter(({ text_en }) => text_en !== null)
  assert.ok(whole.length / provisions.filter(({ kind, text }) => kind !== 'heading' && text !== '').length > 0.99)
})
