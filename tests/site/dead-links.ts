/** Links of a built site that lead nowhere. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { attribute, elementsOf, everyPageOf, htmlOf } from './dist.ts'
import type { BuiltSite } from './dist.ts'

interface Page {
  ids: Set<string>
  links: string[]
}

const linking = ['href', 'src', 'action']

function read(html: string): Page {
  const page: Page = { ids: new Set(), links: [] }
  for (const element of elementsOf(html)) {
    const id = attribute(element, 'id')
    if (id !== undefined) page.ids.add(id)
    for (const name of linking) {
      const value = attribute(element, name)
      if (value !== undefined) page.links.push(value)
    }
  }
  return page
}

/** Each link of the site to a page, an anchor or a file that is not there: `address → link`. */
export function deadLinks(site: BuiltSite): string[] {
  const pages = new Map(everyPageOf(site).map((path) => [`${site.base}${path}`, read(htmlOf(site, path))]))
  const dead: string[] = []
  for (const [address, { links }] of pages) {
    for (const link of links) {
      const own = site.origin && link.startsWith(`${site.origin}/`) ? link.slice(site.origin.length) : link
      const url = new URL(own, `http://site${address}`)
      assert.equal(url.host, 'site', `${address} asks another host: ${link}`)
      const path = decodeURIComponent(url.pathname)
      const target = pages.get(path)
      const file = path.startsWith(site.base) && existsSync(join(site.dir, path.slice(site.base.length)))
      const anchored = !url.hash || target?.ids.has(decodeURIComponent(url.hash.slice(1)))
      if (!(target ?? (file && !path.endsWith('/'))) || (target && !anchored)) dead.push(`${address} → ${link}`)
    }
  }
  return dead
}
