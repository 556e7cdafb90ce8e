/** Fetches the files of the index, each once; what failed is fetched again when it is next needed. */
import type {
  AgenciesFile,
  Catalog,
  CatalogDocument,
  DocumentsFile,
  FacetsFile,
  LeafFacets,
  LeafFile,
  LeafRows,
  LeavesFile,
  NamesFile,
  RowsFile,
} from '../format/index-files.ts'

/** An error that says that the index could not be loaded; a later try may succeed. */
export function unavailable(what: string, cause?: unknown): Error {
  const error = new Error(`The search index could not be loaded: ${what}`, { cause })
  error.name = 'SearchUnavailable'
  return error
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isCatalog = (value: unknown): value is Catalog => isObject(value) && Array.isArray(value['topics'])
const isRows = (value: unknown): value is RowsFile => isObject(value) && Array.isArray(value['leaves'])
const isFacets = (value: unknown): value is FacetsFile => Array.isArray(value) && value.every(isObject)
const isLeaves = (value: unknown): value is LeavesFile => isObject(value) && Array.isArray(value['ids'])
const isDocuments = (value: unknown): value is DocumentsFile => Array.isArray(value) && value.every(isObject)
const isLeaf = (value: unknown): value is LeafFile => Array.isArray(value) && value.every(isObject)
const isAgencies = (value: unknown): value is AgenciesFile => Array.isArray(value) && value.every(isObject)

const isNames = (value: unknown): value is NamesFile => Array.isArray(value) && value.every(isObject)

/** The files below the address of the search folder. */
export interface Store {
  catalog(): Promise<Catalog>
  rows(leaf: number): Promise<LeafRows>
  /** The document that a leaf is of. */
  document(leaf: number): Promise<CatalogDocument>
  leaves(): Promise<LeavesFile>
  documents(): Promise<DocumentsFile>
  leaf(leaf: number): Promise<LeafFile>
  facets(leaf: number): Promise<LeafFacets>
  agencies(): Promise<AgenciesFile>
  names(): Promise<NamesFile>
  /** A file of pairs. */
  pairs(file: number): Promise<Uint8Array>
  /** Forgets the catalogue, so that a newer build is seen. */
  forget(): void
}

async function load<Value>(url: URL, read: (response: Response) => Promise<Value>, init?: RequestInit): Promise<Value> {
  try {
    const response = await fetch(url, init)
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
    return await read(response)
  } catch (cause) {
    throw unavailable(url.pathname, cause)
  }
}

type Is<Value> = (value: unknown) => value is Value

function check<Value>(value: unknown, is: Is<Value>, url: URL): Value {
  if (!is(value)) throw unavailable(`${url.pathname} is not what it should be`)
  return value
}

const loadJson = async <Value>(url: URL, is: Is<Value>, init?: RequestInit): Promise<Value> =>
  check(await load(url, (response) => response.json(), init), is, url)

/** The same of a file that is stored by gzip. */
const loadPacked = async <Value>(url: URL, is: Is<Value>): Promise<Value> => check(await load(url, unpack), is, url)

async function unpack({ body }: Response): Promise<unknown> {
  if (!body) throw new Error('Unexpected empty answer')
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()
}

/** A function that makes the value of a key once; a failure is not remembered. */
export function remember<Key, Value>(make: (key: Key) => Promise<Value>) {
  const known = new Map<Key, Promise<Value>>()
  const get = (key: Key): Promise<Value> => {
    const before = known.get(key)
    if (before) return before
    const value = make(key)
    known.set(key, value)
    value.catch(() => known.delete(key))
    return value
  }
  return { get, forget: () => known.clear() }
}

/** The store of the search folder at `base`, an address with a slash at its end. */
export function openStore(base: URL): Store {
  const catalog = remember((name: string) => loadJson(new URL(name, base), isCatalog, { cache: 'no-cache' }))
  const folder = async () => new URL(`${(await catalog.get('catalog.json')).version}/`, base)
  const rows = remember(async (block: number) => loadJson(new URL(`rows/${block}.json`, await folder()), isRows))
  const facets = remember(async (block: number) => loadJson(new URL(`facets/${block}.json`, await folder()), isFacets))
  const leaves = remember(async (leaf: number) => loadPacked(new URL(`leaves/${leaf}.bin`, await folder()), isLeaf))
  const places = remember(async (name: string) => loadJson(new URL(name, await folder()), isLeaves))
  const documents = remember(async (name: string) => loadJson(new URL(name, await folder()), isDocuments))
  const blockOf = async (leaf: number) => {
    const { block } = await catalog.get('catalog.json')
    return { file: await rows.get(Math.floor(leaf / block)), at: leaf % block }
  }
  const agencies = remember(async (name: string) => loadJson(new URL(name, await folder()), isAgencies))
  const names = remember(async (name: string) => loadJson(new URL(name, await folder()), isNames))
  return {
    catalog: () => catalog.get('catalog.json'),
    async rows(leaf) {
      const { file, at } = await blockOf(leaf)
      const found = file.leaves[at]
      if (!found) throw unavailable(`no rows of leaf ${leaf}`)
      return found
    },
    async document(leaf) {
      const { file } = await blockOf(leaf)
      const found = file.documents.findLast((document) => document.leaf <= leaf)
      if (!found) throw unavailable(`no document of leaf ${leaf}`)
      return found
    },
    async facets(leaf) {
      const { block } = await catalog.get('catalog.json')
      const found = (await facets.get(Math.floor(leaf / block)))[leaf % block]
      if (!found) throw unavailable(`nothing to count of leaf ${leaf}`)
      return found
    },
    leaves: () => places.get('leaves.json'),
    documents: () => documents.get('documents.json'),
    leaf: (leaf) => leaves.get(leaf),
    agencies: () => agencies.get('agencies.json'),
    names: () => names.get('names.json'),
    async pairs(file) {
      const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())
      return load(new URL(`pairs/${file}.bin`, await folder()), bytes)
    },
    forget() {
      for (const cache of [catalog, rows, facets, leaves, places, documents, agencies, names]) cache.forget()
    },
  }
}
