/** Starts a worker of the site under the policy of this page. */
import { isSent, receiveParts } from '../in-parts.ts'

/** A worker that is asked one kind of thing and tells another. */
export interface DraftWorker<Asked> {
  ask: (asked: Asked, transfer?: Transferable[]) => void
  end: () => void
}

/**
 * Starts `<name>.js` of a folder. From an address of its own kind (`blob:`), for a worker loaded from the site would have a
 * policy of its own, and this page's forbids every connection but to the site.
 */
export function openWorker<Asked, Told>(
  folder: string,
  name: 'reader' | 'comparer',
  hear: (told: Told) => void,
  fail: (reason: string) => void,
): DraftWorker<Asked> {
  const address = new URL(`${name}.js`, new URL(folder, location.href))
  // heard before the module is there: it listens once it has been loaded
  const source = [
    'const early = []',
    'const keep = (event) => early.push(event.data)',
    "addEventListener('message', keep)",
    `import(${JSON.stringify(address.href)}).then(() => {`,
    "  removeEventListener('message', keep)",
    "  for (const data of early) dispatchEvent(new MessageEvent('message', { data }))",
    "}, (error) => postMessage({ whole: { tell: 'failed', reason: String(error) }, named: false }))",
  ].join('\n')
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const worker = new Worker(url, { type: 'module' })
  // told by the worker of the same build
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const take = receiveParts((told) => hear(told as Told))
  // the reader of PDF says things of its own
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => isSent(data) && take(data))
  worker.addEventListener('error', ({ message }) => fail(message))
  return {
    ask: (asked, transfer = []) => worker.postMessage(asked, transfer),
    end: () => {
      worker.terminate()
      URL.revokeObjectURL(url)
    },
  }
}
