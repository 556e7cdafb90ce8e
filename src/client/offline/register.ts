/** Registers the service worker, and asks it questions. */
import { normaliseBase } from '../../policy/address.ts'
import { WORKER, isKeptState } from './manifest.ts'
import type { WorkerRequest, KeptState } from './manifest.ts'

const base = normaliseBase(import.meta.env.EDITION_BASE)

/** Registers the worker and waits until it is at work; rejects where there can be none, or is to be none. */
export async function registerWorker(): Promise<ServiceWorker> {
  if (!import.meta.env.OFFLINE) throw new Error('Unexpected question to a site that keeps nothing')
  await navigator.serviceWorker.register(base + WORKER, { scope: base })
  const { active } = await navigator.serviceWorker.ready
  if (!active) throw new Error('Unexpected registration without a worker')
  return active
}

/** Asks the worker; `each` hears every answer, the last one is the result. */
export function askWorker(
  worker: ServiceWorker,
  asked: WorkerRequest,
  each: (state: KeptState) => void = () => undefined,
): Promise<KeptState> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((done) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isKeptState(data)) return
      each(data)
      if (!data.last) return
      port1.close()
      done(data)
    }
    worker.postMessage(asked, [port2])
  })
}

/** Has the page that stands here kept, with what it has loaded: the worker was not yet there to see it. */
export async function keepThisPage(): Promise<void> {
  const seen = navigator.serviceWorker.controller !== null
  const worker = await registerWorker()
  if (seen) return
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  await askWorker(worker, { ask: 'read', urls: [location.href, ...loaded] })
}
