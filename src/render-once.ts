/**
 * A page is rendered where it, or anything that it reads of the corpus, has changed; else it is the one that was kept.
 * Astro's own way (`experimental.incrementalBuild`) asks for a key of all that a page shows before it is rendered; here
 * a page says while it is rendered what it reads (`site/page-reads.ts`).
 */
import type { AstroPrerenderer } from 'astro'
import { digestOfAll } from './text/digest.ts'
import { leanPage, leanWay } from './disk/lean-page.ts'
import { digestOfBundle, openPages } from './disk/rendered-pages.ts'
import { someAtOnce } from './disk/some-at-once.ts'
import { isKey } from './site/page-reads.ts'

export interface RenderOnce {
  /** Where pages are kept. */
  folder: string
  /** Astro's base, below which its paths begin. */
  base: string
  /** The folder of the bundle that renders, once it is written; null where it is not known, and nothing is kept. */
  bundle: () => string | null
  /** Whether pages are written in as few bytes as HTML takes. */
  lean: boolean
  /** Is told how many pages are done. */
  step: (done: number, total: number) => void
}

/** Astro's way of rendering with what was kept; `kept` says how many pages are as they were. */
export function renderOnce(usual: AstroPrerenderer, { folder, base, bundle, lean, step }: RenderOnce) {
  const pages = openPages(folder)
  const keys = new Map<string, string>()
  let code: string | null = null
  const count = { all: 0, done: 0, kept: 0 }
  const inTurn = oneByOne()
  const keeping = someAtOnce(KEEPING)

  /** The key of a page that may be kept, with the code that makes it. */
  const madeOf = (pathname: string): string | null => {
    const key = keys.get(addressOf(`/${pathname.slice(base.length)}`))
    return code === null || key === undefined ? null : digestOfAll(code, lean ? leanWay : '', key)
  }

  const render: AstroPrerenderer['render'] = async (request, how) => {
    const { pathname } = new URL(request.url)
    const made = madeOf(pathname)
    const reads = globalThis.duiduPageReads
    if (made === null || !reads) return usual.render(request, how)
    const kept = pages.recall(pathname)
    if (kept?.made === made && kept.digest === reads.digestOf(kept.reads)) {
      count.kept++
      return new PageResponse(kept.body, { status: kept.status, headers: kept.headers })
    }
    reads.begin()
    const answer = await usual.render(request, how)
    const response = answer instanceof Response ? answer : answer.response
    const whole = new Uint8Array(await response.arrayBuffer())
    const body = lean && isHtml(response) ? toBytes(leanPage(toText(whole), `/${addressOf(pathname)}/`)) : whole
    const read = reads.end()
    const { status } = response
    const headers = [...response.headers]
    const digest = reads.digestOf(read)
    if (digest !== null) keeping.add(pages.keep(pathname, { made, reads: read, digest, status, headers, body }))
    return new PageResponse(body, { status, headers })
  }

  const prerenderer: AstroPrerenderer = {
    ...usual,
    setup: async () => {
      await usual.setup?.()
      const folder = bundle()
      code = folder === null ? null : digestOfBundle(folder)
    },
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths()
      count.all = paths.length
      return paths.map(({ cacheKey, ...path }) => {
        if (cacheKey === undefined || !isKey(cacheKey)) return { ...path, ...(cacheKey !== undefined && { cacheKey }) }
        keys.set(addressOf(path.pathname), cacheKey)
        return path
      })
    },
    render: async (request, how) => {
      const response = await inTurn(() => render(request, how))
      await keeping.room()
      step(++count.done, count.all)
      return response
    },
    teardown: async () => {
      await usual.teardown?.()
      await keeping.all()
      if (code !== null) pages.tidy()
    },
  }
  return { prerenderer, kept: () => count.kept }
}

const isHtml = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') ?? false

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]
const toText = (bytes: Uint8Array): string => decoder.decode(bytes)
const toBytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** So many pages are compressed and written while the next are rendered. */
const KEEPING = 8

/** Does one thing after the other: what a page reads is noted while no other is rendered. */
function oneByOne(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** A page as it is: a `Response` copies what it is given, and what it gives. */
class PageResponse extends Response {
  readonly #page: Uint8Array<ArrayBuffer>

  constructor(page: Uint8Array<ArrayBuffer>, init: ResponseInit) {
    super(new Uint8Array(), init)
    this.#page = page
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#page
    const isAll = byteOffset === 0 && byteLength === buffer.byteLength
    return Promise.resolve(isAll ? buffer : buffer.slice(byteOffset, byteOffset + byteLength))
  }
}

/** A page is known by its path without slashes around it, which Astro gives and asks for in several forms. */
const addressOf = (pathname: string): string => decodeURI(pathname).replace(/^\/+|\/+$/g, '')
