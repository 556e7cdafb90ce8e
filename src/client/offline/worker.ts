/**
 * The service worker: keeps what was read, or the whole edition. A cache holds files of one build only: each is
 * compared with the manifest of that build before it is stored, so that versions never mix, whatever the host sends.
 */
import { FIRST, MANIFEST, WORKER, isAsked, isManifest, isPage } from './manifest.ts'
import type { WorkerRequest, KeptState } from './manifest.ts'
import { cachePrefix, digestOf, inTurns, pathBelow } from './files.ts'
import { allDigests, digestsOf } from './further-lists.ts'
import type { OfflineManifest } from './manifest.ts'
import type { Asking, Fetching, Lasting } from './worker-events.ts'

/** Written by the build. */
declare const EDITION_VERSION: string

declare function addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
declare function addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
declare function addEventListener(type: 'message', listen: (event: Asking) => void): void
declare function skipWaiting(): Promise<void>
declare const clients: { claim(): Promise<void> }
declare const registration: { update(): Promise<unknown> }

const base = new URL('./', location.href)
const prefix = cachePrefix(base)
const at = (path: string): string => new URL(path, base).href
/** Says in a cache that its reader wants all of it. */
const KEPT = at('offline.kept')
const open = (): Promise<Cache> => caches.open(prefix + EDITION_VERSION)

async function manifestIn(cache: Cache): Promise<OfflineManifest | undefined> {
  const value: unknown = await (await cache.match(at(MANIFEST)))?.json()
  return isManifest(value) ? value : undefined
}

/** Stores an answer if it is the file that the build of this worker made. */
async function store(cache: Cache, files: OfflineManifest['files'], path: string, answer: Response): Promise<boolean> {
  if (answer.status !== 200 || answer.redirected || files[path] === undefined) return false
  const bytes = await answer.arrayBuffer()
  if ((await digestOf(bytes)) !== files[path]) return false
  const headers = new Headers(answer.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  await cache.put(at(path), new Response(bytes, { headers }))
  return true
}

/** Fetches and stores what is not there; gives how many files could not be had. */
async function fetchMissing(cache: Cache, paths: string[], done: (left: number) => void): Promise<number> {
  const files = await digestsOf({ cache, at, manifest: await manifestIn(cache) }, paths)
  const there = new Set((await cache.keys()).map(({ url }) => pathBelow(base, url)))
  const missing = paths.filter((path) => !there.has(path))
  let left = missing.length
  await inTurns(missing, async (path) => {
    const stored = await fetch(at(path), { cache: 'no-cache' })
      .then((answer) => store(cache, files, path, answer))
      .catch(() => false)
    if (stored) done(--left)
  })
  return left
}

/** Takes from the caches of other builds what has not changed; true if one of them was kept on purpose. */
async function takeOver(cache: Cache, manifest: OfflineManifest): Promise<boolean> {
  let kept = false
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix) || name === prefix + EDITION_VERSION) continue
    const older = await caches.open(name)
    kept ||= (await older.match(KEPT)) !== undefined
    const requests = await older.keys()
    const paths = requests.map(({ url }) => pathBelow(base, url))
    const before = await digestsOf({ cache: older, at, manifest: await manifestIn(older), offline: true }, paths)
    const files = await digestsOf({ cache, at, manifest }, paths)
    for (const request of requests) {
      const path = pathBelow(base, request.url)
      const answer = files[path] !== undefined && files[path] === before[path] ? await older.match(request) : undefined
      if (answer) await cache.put(request, answer)
    }
  }
  return kept
}

/** A build replaces the one before when it has all that the reader had kept. */
async function install(): Promise<void> {
  const answer = await fetch(at(MANIFEST), { cache: 'no-cache' })
  const manifest: unknown = await answer.clone().json()
  if (!isManifest(manifest) || manifest.version !== EDITION_VERSION) {
    throw new Error(`Unexpected ${MANIFEST} of another build, expected ${EDITION_VERSION}`)
  }
  const cache = await open()
  await cache.put(at(MANIFEST), answer)
  const kept = await takeOver(cache, manifest)
  const paths = kept
    ? Object.keys(await allDigests({ cache, at, manifest }))
    : Object.keys(manifest.files).filter((path) => FIRST.test(path))
  const left = await fetchMissing(cache, paths, () => undefined)
  if (left > 0) throw new Error(`${left} files could not be had`)
  if (kept) await cache.put(KEPT, new Response())
  await skipWaiting()
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== prefix + EDITION_VERSION) await caches.delete(name)
  }
  await clients.claim()
}

/** What is stored comes first; what is not is fetched and stored; without a host, a page that says so. */
async function answerFor(path: string, { request, waitUntil }: { request: Request; waitUntil: Fetching['waitUntil'] }) {
  const cache = await open()
  const stored = await cache.match(at(path))
  if (stored) return stored
  try {
    const answer = await fetch(request)
    const copy = answer.clone()
    waitUntil(keepRead(cache, path, copy))
    return answer
  } catch (error) {
    if (request.mode !== 'navigate') throw error
    if (await cache.match(at(`${path}/`))) return Response.redirect(at(`${path}/`))
    const offline = await cache.match(at(path.startsWith('zh-hant/') ? 'zh-hant/offline/' : 'offline/'))
    if (offline) return offline
    throw error
  }
}

async function keepRead(cache: Cache, path: string, answer: Response): Promise<void> {
  const manifest = await manifestIn(cache)
  const files = await digestsOf({ cache, at, manifest }, [path])
  const known = files[path] !== undefined
  const stored = await store(cache, files, path, answer)
  // Another file than this build made: the host has a newer one.
  if (known && !stored && answer.status === 200) await registration.update().catch(() => undefined)
}

async function stateOf(cache: Cache, last: boolean): Promise<KeptState> {
  const {
    files = {},
    bytes = 0,
    pages: all = Object.keys(files).filter(isPage).length,
  } = (await manifestIn(cache)) ?? {}
  const pages = (await cache.keys()).filter(({ url }) => isPage(pathBelow(base, url))).length
  return { pages, all, bytes, kept: (await cache.match(KEPT)) !== undefined, last }
}

async function keepAll(cache: Cache, tell: (state: KeptState) => void): Promise<void> {
  const manifest = await manifestIn(cache)
  const { bytes = 0 } = manifest ?? {}
  const files = await allDigests({ cache, at, manifest }).catch(() => null)
  if (files === null) return tell({ ...(await stateOf(cache, true)), failed: true })
  const paths = Object.keys(files)
  const left = await fetchMissing(cache, paths, (still) => {
    if (still % 10 === 0) tell({ pages: paths.length - still, all: paths.length, bytes, kept: false, last: false })
  })
  if (left === 0) await cache.put(KEPT, new Response())
  tell({ ...(await stateOf(cache, true)), failed: left > 0 })
}

async function forget(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const path = pathBelow(base, request.url)
    if (path !== MANIFEST && !FIRST.test(path)) await cache.delete(request)
  }
}

async function reply(asked: WorkerRequest, tell: (state: KeptState) => void): Promise<void> {
  const cache = await open()
  if (asked.ask === 'keep') return keepAll(cache, tell)
  if (asked.ask === 'forget') await forget(cache)
  if (asked.ask === 'read') {
    const paths = asked.urls.filter((url) => url.startsWith(base.href)).map((url) => pathBelow(base, url))
    const files = await digestsOf({ cache, at, manifest: await manifestIn(cache) }, paths)
    await fetchMissing(
      cache,
      [...new Set(paths)].filter((path) => files[path] !== undefined),
      () => undefined,
    )
  }
  tell(await stateOf(cache, true))
}

addEventListener('install', (event) => event.waitUntil(install()))
addEventListener('activate', (event) => event.waitUntil(activate()))
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(base.href)) return
  const path = pathBelow(base, request.url)
  if (path === WORKER || path === MANIFEST) return
  event.respondWith(answerFor(path, { request, waitUntil: (work) => event.waitUntil(work) }))
})
addEventListener('message', (event) => {
  const { data, ports } = event
  if (isAsked(data)) event.waitUntil(reply(data, (state) => ports[0]?.postMessage(state)))
})
