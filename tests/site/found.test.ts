/** What programs find the edition by: the map of the site, the feed, the elements of a document's page. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fromXml } from 'xast-util-from-xml'
import { documentRow } from '../../src/schemas/document.ts'
import { attribute, builtSites, elementsOf, htmlOf, pagesOf, rowsOf, textOf } from './dist.ts'

const site = builtSites.find(({ origin }) => origin !== '')
const bare = builtSites.find(({ origin }) => origin === '')
if (!site || !bare) throw new Error('one site is built with an address and one without')

const read = (file: string) => readFileSync(join(site.dir, file), 'utf8')

test('each address of the site’s map and its feeds is a page', () => {
  const addresses = ['sitemap.xml', 'feed.xml', 'zh-hant/feed.xml'].flatMap((file) => {
    fromXml(read(file))
    return [...read(file).matchAll(/(?:<loc>|href=")(https?:[^<"]*)/g)].map(([, address = '']) => address)
  })
  assert.ok(addresses.length > 50)
  for (const address of new Set(addresses)) {
    assert.ok(address.startsWith(site.origin + site.base), address)
    const path = address.slice((site.origin + site.base).length)
    assert.ok(existsSync(join(site.dir, path.endsWith('.xml') ? path : join(path, 'index.html'))), address)
  }
})

test('a feed names the documents that have a day, the latest first, in its script', () => {
  const titles = [...read('zh-hant/feed.xml').matchAll(/<entry>\s*<title>([^<]*)/g)].map(([, title]) => title)
  const rows = rowsOf(site, 'documents', documentRow).filter((row) => !row.witness_of && (row.published ?? row.dated))
  assert.deepEqual(new Set(titles), new Set(rows.map((row) => row.title_hant)))
  const days = [...read('feed.xml').matchAll(/<updated>([^<]*)/g)].slice(1).map(([, day = '']) => day)
  assert.deepEqual(days, [...days].sort().reverse())
})

test('without its address a site has neither: they would say nothing', () => {
  for (const file of ['sitemap.xml', 'feed.xml']) assert.ok(!existsSync(join(bare.dir, file)), file)
})

const titleOf = (path: string): string => {
  const element = elementsOf(htmlOf(site, path)).find(({ tagName }) => tagName === 'title')
  return element ? textOf(element) : ''
}

test('no two pages of a script have one title: each is told among many', () => {
  const byTitle = Map.groupBy(
    pagesOf(site).map((path) => ({ path, title: titleOf(path) })),
    ({ path, title }) => `${path.startsWith('zh-hant/') ? 'Hant' : 'Hans'} ${title}`,
  )
  const shared = [...byTitle].filter(([, pages]) => pages.length > 1)
  assert.deepEqual(
    shared.map(([title, pages]) => [title, ...pages.map(({ path }) => path)]),
    [],
  )
})

test('a document’s page is called by its place and year too', () => {
  const pages = rowsOf(site, 'documents', documentRow).filter((row) => row.region && row.dated)
  for (const { id, region, dated } of pages) {
    const words = titleOf(`documents/${id}/`)
    assert.ok(words.includes(region?.name.slice(0, 2) ?? '') && words.includes(dated?.slice(0, 4) ?? ''), words)
  }
})

test('a document’s page states title, organs, number, day, place and language for programs', () => {
  for (const row of rowsOf(site, 'documents', documentRow)) {
    const elements = elementsOf(htmlOf(site, `documents/${row.id}/`))
    const meta = (name: string) =>
      elements.filter((element) => attribute(element, 'name') === name).map((element) => attribute(element, 'content'))
    assert.deepEqual(meta('citation_title'), [row.title])
    assert.deepEqual(meta('dcterms.creator'), row.issuer)
    assert.deepEqual(meta('citation_technical_report_number'), row.number ? [row.number] : [])
    assert.deepEqual(meta('dcterms.spatial'), row.region ? [row.region.name] : [])
    assert.deepEqual(meta('citation_language'), ['zh-Hans'])
    assert.deepEqual(meta('SiteName'), ['对读'])
    const data = elements.find((element) => attribute(element, 'type') === 'application/ld+json')
    assert.equal(data && JSON.parse(textOf(data)).name, row.title)
  }
})

/**
 * What Zotero's translator “Embedded Metadata” makes of a page: the first element whose name ends like a Highwire name, a
 * creator for each author, a place by its EPrints name, and a report where an institution of one is named.
 */
function savedByZotero(elements: ReturnType<typeof elementsOf>) {
  const metas = elements.flatMap((element) => {
    const [name, content] = [
      attribute(element, 'name') ?? attribute(element, 'property'),
      attribute(element, 'content'),
    ]
    return element.tagName === 'meta' && name && content ? [[name, content] as const] : []
  })
  const ending = (wanted: string) => metas.find(([name]) => name.endsWith(wanted))?.[1]
  return {
    type: ending('citation_technical_report_institution')
      ? 'report'
      : ending('citation_title')
        ? 'journalArticle'
        : 'webpage',
    title: ending('citation_title'),
    creators: metas.flatMap(([name, content]) => (name.endsWith('citation_author') ? content.split(';') : [])),
    institution: ending('citation_technical_report_institution'),
    number: ending('citation_technical_report_number'),
    date: ending('citation_publication_date'),
    place: metas.find(([name]) => name === 'eprints.place_of_pub')?.[1],
    language: ending('citation_language'),
    url: ending('citation_public_url'),
  }
}

test('Zotero keeps a document with its organs, number, day, place, language and address', () => {
  for (const row of rowsOf(site, 'documents', documentRow)) {
    const saved = savedByZotero(elementsOf(htmlOf(site, `documents/${row.id}/`)))
    assert.deepEqual(saved, {
      type: row.issuer.length > 0 ? 'report' : 'journalArticle',
      title: row.title,
      creators: row.issuer,
      institution: row.issuer[0],
      number: row.number ?? undefined,
      date: (row.dated ?? row.published)?.replaceAll('-', '/'),
      place: row.region?.name,
      language: 'zh-Hans',
      url: `${site.origin}${site.base}documents/${row.id}/`,
    })
  }
})
