/**
 * A page is rendered where it, or anything that it reads of the corpus, has changed; else it is the one that was kept.
 * Astro's own way (`experimental.incrementalBuild`) asks for a key of all that a page shows before it is rendered; here
 * a page says while it is rendered what it reads (`site/page-reads.ts`).
 */
import type { AstroPrerenderer } from 'astro'
import { leanWay } from './disk/lean-page.ts'
import { digestOfBundle } from './disk/rendered-pages.ts'
import { listenTo } from './page-bundle.ts'
import type { PageBundle } from './page-bundle.ts'
import { renderBeside } from './render-beside.ts'
import { plainAddress, renderKept } from './render-kept.ts'
import type { Keeping, KeptPage } from './render-kept.ts'
import { shareWork } from './share-work.ts'
import { isKey } from './site/page-reads.ts'
import { digestOfAll } from './text/digest.ts'

export interface RenderOnce extends Keeping {
  /** Astro's base, below which its paths begin. */
  base: string
  /** The bundle that renders, once it is written; null where it is not known, and nothing is kept. */
  bundle: () => PageBundle | null
  /** Whether the page in a file may be rendered in a second thread; null where there is to be none. */
  mayBeBeside: ((component: string) => boolean) | null
  /** Is told how many pages are done. */
  step: (done: number, total: number) => void
}

/** Astro's way of rendering with what was kept; `kept` says how many pages are as they were. */
export function renderOnce(usual: AstroPrerenderer, { folder, lean, base, bundle, mayBeBeside, step }: RenderOnce) {
  const pages = renderKept({ folder, lean })
  const keys = new Map<string, string>()
  let code: string | null = null
  let second: ReturnType<typeof renderBeside>
  const count = { all: 0, done: 0, kept: 0 }
  const shared = shareWork(() => second?.isFree() ?? false)

  /** The key of a page that may be kept, with the code that makes it. */
  const madeOf = (pathname: string): string | null => {
    const key = keys.get(plainAddress(`/${pathname.slice(base.length)}`))
    return code === null || key === undefined ? null : digestOfAll(code, lean ? leanWay : '', key)
  }

  const asResponse = ({ kept, body, ...how }: KeptPage) => {
    if (kept) count.kept++
    return new PageResponse(body, how)
  }

  const render: AstroPrerenderer['render'] = async (request, how) => {
    const { pathname: address } = new URL(request.url)
    const made = madeOf(address)
    if (made === null) return shared.here(async () => usual.render(request, how))
    const here = () =>
      pages.page(address, made, async () => {
        const answer = await usual.render(request, how)
        return answer instanceof Response ? answer : answer.response
      })
    const beside = second
    if (!beside || !mayBeBeside?.(how.routeData.component)) return asResponse(await shared.here(here))
    const { component } = how.routeData
    const there = () => {
      pages.noteUse(address)
      return beside.page({ url: request.url, component, address, made })
    }
    return asResponse(await shared.either(here, there))
  }

  const prerenderer: AstroPrerenderer = {
    ...usual,
    setup: async () => {
      const written = bundle()
      const told = written && mayBeBeside && (await listenTo(written))
      await usual.setup?.()
      if (written === null) return
      code = digestOfBundle(written.folder)
      const parts = told?.()
      second = parts ? renderBeside({ bundle: written, parts, keeping: { folder, lean } }) : undefined
    },
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths()
      count.all = paths.length
      return paths.map(({ cacheKey, ...path }) => {
        if (cacheKey === undefined || !isKey(cacheKey)) return { ...path, ...(cacheKey !== undefined && { cacheKey }) }
        keys.set(plainAddress(path.pathname), cacheKey)
        return path
      })
    },
    render: async (request, how) => {
      const response = await render(request, how)
      step(++count.done, count.all)
      return response
    },
    teardown: async () => {
      await usual.teardown?.()
      await second?.end()
      await pages.end(code !== null)
    },
  }
  return { prerenderer, kept: () => count.kept }
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
