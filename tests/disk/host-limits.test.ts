import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { unzipSync } from 'fflate'
import { findHostLimits, measureSite } from '../../src/disk/host-limits.ts'
import { portablePage } from '../../src/disk/make-portable.ts'
import { zipSite } from '../../src/disk/zip-site.ts'

const work = mkdtempSync(join(tmpdir(), 'limits-'))
after(() => rmSync(work, { recursive: true }))
const dir = join(work, 'site')
mkdirSync(join(dir, 'documents'), { recursive: true })
writeFileSync(join(dir, 'index.html'), '首页')
writeFileSync(join(dir, 'documents/index.html'), 'x'.repeat(5000))

test('a site that a host would refuse is said to be, by host; one within the limits is not', () => {
  const size = measureSite(dir)
  assert.deepEqual(size, { files: 2, bytes: 5006, largest: { path: 'documents/index.html', bytes: 5000 } })
  assert.deepEqual(findHostLimits(size), [])
  const said = findHostLimits({ files: 20_001, bytes: 1_000_000_001, largest: { path: 'a.json', bytes: 30_000_000 } })
  assert.deepEqual(
    said.map((sentence) => /by (\w+ Pages),/.exec(sentence)?.[1]),
    ['Cloudflare Pages', 'Cloudflare Pages', 'GitHub Pages'],
  )
  assert.match(said.join('\n'), /30\.0 MB of a\.json, expected at most 26\.2 MB/)
})

test('a zip file holds the site, and the same site gives the same bytes whenever it was built', () => {
  const [first, second] = ['a.zip', 'b.zip'].map((name) => join(work, name)) as [string, string]
  const bytes = zipSite(dir, first)
  utimesSync(join(dir, 'index.html'), new Date(2001, 1, 1), new Date(2001, 1, 1))
  assert.equal(zipSite(dir, second), bytes)
  assert.ok(readFileSync(first).equals(readFileSync(second)))
  const files = unzipSync(readFileSync(first))
  assert.deepEqual(Object.keys(files), ['documents/index.html', 'index.html'])
  assert.equal(Buffer.from(files['index.html'] ?? []).toString('utf8'), '首页')
})

test('links of a portable page lead to files, and nothing of it needs a host', () => {
  const page = `<head><meta http-equiv="content-security-policy" content="default-src 'self'"><script src="/b/theme.js"></script>
<link rel="stylesheet" href="/b/_astro/x.css"><script type="application/ld+json">{"a":1}</script></head>
<a title="a > b" href="/b/documents/y/#1.1">二</a><a href="/b/">首</a><a href="#1.2">三</a><a href="/b/data/a.csv">数</a>
<a href="https://example.org/b/">外</a><a href="/b/zh-hant/documents/x/?view=parallel">繁</a><noscript><p>无</p></noscript>
<script type="module">import './x.js'</script>`
  const made = portablePage(page, 'documents/x/index.html', '/b/')
  assert.deepEqual(
    [...made.matchAll(/href="([^"]*)"/g)].map(([, address]) => address),
    [
      '../../_astro/x.css',
      '../y/index.html#1.1',
      '../../index.html',
      '#1.2',
      '../../data/a.csv',
      'https://example.org/b/',
      '../../zh-hant/documents/x/index.html',
    ],
  )
  assert.match(made, /\{"a":1\}/)
  assert.match(made, /<p>无<\/p>/)
  assert.doesNotMatch(made, /noscript|theme\.js|module|content-security-policy/)
})
