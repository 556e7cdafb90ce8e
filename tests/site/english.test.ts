import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { documentRow, provisionRow, termRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import { attribute, descendants, elementsOf, englishPagesOf, htmlOf, linkOf, rowsOf, site, textOf } from './dist.ts'
import { loadedFiles } from './loaded-files.ts'

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

/** Addresses of the marks of a kind in the text of a document. */
const marksOf = (path: string, kind: string) =>
  elementsOf(htmlOf(site, path))
    .filter((element) => element.tagName === 'a' && attribute(element, 'class') === kind)
    .map((element) => linkOf(site, path, element) ?? '')

test('what is a term or a target in the Chinese is marked in the English, and leads to its entry in English', () => {
  const [found, wanted] = [new Map<string, number>(), new Map<string, number>()]
  for (const { id } of documents)
    for (const kind of ['term', 'target']) {
      const english = marksOf(`en/documents/${id}/`, kind)
      const count = (counts: Map<string, number>, marks: readonly string[]) =>
        counts.set(kind, (counts.get(kind) ?? 0) + new Set(marks).size)
      count(found, english)
      count(wanted, marksOf(`documents/${id}/`, kind))
      for (const address of english) {
        const [path = '', row] = address.replace(/^\//, '').split('#')
        assert.ok(path.startsWith('en/'), address)
        if (row)
          assert.ok(
            elementsOf(htmlOf(site, path)).some((element) => attribute(element, 'id') === row),
            address,
          )
      }
    }
  for (const kind of ['term', 'target']) {
    const share = (found.get(kind) ?? 0) / (wanted.get(kind) ?? Infinity)
    assert.ok(share >= 0.97, `${kind}: ${share} of the marks`)
  }
})

test('a mark opens its entry beside the sentence', async () => {
  const page = await open('en/documents/zhejiang-2023-2/#2.2.1')
  await page.locator('[id="2.2.1-s1"] a.target').click()
  await page.getByRole('dialog', { name: 'Term or target' }).waitFor()
  assert.match((await page.locator('#entry').textContent()) ?? '', /Number of 5G base stations.*290,000.*2027/s)
  await page.close()
})

test('pages in English say in English why values stand apart and why clauses are linked', () => {
  const series = textOf(
    elementsOf(htmlOf(site, 'en/targets/5g-base-stations/')).find(({ tagName }) => tagName === 'main') ?? assert.fail(),
  )
  assert.match(series, /Heilongjiang 120,000 \(2026\), Zhejiang 290,000 \(2027\): same scope/)
  const reasons = elementsOf(htmlOf(site, 'en/documents/zhejiang-2023-2/synopsis/')).filter(
    (element) => attribute(element, 'class') === 'reason',
  )
  assert.ok(reasons.length > 10)
  assert.ok(reasons.some((element) => /^In both: .*cross-border e-commerce/.test(textOf(element).trim())))
  for (const reason of reasons) {
    const chinese = descendants(reason).filter((each) => attribute(each, 'lang') === 'zh-Hans')
    const rest = chinese.reduce((text, each) => text.replace(textOf(each), ''), textOf(reason))
    assert.doesNotMatch(rest, /\p{Script=Han}/u)
  }
})

test('agencies stand on a page a place, and are found there', async () => {
  const page = await open('en/search/?q=Zhejiang+Provincial+Department+of+Finance')
  const link = page
    .locator('[data-english-results] a', { hasText: 'Zhejiang Provincial Department of Finance' })
    .first()
  await link.click()
  await page.waitForURL(/\/en\/agencies\/330000\/#/)
  assert.equal(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count(), 1)
  await page.close()
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
    const loaded = await loadedFiles(page, server.url(`en/documents/${id}/`), site, (each) => gzipSync(each))
    const bytes = loaded.values().reduce((sum, size) => sum + size, 0)
    assert.ok(bytes <= 70_000, `${id}: ${bytes} bytes`)
  }
  await page.close()
})

test('the Chinese stands beside each sentence in the script that is asked for, and goes again', async () => {
  const page = await open('en/documents/zhejiang-2023-2/?beside=hant')
  const beside = page.locator('[id="2.2.1-s1"] .beside-text')
  await beside.waitFor()
  assert.match((await beside.textContent()) ?? '', /5G基站29萬個/)
  assert.equal(await beside.getAttribute('lang'), 'zh-Hant')
  const [english, chinese] = [
    await page.locator('[id="2.2.1-s1"] .beside-own').boundingBox(),
    await beside.boundingBox(),
  ]
  assert.ok(english && chinese && english.x + english.width <= chinese.x && Math.abs(english.y - chinese.y) < 12)
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

test('a citation and a printed page say that the English is a reference translation', async () => {
  const page = await open('en/documents/zhejiang-2023-2/')
  // every form of a citation is made of this title
  const title = await page.locator('#provision-menu').getAttribute('data-title')
  assert.match(title ?? '', /\(reference translation, not official\)$/)
  await page.emulateMedia({ media: 'print' })
  assert.match(await page.locator('.colophon').innerText(), /Reference translation, not official of “关于支持/)
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
