/** What a reader sees at once and takes away: counts, sentences, tables, pictures, printed pages. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { documentRow, provisionRow, targetRow, topicRow } from '../../src/schemas/index.ts'
import { openSite } from './browser.ts'
import {
  attribute,
  descendants,
  elementsOf,
  htmlOf,
  linkOf,
  longestDocument,
  pagesOf,
  rowsOf,
  site,
  textOf,
} from './dist.ts'

const { server, open } = await openSite(site)
const targets = rowsOf(site, 'targets', targetRow)
const squeeze = (text: string) => text.replace(/\s+/g, '')

test('the home page says how many places, documents, measures and targets there are, and one sentence of English', () => {
  const documents = rowsOf(site, 'documents', documentRow).filter(({ witness_of }) => witness_of === null)
  const places = new Set(documents.map(({ region }) => region?.code)).size
  const measures = documents.reduce((sum, { counts }) => sum + counts.measures, 0)
  for (const path of ['', 'zh-hant/']) {
    const elements = elementsOf(htmlOf(site, path))
    const counts = elements.find((element) => attribute(element, 'class') === 'home-counts')
    assert.ok(counts)
    const numbers = descendants(counts).flatMap((each) => (each.tagName === 'b' ? [Number(textOf(each))] : []))
    assert.deepEqual(numbers, [places, documents.length, measures, targets.length])
    const english = elements.find((element) => attribute(element, 'class') === 'home-english')
    assert.match(english ? textOf(english) : '', /^\s*[A-Z][\x20-\x7e\s]+\.\s*$/)
  }
})

test('each target stands in its sentence, with the phrase as a link', () => {
  for (const [path, key] of [
    ['targets/', 'sentence'],
    ['zh-hant/targets/', 'sentence_hant'],
  ] as const) {
    const rows = elementsOf(htmlOf(site, path)).filter((element) => attribute(element, 'data-place') !== undefined)
    assert.equal(rows.length, targets.length)
    for (const row of rows) {
      const target = targets.find(({ id }) => id === attribute(row, 'id'))
      const quote = descendants(row).find((each) => attribute(each, 'class') === 'quote')
      const sentence = quote && descendants(quote).find(({ tagName }) => tagName === 'p')
      assert.ok(target && sentence)
      const said = squeeze(textOf(sentence)).replaceAll('…', '')
      assert.ok(squeeze(target[key]).includes(said), said)
      assert.ok(said.length >= Math.min(squeeze(target[key]).length, 120), said)
    }
  }
})

test('a topic shows the first words of each measure and gives all of them as a table', () => {
  const provisions = new Map(rowsOf(site, 'provisions', provisionRow).map((row) => [row.id, row]))
  for (const topic of rowsOf(site, 'topics', topicRow)) {
    const measures = elementsOf(htmlOf(site, `topics/${topic.id}/`)).filter(({ tagName }) => tagName === 'article')
    const texts = measures.flatMap((measure) =>
      descendants(measure)
        .filter((each) => each.tagName === 'p' && !attribute(each, 'class')?.includes('reason'))
        .map(textOf),
    )
    assert.ok(topic.provisions.length === 0 || texts.length > 0, topic.id)
    const written = topic.provisions.map(({ provision }) => squeeze(provisions.get(provision)?.text ?? ''))
    for (const text of texts) {
      const words = squeeze(text).replace(/……$/, '')
      assert.ok(words.length > 3 && written.some((all) => all.includes(words)), text)
    }
    const csv = readFileSync(join(site.dir, 'topics', `${topic.id}.csv`), 'utf8')
    assert.ok(csv.startsWith('\ufeffid,document,place,'))
    for (const { provision } of topic.provisions) assert.ok(csv.includes(`\r\n${provision},`), provision)
  }
})

test('the data page begins with what most come for, and all data are in one archive', () => {
  const page = elementsOf(htmlOf(site, 'data/'))
  const links = page.flatMap((element) =>
    attribute(element, 'download') !== undefined ? [linkOf(site, 'data/', element)] : [],
  )
  assert.deepEqual(links, ['/data/coding-units.csv', '/data/all.zip'])
  const files = unzipSync(readFileSync(join(site.dir, 'data/all.zip')))
  for (const name of ['datapackage.json', 'targets.csv', 'schema/targets.json'])
    assert.deepEqual(Buffer.from(files[`data/${name}`] ?? []), readFileSync(join(site.dir, 'data', name)), name)
})

test('a picture says how it is read and is kept as a file that looks as it does here', async () => {
  const path = pagesOf(site).find((each) => /^targets\/[^/]+\/$/.test(each) && htmlOf(site, each).includes('<svg'))
  for (const each of [...(path ? [path] : []), 'timeline/']) {
    const page = await open(each)
    const tools = page.locator('figure .picture-tools').first()
    assert.match((await tools.textContent()) ?? '', /。/)
    const [download] = await Promise.all([page.waitForEvent('download'), tools.locator('button').click()])
    assert.match(download.suggestedFilename(), /\.svg$/)
    const svg = readFileSync(await download.path(), 'utf8')
    assert.match(svg, /^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    assert.match(svg, /fill="rgb/)
    await page.close()
  }
})

test('on paper a table of targets has its heads on every page and nothing that only opens', async () => {
  const page = await open('targets/', { viewport: { width: 700, height: 900 } })
  await page.emulateMedia({ media: 'print' })
  const look = await page.evaluate(() => {
    const head = document.querySelector('.targets thead')
    const details = [...document.querySelectorAll('.targets details')]
    return {
      head: head ? getComputedStyle(head).display : '',
      row: getComputedStyle(document.querySelector('.targets tbody tr') ?? document.body).display,
      open: details.filter((each) => each.checkVisibility()).length,
    }
  })
  assert.deepEqual(look, { head: 'table-header-group', row: 'table-row', open: 0 })
  await page.close()
})

test('one clause, or those that are selected, can be printed alone', async () => {
  const page = await open(longestDocument(site), { viewport: { width: 1440, height: 900 } })
  // Two clauses, one behind the other, that hold no others.
  const [first = '', second = ''] = await page.evaluate(() => {
    const isLeaf = (unit: Element | null): unit is Element =>
      unit?.matches('.unit:has(> .unit-own p):not(:has(.unit))') === true
    const units = [...document.querySelectorAll('.edition .unit')]
    const found = units.find((unit) => isLeaf(unit) && isLeaf(unit.nextElementSibling))
    return [found?.id ?? '', found?.nextElementSibling?.id ?? '']
  })
  const printed = async () => {
    await page.evaluate(() => {
      window.print = () => {
        const shown = [...document.querySelectorAll('.edition .unit-own')].filter(
          (each) => !each.hasAttribute('data-unprinted') && each.querySelector('p'),
        )
        document.body.dataset['shown'] = shown.map((each) => each.parentElement?.id).join(' ')
        dispatchEvent(new Event('afterprint'))
      }
    })
    await page.locator(`.unit .permalink[href="#${first}"]`).click()
    await page.click('[data-menu-print]')
    await page.waitForSelector('body[data-shown]')
    const shown = await page.evaluate(() => {
      const ids = document.body.dataset['shown'] ?? ''
      delete document.body.dataset['shown']
      return ids
    })
    assert.equal(await page.locator('[data-unprinted]').count(), 0)
    return shown
  }
  assert.equal(await printed(), first)
  await page.evaluate(
    (ids) => {
      const [from, to] = ids.map((id) => document.getElementById(id)?.querySelector('.unit-text p'))
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 1)
    },
    [first, second],
  )
  assert.equal(await printed(), `${first} ${second}`)
  await page.close()
})

test('the two sides of what is cited lead to each other, and one entry of the footer to both', async () => {
  const page = await open('lineage/')
  await page.locator('.tabs a:not([aria-current])').click()
  await page.waitForURL(server.url('citations/'))
  await page.locator('.site-footer').getByRole('link', { name: '引用与依据' }).click()
  await page.waitForURL(server.url('lineage/'))
  await page.close()
})
