/** What the tests of built pages share: the pages of a site, their kinds, their parsed HTML, and its tables. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import { z } from 'zod'
import type { ViewFile } from '../../src/client/views/read-view-file.ts'
import { viewPath } from '../../src/policy/paths.ts'
import type { Published } from '../whole-rows.ts'
import { wholeRows } from '../whole-rows.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** A built site: its folder, and the path it was built for. */
export interface BuiltSite {
  dir: string
  base: string
  /** The address it will stand at, as `SITE` gives it; empty where it is not known. */
  origin: string
}

/** The sites that `npm test` builds, one for `/` and one for a sub-path. */
export const builtSites: readonly BuiltSite[] = [
  { dir: process.env.SITE_ROOT ?? 'dist', base: '/', origin: '' },
  { dir: process.env.SITE_SUB ?? '.test/dist-sub', base: '/sub/path/', origin: 'https://edition.example' },
]

/** The site built for `/`. */
export const site: BuiltSite = builtSites[0] ?? { dir: 'dist', base: '/', origin: '' }

/** What addresses of pages in English begin with. */
const ENGLISH = 'en/'

/** Addresses of all pages below the base in every language, `documents/x/`, sorted. Throws if there is none. */
export function everyPageOf({ dir }: BuiltSite): string[] {
  const files = globSync('**/index.html', { cwd: dir })
  if (files.length === 0) throw new Error(`Unexpected folder ${dir} without pages, expected a built site`)
  return files.map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, '')).sort()
}

/** Addresses of the pages in Chinese. */
export const pagesOf = (built: BuiltSite): string[] => everyPageOf(built).filter((path) => !path.startsWith(ENGLISH))

/** Addresses of the pages in English; none where no document has a translation. */
export const englishPagesOf = (built: BuiltSite): string[] =>
  everyPageOf(built).filter((path) => path.startsWith(ENGLISH))

/** The HTML of a page. */
export const htmlOf = ({ dir }: BuiltSite, path: string): string => readFileSync(join(dir, path, 'index.html'), 'utf8')

/** What the views of a document read. */
export const viewFileOf = ({ dir }: BuiltSite, document: string): ViewFile =>
  JSON.parse(gunzipSync(readFileSync(join(dir, viewPath(document)))).toString())

const rowList = z.array(z.record(z.string(), z.unknown()))

/** What a site publishes of its tables. */
const publishedIn = (dir: string): Published => ({
  whole: (name) => {
    const path = join(dir, 'data', `${name}.json`)
    return existsSync(path) ? rowList.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
  },
  byDocument: globSync('data/by-document/*.json.gz', { cwd: dir })
    .sort()
    .map((path): unknown => JSON.parse(gunzipSync(readFileSync(join(dir, path))).toString())),
})

/** The rows of a public table of a site, `links` from `data/links.json`, or from the files by document. */
export const rowsOf = <Row>({ dir }: BuiltSite, name: string, row: z.ZodType<Row>): Row[] =>
  z.array(row).parse(wholeRows(publishedIn(dir), name))

/** All elements below a node, in order. */
export function descendants(node: Node): Element[] {
  const found: Element[] = []
  const visit = (each: Node) => {
    if (each !== node && 'tagName' in each) found.push(each)
    if ('childNodes' in each) each.childNodes.forEach(visit)
    if ('content' in each) visit(each.content)
  }
  visit(node)
  return found
}

/** All elements of a page, in order. */
export const elementsOf = (html: string): Element[] => descendants(parse(html))

/** The value of an attribute; undefined if the element has none of that name. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/** The measures of a synopsis, in order. */
export const measuresOf = (html: string): Element[] =>
  elementsOf(html)
    .filter((each) => attribute(each, 'class') === 'synopsis-section')
    .flatMap((section) => descendants(section).filter(({ tagName }) => tagName === 'article'))

/** Where a link of a page at an address below the site's base leads, as an address from the root; undefined of what is no link. */
export function linkOf({ base }: BuiltSite, path: string, element: Element): string | undefined {
  const href = attribute(element, 'href')
  if (href === undefined) return undefined
  const { host, href: whole, pathname, search, hash } = new URL(href, `http://site.test${base}${path}`)
  return host === 'site.test' ? pathname + search + hash : whole
}

/** The document's own text in an element: what stands in it but for apparatus. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  return node.childNodes
    .filter((child) => !('tagName' in child) || attribute(child, 'data-apparatus') === undefined)
    .map(textOf)
    .join('')
}

/** Pages of each kind in Simplified, the longest document for those that show one: kind → address. */
export const kindsOf = (built: BuiltSite): Map<string, string> =>
  kindsAmong(
    built,
    pagesOf(built).filter((page) => !page.startsWith('zh-hant/')),
  )

/** Pages of each kind in English. */
export const englishKindsOf = (built: BuiltSite): Map<string, string> =>
  kindsAmong(built, englishPagesOf(built), ENGLISH)

function kindsAmong(built: BuiltSite, pages: readonly string[], prefix = ''): Map<string, string> {
  const kinds = new Map<string, string>()
  const sizes = new Map<string, number>()
  for (const path of pages) {
    const [first = '', second, third] = path.slice(prefix.length).split('/').filter(Boolean)
    const kind = first === 'documents' && third ? third : second ? `one of ${first}` : first || 'home'
    const { size } = statSync(join(built.dir, path, 'index.html'))
    if (size <= (sizes.get(kind) ?? 0)) continue
    sizes.set(kind, size)
    kinds.set(kind, path)
  }
  return kinds
}

/** The page of the longest document in Simplified. Throws if there is no document. */
export function longestDocument(built: BuiltSite): string {
  const path = kindsOf(built).get('one of documents')
  if (path === undefined) throw new Error(`Unexpected site ${built.dir} without documents, expected one at least`)
  return path
}

/** Example: `2.1.p2-s3`, the id of a sentence. */
const SENTENCE = /-s\d+$/

/** The id of the sentence in the middle of a page. */
export function middleSentence(built: BuiltSite, path: string): string {
  const ids = elementsOf(htmlOf(built, path)).map((element) => attribute(element, 'id') ?? '')
  const sentences = ids.filter((id) => SENTENCE.test(id))
  return sentences[Math.floor(sentences.length / 2)] ?? ''
}
