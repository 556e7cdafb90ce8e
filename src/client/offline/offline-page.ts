/** The page of what is kept: says how much there is, keeps all of it, or forgets it. */
import { fill } from '../../words/fill.ts'
import type { KeptState } from './manifest.ts'
import { askWorker, registerWorker } from './register.ts'

const place = document.querySelector<HTMLElement>('[data-offline]')
const status = place?.querySelector<HTMLElement>('[data-offline-status]')
const bar = place?.querySelector<HTMLProgressElement>('progress')
const keep = place?.querySelector<HTMLButtonElement>('[data-offline-keep]')
const forget = place?.querySelector<HTMLButtonElement>('[data-offline-forget]')

/** A size as one reads it: 21.9, 765. */
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 100e6 ? 1 : 0)

/** Bytes that the browser still has for this site; undefined where it does not say. */
async function roomLeft(): Promise<number | undefined> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined ? undefined : quota - usage
}

/** Says how much is kept and how much all of it is; `room` is what is left for it. */
function show({ pages, all, bytes = 0, kept, failed, last }: KeptState, room?: number): void {
  if (!place || !status || !bar || !keep || !forget) return
  const { saving = '', kept: whole = '', some = '', failed: broken = '' } = place.dataset
  const words = failed ? broken : !last ? saving : kept ? whole : some
  const tooMuch = last && !kept && room !== undefined && room < bytes
  const noRoom = tooMuch ? fill(place.dataset['noRoom'] ?? '', [megabytes(room)]) : ''
  status.textContent = fill(words, [pages, all, megabytes(bytes)]) + noRoom
  bar.hidden = last
  bar.max = all
  bar.value = pages
  keep.disabled = !last || kept || tooMuch
  forget.disabled = !last || pages === 0
}

async function start(): Promise<void> {
  if (!keep || !forget) return
  const worker = await registerWorker()
  show(await askWorker(worker, { ask: 'state' }), await roomLeft())
  keep.addEventListener('click', () => {
    keep.disabled = true
    void navigator.storage?.persist?.()
    void askWorker(worker, { ask: 'keep' }, (state) => show(state))
  })
  forget.addEventListener('click', () => void askWorker(worker, { ask: 'forget' }, (state) => show(state)))
}

start().catch(() => {
  if (status) status.textContent = place?.dataset['not'] ?? ''
})
