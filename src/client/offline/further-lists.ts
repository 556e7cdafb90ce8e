/** The digests of an edition's files: those of its manifest, and of the further lists that a large edition has. */
import { digestOf } from './files.ts'
import { listName, listOf } from './manifest.ts'
import type { OfflineManifest } from './manifest.ts'

type Digests = OfflineManifest['files']

/** Where the digests of a build are looked for. */
export interface Lists {
  cache: Cache
  /** The address of a path below the base. */
  at: (path: string) => string
  manifest: OfflineManifest | undefined
  /** Whether only lists that are stored are read: the host has those of another build. */
  offline?: boolean
}

const isDigests = (value: unknown): value is Digests => typeof value === 'object' && value !== null

/** A further list, from the cache or fetched and stored; null if it is not the one of the build. */
async function readList({ cache, at, offline }: Lists, n: number, digest: string): Promise<Digests | null> {
  const address = at(listName(n))
  const stored = await cache.match(address)
  const answer = stored ?? (offline ? undefined : await fetch(address, { cache: 'no-cache' }).catch(() => undefined))
  if (answer?.status !== 200) return null
  const bytes = await answer.arrayBuffer()
  if ((await digestOf(bytes)) !== digest) return null
  if (!stored) await cache.put(address, new Response(bytes))
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return isDigests(value) ? value : null
}

/** The digests of these files and maybe of others; a file that is not known has none. */
export async function digestsOf(lists: Lists, paths: readonly string[]): Promise<Digests> {
  const { files = {}, lists: further = [] } = lists.manifest ?? {}
  const missing = further.length > 0 ? paths.filter((path) => files[path] === undefined) : []
  const found: Digests = { ...files }
  for (const n of new Set(missing.map((path) => listOf(path, further.length))))
    Object.assign(found, await readList(lists, n, further[n] ?? ''))
  return found
}

/** The digests of all files. Throws if a further list cannot be had. */
export async function allDigests(lists: Lists): Promise<Digests> {
  const { files = {}, lists: further = [] } = lists.manifest ?? {}
  const found: Digests = { ...files }
  for (const [n, digest] of further.entries()) {
    const list = await readList(lists, n, digest)
    if (!list) throw new Error(`Unexpected ${listName(n)} of another build, expected the one of ${digest}`)
    Object.assign(found, list)
  }
  return found
}
