import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { documentRow, provisionRow } from '../../src/schemas/index.ts'
import {
  attribute,
  builtSites,
  descendants,
  elementsOf,
  htmlOf,
  kindsOf,
  pagesOf,
  rowsOf,
  site,
  textOf,
} from './dist.ts'

const kinds = ['home', 'documents', 'one of documents', 'source', 'synopsis', 'topics', 'targets', 'timeline']
const others = [
  'agencies',
  'terms',
  'citations',
  'lineage',
  'one of data',
  'places',
  'collation',
  'characters',
  'search',
  'data',
  'about',
  'compare',
  'shared',
  'one of agencies',
  'wording',
]

test('the home page lays two clauses of two places side by side, in words of their own', () => {
  const facing = elementsOf(htmlOf(site, '')).filter((element) => attribute(element, 'class') === 'facing')
  const texts = facing
    .flatMap(descendants)
    .filter(({ tagName }) => tagName === 'article')
    .map(textOf)
  assert.equal(texts.length, 2)
  assert.notEqual(texts[0], texts[1])
})

test('every kind of page is there, each page in both scripts', () => {
  const pages = new Set(pagesOf(site))
  const found = kindsOf(site)
  for (const kind of [...kinds, ...others]) assert.ok(found.has(kind), `no page of kind ${kind}`)
  for (const path of pages) {
    const other = path.startsWith('zh-hant/') ? path.slice('zh-hant/'.length) : `zh-hant/${path}`
    assert.ok(pages.has(other), `${path} has no page in the other script`)
  }
  assert.ok(existsSync(join(site.dir, '404.html')))
})

test('each page says its script and where it is in the other', () => {
  for (const built of builtSites.filter((each) => existsSync(each.dir))) {
    const { base, origin } = built
    for (const path of pagesOf(built)) {
      const elements = elementsOf(htmlOf(built, path))
      const own = path.replace(/^zh-hant\//, '')
      const root = elements.find((element) => element.tagName === 'html')
      assert.equal(root && attribute(root, 'lang'), path === own ? 'zh-Hans' : 'zh-Hant', path)
      const alternates = (tag: string) =>
        elements.flatMap((element) => {
          const language = element.tagName === tag ? attribute(element, 'hreflang') : undefined
          return language ? [`${language} ${attribute(element, 'href')}`] : []
        })
      const [hans, hant, english] = [`${base}${own}`, `${base}zh-hant/${own}`, `${base}en/${own}`]
      const other = path === own ? `zh-Hant ${hant}` : `zh-Hans ${hans}`
      const inEnglish = existsSync(join(built.dir, 'en', own, 'index.html'))
      assert.deepEqual(new Set(alternates('a')), new Set([other, ...(inEnglish ? [`en ${english}`] : [])]), path)
      // An address without its host says nothing to a search engine.
      const wanted = [
        `zh-Hans ${origin}${hans}`,
        `zh-Hant ${origin}${hant}`,
        ...(inEnglish ? [`en ${origin}${english}`] : []),
        `x-default ${origin}${hans}`,
      ]
      assert.deepEqual(alternates('link'), origin ? wanted : [], path)
      assert.equal(elements.filter((element) => element.tagName === 'h1').length, 1, `${path} has not one h1`)
    }
  }
})

test('no page carries style attributes, inline scripts or a style of its own', () => {
  for (const path of pagesOf(site)) {
    for (const element of elementsOf(htmlOf(site, path))) {
      assert.equal(attribute(element, 'style'), undefined, path)
      assert.notEqual(element.tagName, 'style', path)
      // data is not run
      const isData = attribute(element, 'type') === 'application/ld+json'
      if (element.tagName === 'script' && !isData) assert.ok(attribute(element, 'src'), path)
    }
  }
})

test('cascade layers come in one order on every page, whichever stylesheet is loaded first', () => {
  const order = ['reset', 'tokens', 'base', 'frame', 'components', 'print']
  for (const path of pagesOf(site)) {
    const files = elementsOf(htmlOf(site, path)).flatMap((element) => {
      const href = attribute(element, 'rel') === 'stylesheet' ? attribute(element, 'href') : undefined
      return href ? [href] : []
    })
    const css = files.map((file) => readFileSync(join(site.dir, file), 'utf8')).join('')
    const named = [...css.matchAll(/@layer ([a-z, ]+)/g)].flatMap(([, names = '']) => names.split(/, ?/))
    assert.deepEqual([...new Set(named)], order, path)
  }
})

test('every provision stands on its document’s page, character for character, in both scripts', () => {
  const provisions = rowsOf(site, 'provisions', provisionRow)
  for (const document of rowsOf(site, 'documents', documentRow)) {
    for (const [prefix, text] of [['', 'text'] as const, ['zh-hant/', 'text_hant'] as const]) {
      const elements = elementsOf(htmlOf(site, `${prefix}documents/${document.id}/`))
      const byId = new Map(elements.map((element) => [attribute(element, 'id'), element]))
      for (const row of provisions.filter((each) => each.document === document.id)) {
        const place = byId.get(row.anchor)
        assert.ok(place, `${prefix}${row.id} has no place`)
        const blocks = descendants(place)
          .filter((element) => /^(?:p|h\d|td|th)$/.test(element.tagName))
          .map(textOf)
        for (const line of row[text].split('\n')) {
          assert.ok(
            blocks.some((block) => block.endsWith(line)),
            `${prefix}${row.id}: ${line}`,
          )
        }
      }
    }
  }
})

test('a document page weighs at most 60 kB compressed with all it loads, and 10 kB of it JavaScript', () => {
  const weigh = (file: string) => gzipSync(readFileSync(join(site.dir, file))).length
  for (const path of pagesOf(site).filter((page) => /^(?:zh-hant\/)?documents\/[^/]+\/$/.test(page))) {
    const elements = elementsOf(htmlOf(site, path))
    const loaded = (tag: string, name: string) =>
      elements.flatMap((element) => (element.tagName === tag ? (attribute(element, name) ?? []) : []))
    const styles = loaded('link', 'href').filter((href) => href.endsWith('.css'))
    const scripts = loaded('script', 'src')
    const sum = (files: string[]) => files.reduce((total, file) => total + weigh(file), 0)
    assert.ok(sum(scripts) < 10_000, `${path}: ${sum(scripts)} bytes of JavaScript`)
    const total = weigh(join(path, 'index.html')) + sum(styles) + sum(scripts)
    assert.ok(total < 60_000, `${path}: ${total} bytes`)
  }
})

test('each page says what it is in a sentence of its own', () => {
  const said = new Map<string, string>()
  for (const path of pagesOf(site).filter((each) => !each.startsWith('zh-hant/'))) {
    const meta = elementsOf(htmlOf(site, path)).find((element) => attribute(element, 'name') === 'description')
    const words = (meta && attribute(meta, 'content')) ?? ''
    assert.ok(words.length > 5, path)
    assert.equal(said.get(words), undefined, `${path}: ${words}`)
    said.set(words, path)
  }
})
