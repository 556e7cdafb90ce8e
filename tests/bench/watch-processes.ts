import { readFileSync, readdirSync } from 'node:fs'

/** What a process and all that it started took. */
export interface Used {
  /** Processor time of all, seconds. */
  processor: number
  /** The most memory that all held at one time, bytes; 0 where the system does not say. */
  memory: number
}

interface Seen {
  parent: number
  ticks: number
  resident: number
}

/** Clock ticks in a second and bytes of a page, on every Linux that we meet. */
const TICKS = 100
const PAGE = 4096
const EVERY = 100

/** What the kernel says of a process; null once it has ended. See proc(5), `/proc/PID/stat`. */
function look(pid: number): Seen | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    const field = (n: number) => Number(fields[n - 3])
    return { parent: field(4), ticks: field(14) + field(15), resident: field(24) * PAGE }
  } catch {
    return null
  }
}

/** Watches a process and its descendants until `stop` is called; only Linux tells. */
export function watchProcesses(root: number): { stop: () => Used } {
  const ticks = new Map<number, number>()
  let memory = 0
  const sample = () => {
    const seen = new Map<number, Seen>()
    for (const name of readdirSync('/proc')) {
      const process = /^\d+$/.test(name) ? look(Number(name)) : null
      if (process) seen.set(Number(name), process)
    }
    const descends = (pid: number): boolean => pid === root || (pid > 1 && descends(seen.get(pid)?.parent ?? 0))
    let together = 0
    for (const [pid, process] of seen) {
      if (!descends(pid)) continue
      ticks.set(pid, process.ticks)
      together += process.resident
    }
    memory = Math.max(memory, together)
  }
  const timer = process.platform === 'linux' ? setInterval(sample, EVERY) : undefined
  return {
    stop: () => {
      clearInterval(timer)
      return { processor: [...ticks.values()].reduce((sum, each) => sum + each, 0) / TICKS, memory }
    },
  }
}
