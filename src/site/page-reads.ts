/**
 * What a page reads of the corpus while it is rendered, so that it need not be rendered again as long as all of that is
 * the same (Mokhov, Mitchell & Peyton Jones 2018, “Build systems à la carte”: verifying traces). Whatever a page can ask
 * for is a *source*: a name, and for each key a value that JSON can hold. Modules of pages live in a bundle of their own;
 * the build finds this one through `globalThis`.
 */
import { createHash } from 'node:crypto'
import { digestOfData } from './digest-of-data.ts'
import { filesStay } from './read-once.ts'

/** The keys that were read of each source, by its name; in the order in which they were first asked for. */
export type Reads = Record<string, string[]>

/** What the build asks of this module. */
export interface PageReads {
  /** Begins to note what is read. */
  begin(): void
  /** Ends it; gives what was read. */
  end(): Reads
  /** One digest of all that reads stand for now; null where one of them stands for nothing that could be compared. */
  digestOf(reads: Reads): string | null
  /** Forgets all sources and what was made for pages, when no page is rendered any more. */
  forget(): void
}

declare global {
  var duiduPageReads: PageReads | undefined
}

/** Gives what the readers of a source can see under a key. */
interface Source {
  see: (key: string) => unknown
  /** Digests of that. */
  digests: Map<string, string>
  /** The keys that the page being rendered has read. */
  noted: Set<string>
}

const sources = new Map<string, Source>()
/** What forgets what modules of pages keep for each other. */
const forgetting: (() => void)[] = []

/** Has something done when no page is rendered any more. */
export const whenRendered = (forget: () => void): void => void forgetting.push(forget)

let noting = false
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

/** So many values of a source are remembered: a page in both scripts asks for the same, and so does its digest. */
const REMEMBERED = 8

/** A function that in a build remembers the last of what it gave. */
function rememberLast<Key extends string, Value>(get: (key: Key) => Value): (key: Key) => Value {
  if (!filesStay()) return get
  const known = new Map<Key, { value: Value }>()
  forgetting.push(() => known.clear())
  return (key) => {
    const before = known.get(key)
    if (before) return before.value
    const value = get(key)
    const [oldest] = known.keys()
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest)
    known.set(key, { value })
    return value
  }
}

/**
 * Registers a source and gives the function that reads it; `seen` leaves out of a value what none of its readers can
 * see.
 */
export function readable<Key extends string, Value>(
  name: string,
  find: (key: Key) => Value,
  seen: (value: Value) => unknown = (value) => value,
): (key: Key) => Value {
  const get = rememberLast(find)
  const noted = new Set<string>()
  // a read of this source was noted with one of its keys
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  sources.set(name, { see: (key) => seen(get(key as Key)), digests: new Map(), noted })
  return (key) => {
    if (within > 0) return get(key)
    if (noting) noted.add(key)
    return inside(() => get(key))
  }
}

function digestOfRead({ see, digests }: Source, key: string): string | null {
  const known = digests.get(key)
  if (known !== undefined) return known
  try {
    const digest = digestOfData(inside(() => see(key)))
    digests.set(key, digest)
    return digest
  } catch {
    // what was read is there no more, or is nothing that could be compared
    return null
  }
}

globalThis.duiduPageReads = {
  begin: () => {
    for (const { noted } of sources.values()) noted.clear()
    noting = true
  },
  end: () => {
    noting = false
    const read = [...sources].filter(([, { noted }]) => noted.size > 0)
    return Object.fromEntries(read.map(([name, { noted }]) => [name, [...noted]]))
  },
  digestOf: (reads) => {
    let all = ''
    for (const [name, keys] of Object.entries(reads)) {
      const source = sources.get(name)
      if (!source) return null
      for (const key of keys) {
        const digest = digestOfRead(source, key)
        if (digest === null) return null
        all += digest
      }
    }
    return createHash('sha1').update(all).digest('base64')
  },
  forget: () => {
    sources.clear()
    for (const forget of forgetting) forget()
  },
}
