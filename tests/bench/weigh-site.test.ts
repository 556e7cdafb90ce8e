import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { weighSite } from './weigh-site.ts'

const dist = mkdtempSync(join(tmpdir(), 'duidu-weight-'))
after(() => rmSync(dist, { recursive: true, force: true }))
const noise = Array.from({ length: 4000 }, (_, n) => (n * 2654435761).toString(36)).join('')
const files = {
  'index.html': '<p>a</p>',
  'long/index.html': `<p>${'a'.repeat(9000)}</p>`,
  'heavy/index.html':
    '<link rel="stylesheet" href="/a.css"><script type="module" src="/m/a.js"></script>&lt;link href="/no.css">',
  'a.css': 'p{}',
  'm/a.js': "import './b.js'",
  'm/b.js': noise,
}
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(dist, path)), { recursive: true })
  writeFileSync(join(dist, path), content)
}

test('the heaviest page is the one that loads most, modules of modules included', () => {
  const { files: count, bytes, heaviest } = weighSite(dist)
  assert.equal(count, Object.keys(files).length)
  assert.equal(
    bytes,
    Object.values(files).reduce((sum, { length }) => sum + length, 0),
  )
  assert.equal(heaviest.page, 'heavy/index.html')
  assert.ok(heaviest.bytes > 10_000)
})
