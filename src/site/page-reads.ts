/**
 * What a page reads of the corpus while it is rendered, so that it need not be rendered again as long as all of that is
 * the same (Mokhov, Mitchell & Peyton Jones 2018, “Build systems à la carte”: verifying traces). Whatever a page can ask
 * for is a *source*: a name, and for each key a value that JSON can hold. Modules of pages live in a bundle of their own;
 * the build finds this one through `globalThis`.
 */
import { createHash } from 'node:crypto'
import { digestOfData } from './digest-of-data.ts'

/** What the build asks of this module. */
export interface PageReads {
  /** Begins to note what is read. */
  begin(): void
  /** Ends it; gives what was read, `source key` each, sorted. */
  end(): string[]
  /** One digest of all that reads stand for now; null where one of them stands for nothing that could be compared. */
  digestOf(reads: readonly string[]): string | null
}

declare global {
  var duiduPageReads: PageReads | undefined
}

const sources = new Map<string, (key: string) => unknown>()
const digests = new Map<string, string>()
let reads: Set<string> | null = null
/** How many values are being made from others: of these only the outermost counts. */
let within = 0

/** Begins the key of a page that may be kept. */
const OURS = 'duidu:'

/** Whether a page may be kept as long as what it read is the same. */
export const isKey = (key: string | undefined): boolean => key?.startsWith(OURS) ?? false

/** The key of a page that is given these props. */
export const keyOfProps = (props: unknown): string => `${OURS}${digestOfData(props)}`

/** Makes a value of others, which are not noted: whoever reads the value notes it whole. */
function inside<Value>(make: () => Value): Value {
  within++
  try {
    return make()
  } finally {
    within--
  }
}

/**
 * Registers a source and gives the function that reads it; `seen` leaves out of a value what none of its readers can
 * see.
 */
export function readable<Key extends string, Value>(
  name: string,
  get: (key: Key) => Value,
  seen: (value: Value) => unknown = (value) => value,
): (key: Key) => Value {
  // a read of this source was noted with one of its keys
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  sources.set(name, (key) => seen(get(key as Key)))
  return (key) => {
    if (reads && within === 0) reads.add(`${name} ${key}`)
    return within > 0 ? get(key) : inside(() => get(key))
  }
}

function digestOfRead(read: string): string | null {
  const known = digests.get(read)
  if (known !== undefined) return known
  const at = read.indexOf(' ')
  const get = sources.get(read.slice(0, at))
  if (!get) return null
  try {
    const digest = digestOfData(inside(() => get(read.slice(at + 1))))
    digests.set(read, digest)
    return digest
  } catch {
    // what was read is there no more, or is nothing that could be compared
    return null
  }
}

globalThis.duiduPageReads = {
  begin: () => {
    reads = new Set()
  },
  end: () => {
    const found = [...(reads ?? [])].sort()
    reads = null
    return found
  },
  digestOf: (asked) => {
    const hash = createHash('sha1')
    for (const read of asked) {
      const digest = digestOfRead(read)
      if (digest === null) return null
      hash.update(digest)
    }
    return hash.digest('base64')
  },
}
