import { writeFileSync } from 'node:fs'

/** How long each stage of a build took. */
export interface Stopwatch {
  /** Ends the stage that runs and begins another; a stage may be entered several times. */
  enter: (stage: string) => void
  /** Says how many parts of the stage that runs are done. */
  step: (done: number, total: number) => void
  /** Milliseconds of each stage so far, in the order in which they were entered first. */
  times: () => Record<string, number>
}

/** Who is told of stages and how far they are. */
interface Listener {
  stage: (name: string) => void
  step: (done: number, total: number) => void
}

/** A stopwatch that runs at once. */
export function startStopwatch(stage: string, listener?: Listener): Stopwatch {
  const spent = new Map<string, number>([[stage, 0]])
  let current = stage
  let since = performance.now()
  const pass = (next: string) => {
    const now = performance.now()
    spent.set(current, (spent.get(current) ?? 0) + now - since)
    spent.set(next, spent.get(next) ?? 0)
    current = next
    since = now
  }
  return {
    enter: (next) => {
      pass(next)
      listener?.stage(next)
    },
    step: (done, total) => listener?.step(done, total),
    times: () => {
      pass(current)
      return Object.fromEntries(Array.from(spent, ([name, time]) => [name, Math.round(time)]))
    },
  }
}

/** Writes the times of a build to the file that `STAGES` names, for `npm run bench`; nothing where it names none. */
export function reportStages(watch: Stopwatch, path: string | undefined = process.env.STAGES): void {
  if (path) writeFileSync(path, JSON.stringify(watch.times()))
}
