/** Small things of the service worker: paths, digests, many fetches a few at a time. */
import { decode } from '../decode-address.ts'
import { DIGEST_BYTES } from './manifest.ts'

/** Fetches that run at the same time. */
const AT_ONCE = 6

/** What the names of an edition's caches begin with: others may stand on the same host. */
export const cachePrefix = (base: URL): string => `edition ${base.pathname} `

/** The path of an address below the base, without query and hash: '' for the home page. */
export const pathBelow = (base: URL, address: string): string =>
  decode(new URL(address).pathname.slice(base.pathname.length))

/** The digest of a file as a manifest writes it. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, DIGEST_BYTES)
  return btoa(String.fromCharCode(...hash))
}

/** Does the work for each item, a few at a time. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  const runner = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runner))
}
