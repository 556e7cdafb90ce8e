import type { DraftWorker } from './open-worker.ts'

/** A worker that stays and does one thing at a time: what is asked while it is at work ends that. */
export interface WorkerInTurn<Asked, Told> {
  /** Starts it, so that its files are there when it is asked. */
  start: () => void
  ask: (asked: Asked, hear: (told: Told) => void, transfer?: Transferable[]) => void
  /** Ends what it is at. */
  stop: () => void
}

/** Keeps a worker that `open` starts; `isLast` tells the last that it tells when it is asked. */
export function keepWorker<Asked, Told>(
  open: (hear: (told: Told) => void) => DraftWorker<Asked>,
  isLast: (told: Told) => boolean,
): WorkerInTurn<Asked, Told> {
  let worker: DraftWorker<Asked> | null = null
  let listener: ((told: Told) => void) | null = null
  const start = (): DraftWorker<Asked> =>
    (worker ??= open((told) => {
      const heard = listener
      if (isLast(told)) listener = null
      heard?.(told)
    }))
  const stop = () => {
    if (listener === null) return
    listener = null
    worker?.end()
    worker = null
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
