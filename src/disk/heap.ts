import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** The first V8 that has both settings, that of Node 24. */
const FIRST = 13.6

/** How much more than what is in use the heap holds before what is not is looked for, in per cent. */
const MORE = 50

/**
 * Sets when this process looks for memory that nobody uses, from the first page on. Left alone, V8 does so each time
 * 64 MB of buffers have been made since the last time (each page is some), and looks through the tables of all documents
 * for it: the more documents, the more pages and the longer for each of these times.
 */
export function tuneHeap(): void {
  if (Number.parseFloat(process.versions.v8) < FIRST) return
  setFlagsFromString('--external-memory-accounted-in-global-limit')
  setFlagsFromString(`--heap-growing-percent=${MORE}`)
}

/**
 * Gives back what this process uses no more, before another thread or process takes as much: left alone, V8 keeps what
 * reading the compiled texts or rendering pages left behind until it needs the room itself. What the first look frees may
 * have held the rest.
 */
export function freeUnused(): void {
  setFlagsFromString('--expose-gc')
  const free: unknown = runInNewContext('gc')
  if (typeof free !== 'function') return
  for (let look = 0; look < 2; look++) free({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
