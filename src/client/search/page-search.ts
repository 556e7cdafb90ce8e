/** The search module as a page uses it: found through an attribute of the page, loaded when it is first needed. */
import type { Script } from '../../policy/tree.ts'
import { searchWordsIn } from '../../words/search.ts'
import type { Search } from '../../search/engine/types.ts'

interface SearchModule {
  searchIn(script: Script): Search
}

const isModule = (value: unknown): value is SearchModule =>
  typeof value === 'object' && value !== null && 'searchIn' in value

/** The script of the page. */
const pageScript: Script = document.documentElement.lang.toLowerCase() === 'zh-hant' ? 'Hant' : 'Hans'

/** The words of the search in the page's script. */
export const say = searchWordsIn(pageScript)

const places = () => document.querySelector<HTMLElement>('[data-search-api]')?.dataset ?? {}

let attempt = 0
let loaded: Promise<Search> | undefined

/** Loads the module that `data-search-api` names; a failure is not remembered. */
export function pageSearch(): Promise<Search> {
  loaded ??= load()
  loaded.catch(() => (loaded = undefined))
  return loaded
}

async function load(): Promise<Search> {
  const address = new URL(places()['searchApi'] ?? '', location.href)
  // A module that failed to load is remembered by the browser under its address.
  if (attempt++ > 0) address.searchParams.set('again', String(attempt))
  const module: unknown = await import(/* @vite-ignore */ address.href)
  if (!isModule(module)) throw new TypeError('not the search module')
  return module.searchIn(pageScript)
}

/** The address of the search page, with a query. */
export function searchPage(query: string): string {
  const address = new URL(places()['searchPage'] ?? '', location.href)
  if (query) address.searchParams.set('q', query)
  return address.href
}

/** The address of a result, where the words will be marked. */
export function markedAddress(url: string, query: string): string {
  const address = new URL(url)
  address.searchParams.set('find', query)
  return address.href
}
