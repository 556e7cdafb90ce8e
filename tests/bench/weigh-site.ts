import { globSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** What a built site consists of. */
export interface Weight {
  files: number
  bytes: number
  /** The heaviest page with all that it loads at once, compressed as a host does. */
  heaviest: { page: string; bytes: number }
}

/** Pages that are looked at: the heaviest is among those with the longest HTML. */
const LONGEST = 40

/** What a page or module of the site loads without being asked: style, scripts, and modules that these import. */
const LOADED =
  /(?:<link\b[^>]*\bhref="\/([^"/][^"]*\.css)"|<script\b[^>]*\bsrc="?\/([^"/][^"\s>]*\.js)|\b(?:from|import)\s*["'](\.[^"']+\.js)["'])/g

const compressed = new Map<string, number>()

function sizeOf(path: string): number {
  const known = compressed.get(path)
  if (known !== undefined) return known
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  const size = brotliCompressSync(readFileSync(path), { params }).length
  compressed.set(path, size)
  return size
}

/** The files that a page loads, itself among them. */
function loadedBy(dist: string, page: string): Set<string> {
  const found = new Set([page])
  for (const name of found) {
    for (const [, style, script, module] of readFileSync(join(dist, name), 'utf8').matchAll(LOADED)) {
      const address = style ?? script
      if (address !== undefined) found.add(address)
      else if (module !== undefined) found.add(posix.join(posix.dirname(name), module))
    }
  }
  return found
}

/** Counts and weighs the files of a site that was built for `/`. */
export function weighSite(dist: string): Weight {
  const entries = globSync('**', { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }) => {
    const path = join(parentPath, name)
    return { path, bytes: statSync(path).size }
  })
  const pages = files.filter(({ path }) => path.endsWith('.html')).sort((a, b) => b.bytes - a.bytes)
  const heaviest = { page: '', bytes: 0 }
  for (const { path } of pages.slice(0, LONGEST)) {
    const page = path.slice(dist.length + 1).replaceAll('\\', '/')
    const bytes = [...loadedBy(dist, page)].reduce((sum, name) => sum + sizeOf(join(dist, name)), 0)
    if (bytes > heaviest.bytes) Object.assign(heaviest, { page, bytes })
  }
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), heaviest }
}
