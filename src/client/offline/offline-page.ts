/** The page of what is kept: says how much there is, keeps all of it, or forgets it. */
import { fill } from '../../words/fill.ts'
import type { KeptState } from './manifest.ts'
import { askWorker, registerWorker } from './register.ts'

const place = document.querySelector<HTMLElement>('[data-offline]')
const status = place?.querySelector<HTMLElement>('[data-offline-status]')
const bar = place?.querySelector<HTMLProgressElement>('progress')
const keep = place?.querySelector<HTMLButtonElement>('[data-offline-keep]')
const forget = place?.querySelector<HTMLButtonElement>('[data-offline-forget]')

function show({ pages, all, kept, failed, last }: KeptState): void {
  if (!place || !status || !bar || !keep || !forget) return
  const { saving = '', kept: whole = '', some = '', failed: broken = '' } = place.dataset
  const words = failed ? broken : !last ? saving : kept ? whole : some
  status.textContent = fill(words, [pages, all])
  bar.hidden = last
  bar.max = all
  bar.value = pages
  keep.disabled = !last || kept
  forget.disabled = !last || pages === 0
}

async function start(): Promise<void> {
  if (!keep || !forget) return
  const worker = await registerWorker()
  show(await askWorker(worker, { ask: 'state' }))
  keep.addEventListener('click', () => {
    keep.disabled = true
    void navigator.storage?.persist?.()
    void askWorker(worker, { ask: 'keep' }, show)
  })
  forget.addEventListener('click', () => void askWorker(worker, { ask: 'forget' }, show))
}

start().catch(() => {
  if (status) status.textContent = place?.dataset['not'] ?? ''
})
