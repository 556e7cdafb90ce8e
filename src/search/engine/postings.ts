/**
 * Where single tokens stand, by Pagefind. A search for one token without quotation marks returns every position of
 * it on every page, without touching a fragment; that is not documented, and a test guards it.
 */
import { LANGUAGE } from '../format/index-files.ts'
import type { Posting } from './match.ts'
import { remember, unavailable } from './store.ts'

interface Pagefind {
  search(term: string): Promise<{ results: { id: string; words: number[] }[] } | null>
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind
}

const isPagefind = (value: unknown): value is PagefindModule =>
  typeof value === 'object' && value !== null && 'createInstance' in value

/** Looks up postings in the bundle below `base`, the address of the search folder. */
export interface Postings {
  get(token: string): Promise<Posting>
  /** Forgets everything: the next look-up starts anew. */
  forget(): void
}

/** Opens Pagefind's bundle; nothing is fetched before the first look-up. `leaves` gives the ids of the leaves in order. */
export function openPostings(base: URL, leaves: () => Promise<readonly string[]>): Postings {
  let attempt = 0
  const instance = remember(async (bundle: string) => {
    try {
      // A module that failed to load is remembered by the browser under its address.
      const address = new URL(`pagefind.js${attempt++ > 0 ? `?${attempt}` : ''}`, bundle)
      const module: unknown = await import(/* @vite-ignore */ address.href)
      if (!isPagefind(module)) throw new TypeError('not Pagefind')
      return module.createInstance({ basePath: bundle, noWorker: true })
    } catch (cause) {
      throw unavailable('pagefind.js', cause)
    }
  })
  const bundle = new URL('pagefind/', base).href
  const leafNumbers = remember(async (idsOf: typeof leaves) => {
    const ids = await idsOf()
    return new Map(ids.map((hash, leaf) => [`${LANGUAGE}_${hash}`, leaf]))
  })

  async function ask(token: string): Promise<Posting> {
    const [pagefind, numbers] = await Promise.all([instance.get(bundle), leafNumbers.get(leaves)])
    const answer = await pagefind.search(token).catch((cause: unknown) => {
      throw unavailable('Pagefind', cause)
    })
    const posting = new Map<number, number[]>()
    for (const { id, words } of answer?.results ?? []) {
      const leaf = numbers.get(id)
      if (leaf === undefined) throw unavailable('the index is of another build')
      posting.set(leaf, words)
    }
    // Pagefind keeps silent about a piece of the index that did not arrive; a token of the alphabet always stands somewhere.
    if (posting.size === 0) throw unavailable('a piece of the index is missing')
    return posting
  }

  const postings = remember(ask)
  return {
    get: postings.get,
    forget() {
      for (const cache of [instance, leafNumbers, postings]) cache.forget()
    },
  }
}
