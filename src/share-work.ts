import { setImmediate } from 'node:timers/promises'

type Work<Value> = () => Promise<Value>

/**
 * Shares work between this thread and another one. Here one thing is done after the other: first what can be done nowhere
 * else, from the first on, then what either may do, from the last on; the other thread has this from the first on, as
 * long as it is free. So neither waits while there is something left for it.
 */
export function shareWork(isFree: () => boolean) {
  const waiting: Record<'here' | 'either', { here: () => Promise<void>; there?: () => void }[]> = {
    here: [],
    either: [],
  }
  let isBusy = false
  /** Whether something has failed: then nothing further is begun. */
  let hasFailed = false

  function distribute(): void {
    if (hasFailed) return
    while (waiting.either.length > 0 && isFree()) waiting.either.shift()?.there?.()
    if (isBusy) return
    const next = waiting.here.shift() ?? waiting.either.pop()
    if (next) void doHere(next.here)
  }

  async function doHere(work: () => Promise<void>): Promise<void> {
    isBusy = true
    await work()
    // what the other thread says is heard between two pieces of work
    await setImmediate()
    isBusy = false
    distribute()
  }

  const add = <Value>(here: Work<Value>, there?: Work<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      const fail = (error: unknown) => {
        hasFailed = true
        reject(error)
      }
      const settle = (work: Work<Value>) => work().then(resolve, fail)
      const entry = { here: () => settle(here), ...(there && { there: () => void settle(there).then(distribute) }) }
      waiting[there ? 'either' : 'here'].push(entry)
      distribute()
    })

  return {
    /** Does something in this thread. */
    here: <Value>(work: Work<Value>): Promise<Value> => add(work),
    /** Does something in this thread, or asks the other one for it. */
    either: <Value>(here: Work<Value>, there: Work<Value>): Promise<Value> => add(here, there),
  }
}
