import type { DraftWorker } from './open-worker.ts'

/**
 * A worker that does one thing at a time: what is asked while it is at work ends that. It stays for what is asked next, but
 * after a long text: a browser gives back what a worker took of memory when it ends, and seldom before.
 */
export interface WorkerInTurn<Asked, Told> {
  /** Starts it, so that its files are there when it is asked. */
  start: () => void
  ask: (asked: Asked, hear: (told: Told) => void, transfer?: Transferable[]) => void
  /** Ends what it is at. */
  stop: () => void
}

/** Keeps a worker that `open` starts; `isLast` tells the last that it tells when it is asked, `endsAfter` whether it stays then. */
export function keepWorker<Asked, Told>(
  open: (hear: (told: Told) => void) => DraftWorker<Asked>,
  isLast: (told: Told) => boolean,
  endsAfter: (told: Told) => boolean,
): WorkerInTurn<Asked, Told> {
  let worker: DraftWorker<Asked> | null = null
  let listener: ((told: Told) => void) | null = null
  const start = (): DraftWorker<Asked> =>
    (worker ??= open((told) => {
      const heard = listener
      if (isLast(told)) listener = null
      if (endsAfter(told)) end()
      heard?.(told)
    }))
  const end = () => {
    listener = null
    worker?.end()
    worker = null
  }
  const stop = () => {
    if (listener !== null) end()
  }
  return {
    start: () => void start(),
    ask: (asked, hear, transfer) => {
      stop()
      const ready = start()
      listener = hear
      ready.ask(asked, transfer)
    },
    stop,
  }
}
