/**
 * `npm run pictures [-- part …]`: pictures of each kind of page of the built site, wide and narrow, in both
 * scripts and both themes, into `.pictures/`. Arguments choose kinds by a part of their name.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser, openPage, serveSite } from './browser.ts'
import { kindsOf, site } from './dist.ts'
import { beyondWindow } from './in-page.ts'

const folder = '.pictures'
const sizes = { wide: { width: 1440, height: 1000 }, narrow: { width: 360, height: 760 } }
const views = [
  { name: 'hans-light', prefix: '', colorScheme: 'light' },
  { name: 'hant-dark', prefix: 'zh-hant/', colorScheme: 'dark' },
  { name: 'hans-dark', prefix: '', colorScheme: 'dark' },
  { name: 'hant-light', prefix: 'zh-hant/', colorScheme: 'light' },
] as const

const wanted = process.argv.slice(2)
const kinds = [...kindsOf(site)].filter(([kind]) => wanted.length === 0 || wanted.some((part) => kind.includes(part)))
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
const server = await serveSite(site.dir, site.base)
for (const [kind, path] of kinds) {
  for (const { name, prefix, colorScheme } of views) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const page = await openPage(browser, server.url(prefix + path), { viewport, colorScheme })
      const file = join(folder, `${kind.replaceAll(' ', '-')}-${size}-${name}.png`)
      await page.screenshot({ path: file })
      const beyond = await beyondWindow(page)
      console.log(beyond > 0 ? `${file}: ${beyond} pixels too wide` : file)
      await page.close()
    }
  }
}
await browser.close()
await server.close()
