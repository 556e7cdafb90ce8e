/** What holds for the pages that list things where there are many of them: registers the tests on a built site. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { documentRow, provisionRow, targetRow, topicRow } from '../../src/schemas/index.ts'
import { followsOf } from '../../src/schemas/follows.ts'
import { openPage, serveSite } from './browser.ts'
import { deadLinks } from './dead-links.ts'
import {
  attribute,
  descendants,
  elementsOf,
  htmlOf,
  kindsOf,
  linkOf,
  measuresOf,
  pagesOf,
  rowsOf,
  textOf,
} from './dist.ts'
import type { BuiltSite } from './dist.ts'
import { beyondWindow } from './in-page.ts'
import { runAxe, thinOut } from './run-axe.ts'
import type { Browser } from 'playwright'

/** The pages that change where there are many documents. */
const LISTS = [
  '',
  'documents/',
  'topics/',
  'targets/',
  'timeline/',
  'agencies/',
  'places/',
  'citations/',
  'compare/',
  'data/',
  'about/',
  'shared/',
  'lineage/',
]

const HEAVIEST = 150_000
const shown = 'table.targets tbody tr'

/** Whether an element stands in one with a tag, not deeper. */
const isChildOf = (node: Parameters<typeof descendants>[0], tag: string): boolean =>
  'parentNode' in node && node.parentNode !== null && 'tagName' in node.parentNode && node.parentNode.tagName === tag

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0])
const lastNumberIn = (text: string): number => Number(/\d+(?=\D*$)/.exec(text)?.[0])

/** Waits until the index of targets says how many of its rows fit, all of them having been read. */
const untilCounted = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => /^\D*(\d+)\D/.exec(document.querySelector('[data-count]')?.textContent ?? '')?.[1] === String(wanted),
    count,
  )

/** Tests the lists of `site`, which has more documents and targets than fit into one list. */
export function testLists(site: BuiltSite, browser: Browser): void {
  const documents = () => rowsOf(site, 'documents', documentRow).filter(({ witness_of }) => witness_of === null)
  const targets = () => rowsOf(site, 'targets', targetRow)
  /** Codes of prefectures that have documents, and two digits of the province with most of them. */
  const prefectures = () => documents().flatMap(({ region }) => (region?.level === 'prefecture' ? region.code : []))
  const province = () =>
    [...Map.groupBy(prefectures(), (code) => code.slice(0, 2))].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ??
    assert.fail('no documents of prefectures')

  test('many documents: no link is dead, no page is heavy', () => {
    assert.ok(documents().length > 40 && targets().length > 400, `${documents().length}, ${targets().length}`)
    assert.deepEqual(deadLinks(site).slice(0, 20), [])
    for (const path of pagesOf(site)) {
      const { size } = statSync(join(site.dir, path, 'index.html'))
      if (size > HEAVIEST) assert.ok(gzipSync(htmlOf(site, path)).length < HEAVIEST, path)
    }
  })

  test('many documents: the page of data says what tables by document leave out, and of whole ones nothing', () => {
    const page = elementsOf(htmlOf(site, 'data/')).slice(0, 1).map(textOf).join('')
    const isWhole = (name: string) => existsSync(join(site.dir, 'data', `${name}.csv`))
    for (const name of ['shared-wording', 'coding-units', 'characters'] as const)
      for (const { columns, rule } of followsOf(name)) {
        assert.equal(page.includes(rule[0]), !isWhole(name), name)
        assert.equal(page.includes(columns.join(', ')) || isWhole(name), true, name)
      }
  })

  test('many documents: all stand in the list by place, and those of a place say how many they are', () => {
    const pages = pagesOf(site).filter((path) => /^documents\/(?:all\/\d+\/)?$/.test(path))
    const sections = pages
      .flatMap((path) => elementsOf(htmlOf(site, path)))
      .filter((element) => attribute(element, 'data-province') !== undefined)
    assert.ok(sections.length > 5)
    const listed = sections.map((section) => descendants(section).filter(({ tagName }) => tagName === 'li').length)
    // where a province goes on on another page, what stands here is said last
    const said = sections.map((section) =>
      lastNumberIn(textOf(descendants(section).find(({ tagName }) => tagName === 'span') ?? section)),
    )
    assert.deepEqual(listed, said)
    assert.equal(
      listed.reduce((a, b) => a + b),
      documents().length,
    )
  })

  test('many documents: topics are counted by province, and no measure is lost', () => {
    const rows = elementsOf(htmlOf(site, 'topics/'))
      .filter(({ tagName }) => tagName === 'tr')
      .slice(1)
    const originals = new Set(documents().map(({ id }) => id))
    // a table that comes by document has a topic once for each
    const topics = Map.groupBy(rowsOf(site, 'topics', topicRow), ({ id }) => id)
    assert.equal(rows.length, topics.size)
    for (const row of rows) {
      const address = descendants(row).flatMap((element) => attribute(element, 'href') ?? [])[0] ?? ''
      const topic = topics.get(/([^/]+)\/$/.exec(address)?.[1] ?? '') ?? assert.fail(`no topic of ${address}`)
      const provisions = topic.flatMap((part) => part.provisions)
      const cells = descendants(row).filter(({ tagName }) => tagName === 'td')
      assert.ok(cells.length > 5 && cells.length < 36, String(cells.length))
      const counted = cells.map(textOf).reduce((sum, text) => sum + (Number(text.trim()) || 0), 0)
      const own = provisions.filter(({ provision }) => originals.has(provision.split('/')[0] ?? ''))
      assert.equal(counted, own.length, address)
    }
  })

  test('many documents: a topic names each of its measures, with what it is assigned for, once', () => {
    const texts = new Map(rowsOf(site, 'provisions', provisionRow).map(({ id, text }) => [id, text]))
    const topics = Map.groupBy(rowsOf(site, 'topics', topicRow), ({ id }) => id)
    for (const [id, parts] of [...topics].slice(0, 4)) {
      const pages = pagesOf(site).filter((path) => new RegExp(`^topics/${id}/(?:\\d+/)?$`).test(path))
      const lines = pages
        .flatMap((path) => elementsOf(htmlOf(site, path)))
        .filter((element) => attribute(element, 'class') === 'topic-places many')
        .flatMap(descendants)
        .filter(({ tagName, parentNode }) => tagName === 'li' && parentNode && isChildOf(parentNode, 'section'))
        .map(textOf)
      const assigned = parts
        .flatMap(({ provisions }) => provisions)
        .filter(({ provision }) => documents().some((row) => provision.startsWith(`${row.id}/`)))
      assert.equal(lines.length, assigned.length, id)
      for (const { provision, reason } of assigned)
        assert.ok(
          lines.some(
            (line) => line.includes(reason) && line.length < (texts.get(provision)?.length ?? 0) + reason.length,
          ),
          provision,
        )
    }
  })

  test('many documents: counterparts of one reason say it once, and how many are not named is said', () => {
    const pages = pagesOf(site).filter((path) => /^documents\/[^/]+\/synopsis\//.test(path))
    const lists = pages
      .flatMap((path) => measuresOf(htmlOf(site, path)))
      .flatMap((measure) => {
        const facts = descendants(measure).filter(({ tagName }) => tagName === 'dl')
        const ofFacts = new Set(facts.flatMap(descendants))
        return descendants(measure).filter((element) => element.tagName === 'ul' && !ofFacts.has(element))
      })
    const counts = lists.map((list) => {
      const items = descendants(list).filter(({ tagName }) => tagName === 'li')
      const reasons = items
        .filter(({ childNodes: [first] }) => first?.nodeName === '#text')
        .map((item) => descendants(item).find(({ tagName }) => tagName === 'p'))
      const said = reasons.flatMap((reason) => (reason ? [textOf(reason)] : []))
      assert.ok(reasons.at(-1) !== undefined || reasons.length === 0)
      assert.ok(said.every((reason, at) => reason !== said[at + 1]))
      return reasons.length - said.length
    })
    assert.ok(Math.max(...counts) > 0)
    assert.ok(pages.some((path) => /列出\d+处/.test(htmlOf(site, path))))
  })

  test('many documents: a seed stands once, in the page of its script, to which the other and all its lines lead', () => {
    const isLine = (element: ReturnType<typeof elementsOf>[number]) => /^L\d+$/.test(attribute(element, 'id') ?? '')
    const isLed = (element: ReturnType<typeof elementsOf>[number]) => attribute(element, 'data-other') !== undefined
    for (const { id, script } of documents()) {
      const [own, other] = script === 'Hans' ? ['', 'zh-hant/'] : ['zh-hant/', '']
      const text = `documents/${id}/`
      const source = `${text}source/`
      const here = elementsOf(htmlOf(site, own + source))
      assert.ok(here.some(isLine) && !here.some(isLed), id)
      const there = elementsOf(htmlOf(site, other + source))
      assert.ok(!there.some(isLine) && there.some(isLed), id)
      const lead = there.filter((element) => attribute(element, 'class') === 'lead').flatMap(descendants)
      assert.ok(lead.some((element) => linkOf(site, other + source, element) === `/${own}${source}`))
      const lines = elementsOf(htmlOf(site, other + text)).flatMap(
        (element) => linkOf(site, other + text, element)?.match(/^.*source\/(?=#L)/)?.[0] ?? [],
      )
      assert.deepEqual([...new Set(lines)], [`/${own}${source}`])
    }
  })

  test('many documents: the table of a topic is saved unpacked, with all its measures', async (t) => {
    const server = await serveSite(site.dir, site.base)
    t.after(() => server.close())
    const topic = rowsOf(site, 'topics', topicRow).find(({ provisions }) => provisions.length > 10)
    assert.ok(topic)
    const page = await openPage(browser, server.url(`zh-hant/topics/${topic.id}/`))
    const download = page.waitForEvent('download')
    await page.click('main a[download]')
    const saved = await download
    assert.equal(saved.suggestedFilename(), `${topic.id}.csv`)
    const csv = readFileSync(await saved.path(), 'utf8')
    assert.ok(csv.startsWith('\ufeffid,document,place,'))
    for (const { provision } of topic.provisions) assert.ok(csv.includes(`\r\n${provision},`), provision)
    await page.close()
  })

  test('many documents: filters of the list leave those that fit, in the address too', async (t) => {
    const server = await serveSite(site.dir, site.base)
    t.after(() => server.close())
    const page = await openPage(browser, server.url('documents/'))
    const visible = page.locator('[data-documents] li:visible')
    await page.selectOption('select[name="year"]', '2022')
    const ofYear = await visible.count()
    assert.ok(ofYear > 0 && ofYear < documents().length)
    assert.equal(await page.locator('[data-documents] li:visible > span').filter({ hasNotText: '2022' }).count(), 0)
    assert.equal(new URL(page.url()).searchParams.get('year'), '2022')
    await page.fill('input[name="words"]', '\u{10ffff}')
    assert.equal(await visible.count(), 0)
    assert.equal(await page.locator('.document-province:visible').count(), 0)
    await page.click('button[type="reset"]')
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-documents] li:not([hidden])').length === count,
      documents().length,
    )
    await page.close()
  })

  test('many targets: the first stand in the page, the others are read when they are asked for', async (t) => {
    const server = await serveSite(site.dir, site.base)
    t.after(() => server.close())
    const page = await openPage(browser, server.url('targets/'))
    const inPage = elementsOf(htmlOf(site, 'targets/')).filter(
      (element) => attribute(element, 'data-kind') !== undefined,
    )
    const all = targets()
    assert.ok(inPage.length < all.length)
    const own = new Set(inPage.map((element) => attribute(element, 'id')))
    const far = all.find(({ id }) => !own.has(id)) ?? assert.fail('all stand in the page')
    await page.fill('input[name="words"]', far.quote)
    await page.waitForSelector(`[id="${far.id}"]`)
    await page.click(`[id="${far.id}"] summary`)
    await page.waitForSelector(`[id="${far.id}"] dd[lang="zh-Hant"]`)
    assert.ok((await page.locator(`[id="${far.id}"] details`).innerText()).includes(far.quote_hant))
    await page.click('button[type="reset"]')

    await page.selectOption('select[name="kind"]', far.kind)
    await untilCounted(page, all.filter(({ kind }) => kind === far.kind).length)
    await page.click('[data-sort="value"] button')
    const values = await page
      .locator(shown)
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-value'))))
    assert.deepEqual(
      values,
      values.toSorted((a, b) => a - b),
    )
    const least = Math.min(
      ...all.flatMap(({ kind, value_base: value }) => (kind === far.kind && value !== null ? [value] : [])),
    )
    assert.equal(values[0], least)
    await page.close()
  })

  test('many targets: an old address of a row still shows it', async (t) => {
    const server = await serveSite(site.dir, site.base)
    t.after(() => server.close())
    const last = targets().at(-1) ?? assert.fail('no targets')
    const page = await openPage(browser, server.url(`targets/#${last.id}`))
    await page.waitForSelector(`[id="${last.id}"]`)
    await page.close()
  })

  test('many documents: the home page says what is in the edition, and compares two texts that are no copies', () => {
    const elements = elementsOf(htmlOf(site, ''))
    const counts = elements
      .filter((element) => (attribute(element, 'class') ?? '').split(' ').includes('places'))
      .flatMap(descendants)
      .filter(({ tagName }) => tagName === 'span')
      .map((element) => numberIn(textOf(element)))
    assert.equal(
      counts.reduce((a, b) => a + b, 0),
      documents().length,
    )
    const facing = elements.filter((element) => attribute(element, 'class') === 'facing').flatMap(descendants)
    const texts = facing.filter(({ tagName }) => tagName === 'article').map(textOf)
    // where every counterpart is a copy there is nothing to lay side by side
    assert.ok(texts.length === 2 || texts.length === 0, `${texts.length} texts`)
    assert.equal(new Set(texts).size, texts.length)
  })

  test('many documents: search narrows by province and level, and no document fills the page', async (t) => {
    const server = await serveSite(site.dir, site.base)
    t.after(() => server.close())
    const page = await openPage(browser, server.url('search/?q=%E5%BB%BA'))
    await page.waitForSelector('.search-result')
    assert.ok((await page.locator('.search-group').count()) > 2)
    await page.locator('.search-facets').evaluate((facets: HTMLDetailsElement) => (facets.open = true))
    assert.equal(await page.locator('input[name="place"]').count(), 0, 'of very many places none is offered')
    await page.check(`input[name="province"][value="${province()}"]`)
    await page.check('input[name="level"][value="prefecture"]')
    await page.waitForFunction(() => new URLSearchParams(location.search).get('level') === 'prefecture')
    const own = new Set(
      documents().flatMap(({ id, region }) =>
        region?.level === 'prefecture' && region.code.startsWith(province()) ? [id] : [],
      ),
    )
    await page.waitForFunction((few) => document.querySelectorAll('.search-group').length <= few, own.size)
    const links = await page
      .locator('.search-name')
      .evaluateAll((names) => names.map((name) => name.getAttribute('href') ?? ''))
    assert.ok(links.length > 0)
    for (const link of links) assert.ok(own.has(/documents\/([^/]+)\//.exec(link)?.[1] ?? ''), link)
    const more = page.locator('.search-more').first()
    const before = await page.locator('.search-result').count()
    await more.click()
    await page.waitForFunction((count) => document.querySelectorAll('.search-result').length > count, before)
    await page.close()
  })

  test('many documents: no list is wider than a phone, and axe finds nothing in any', async (t) => {
    const server = await serveSite(site.dir, site.base)
    t.after(() => server.close())
    const page = await browser.newPage({ bypassCSP: true, viewport: { width: 360, height: 800 } })
    const kinds = ['one of topics', 'targets', 'one of targets', 'one of agencies', 'one of places'].flatMap(
      (kind) => kindsOf(site).get(kind) ?? [],
    )
    for (const path of new Set([...LISTS, ...kinds, `topics/in/${province()}/`])) {
      await page.goto(server.url(path))
      assert.equal(await beyondWindow(page), 0, path)
      await thinOut(page)
      await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
      assert.deepEqual(await runAxe(page, 'html'), [], path)
    }
    await page.close()
  })
}
