/**
 * The service worker of a site that keeps nothing any more: takes the place of the one before, removes all that it kept
 * for this edition, and is gone.
 */
import { cachePrefix } from './files.ts'

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
declare function addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
declare function skipWaiting(): Promise<void>
declare const registration: { unregister(): Promise<boolean> }

async function retire(): Promise<void> {
  const prefix = cachePrefix(new URL('./', location.href))
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name)
  await registration.unregister()
}

addEventListener('install', (event) => event.waitUntil(skipWaiting()))
addEventListener('activate', (event) => event.waitUntil(retire()))
