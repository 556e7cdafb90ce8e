/**
 * Makes of a built site one that opens from a folder, without a host: links lead to files, and no script is left, since a
 * browser loads no module from a folder. Pages are complete without them; the search is not, and is taken out.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path/posix'

/** Example: `<a class="x" href="/documents/">` */
const TAG = /<[a-z][^\s>]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi
/** Example: ` href="/documents/x/?view=a#1.1"` */
const ADDRESS = /(\s(?:href|src|action)=")([^"?#]*)(\?[^"#]*)?(#[^"]*)?"/g
/** A script, but for data that only machines read. */
const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g
/** Example: `<meta http-equiv="content-security-policy" content="…">`: a folder has no origin that `'self'` could be. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i
/** Example: `<link rel="modulepreload" href="…">` */
const PRELOAD = /<link\b[^>]*\brel="(?:modulepreload|search)"[^>]*>/g
const NOSCRIPT = /<\/?noscript>/g

/** What is of no use without scripts. */
const USELESS =
  /^(?:(?:(?:zh-hant|en)\/)?search\/(?!index\.html)|(?:zh-hant\/)?draft\/(?!index\.html)|views\/|compare\/.*\.bin$|_astro\/.*\.js$|worker\.js$|offline.*\.json$|theme\.js$|arrive\.js$|(?:zh-hant\/)?opensearch\.xml$)/

/** Where a link of a page leads, as a path from that page; the address itself where it leads out of the site. */
function localAddress(address: string, page: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address
  const path = address.slice(base.length)
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return relative(dirname(page), target) || target
}

/** A page with links to files and without scripts; `page` is its path in the site. */
export function portablePage(html: string, page: string, base: string): string {
  return html
    .replace(SCRIPT, '')
    .replace(POLICY, '')
    .replace(PRELOAD, '')
    .replace(NOSCRIPT, '')
    .replace(TAG, (tag) =>
      tag.replace(ADDRESS, (_, before: string, address: string, query = '', hash = '') => {
        // what asks the same page for another view needs a script
        const here = address === '' ? '' : localAddress(address, page, base)
        return `${before}${here}${here === address ? query : ''}${hash}"`
      }),
    )
}

/** Rewrites a built site in its folder. */
export function makePortable(dir: string, base: string): void {
  for (const entry of globSync('**', { cwd: dir, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath.replaceAll('\\', '/'), entry.name)
    const name = relative(dir, full)
    if (USELESS.test(name)) rmSync(full)
    else if (name.endsWith('.html')) writeFileSync(full, portablePage(readFileSync(full, 'utf8'), name, base))
  }
}
