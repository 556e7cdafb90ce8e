/** An edition in a site made with Astro: below a prefix, with a header of that site and words of another language. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { serve } from '../../src/disk/serve.ts'
import { launchBrowser } from '../site/browser.ts'
import { folderWithPackage } from './packed.ts'

const FILES = {
  'package.json': '{ "name": "site", "type": "module", "private": true }',
  'astro.config.mjs': `import { defineConfig } from 'astro/config'
import duidu from 'duidu'
export default defineConfig({
  base: '/site',
  trailingSlash: 'always',
  integrations: [duidu({
    folder: './policies',
    prefix: '/policies/',
    components: { Header: './src/SiteHeader.astro' },
    customCss: ['./src/edition.css'],
    words: { documents: 'Documents', siteMap: ['甲', '乙'] },
    wordsLanguage: 'en',
  })],
})
`,
  'src/pages/index.astro': '<html lang="en"><body><a href="/site/policies/">Policies</a></body></html>',
  'src/SiteHeader.astro': `---
import Header from 'duidu/components/Header.astro'
const { script, path } = Astro.props
---
<p class="ours">{script} {path}</p>
<Header {...Astro.props} />
`,
  'src/edition.css': ':root { --accent: rgb(1, 2, 3) }\n',
}

test('a site has the edition below a prefix, with its own header, style and words', { timeout: 600_000 }, async () => {
  const site = folderWithPackage()
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, name)), { recursive: true })
    writeFileSync(join(site, name), content)
  }
  cpSync('src/commands/template/seeds', join(site, 'policies/seeds'), { recursive: true })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: site,
      env: { ...process.env, CORPUS: '', ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    },
  )
  assert.equal(status, 0, stdout + stderr)
  const dist = join(site, 'dist')
  assert.match(readFileSync(join(dist, 'index.html'), 'utf8'), /href="\/site\/policies\/"/)
  assert.ok(!existsSync(join(dist, 'documents')), 'nothing stands outside of the prefix')
  const home = readFileSync(join(dist, 'policies/index.html'), 'utf8')
  assert.match(home, /<p class="ours">Hans <\/p>/)
  assert.match(
    readFileSync(join(dist, 'policies/zh-hant/about/index.html'), 'utf8'),
    /<p class="ours">Hant about\/<\/p>/,
  )
  assert.match(home, /<nav class="site-nav"[^>]* lang="en"[^>]*>[\s\S]*?>\s*Documents\s*</)
  assert.match(home, /<footer class="site-footer" lang="en">/)
  assert.doesNotMatch(home, /<style|style="/)
  for (const page of globSync('policies/**/*.html', { cwd: dist }))
    for (const [, address = ''] of readFileSync(join(dist, page), 'utf8').matchAll(
      /\s(?:href|src|action)="(\/[^"#?]*)/g,
    ))
      assert.ok(
        /^\/site\/(?:policies|_astro)\//.test(address) &&
          existsSync(join(dist, decodeURI(address.slice('/site/'.length)))),
        `${page}: ${address}`,
      )

  const host = await serve({ dir: dist, base: '/site/' })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await page.goto(host.url(`policies/search/?q=${encodeURIComponent('基站')}`))
    await page.waitForSelector('[data-search-list] a[href*="/site/policies/documents/"]')
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent')),
      '#010203',
    )
    assert.deepEqual(faults, [])
  } finally {
    await browser.close()
    await host.close()
  }
})
