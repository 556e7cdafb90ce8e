/** What the service worker knows of its build; written by the build, read by the worker. */
export interface OfflineManifest {
  /** Names the build: changes whenever a file does. */
  version: string
  /**
   * Each file's path below the base, a page's without `index.html`, and the first 48 bits of its SHA-256 in base64. Where
   * there are further lists, only what every reader keeps; the others stand there.
   */
  files: Record<string, string>
  /** Digests of further lists, `offline-<n>.json`; `listOf` says which of them has a file. */
  lists?: string[]
  /** How many pages there are; missing in the lists of older builds. */
  pages?: number
  /** Bytes of all files together, as they are kept; missing in the lists of older builds. */
  bytes?: number
}

/** Bytes of a SHA-256 that a manifest keeps. */
export const DIGEST_BYTES = 6

/** Name of the manifest's file, below the base. */
export const MANIFEST = 'offline.json'
/** Name of the worker's file, below the base. */
export const WORKER = 'worker.js'

/** Pages that tell a reader what is missing, and what they look like: all that is kept of an edition from the start. */
export const FIRST = /^(?:(?:zh-hant\/)?offline\/|theme\.js|favicon\.svg|_astro\/[^/]*\.css)$/

/** Whether a path below the base is a page's. */
export const isPage = (path: string): boolean => path === '' || path.endsWith('/')

/** Name of a further list. */
export const listName = (n: number): string => `offline-${n}.json`

/** The further list that a file stands in, of so many. */
export function listOf(path: string, lists: number): number {
  let sum = 0
  for (let at = 0; at < path.length; at++) sum = (sum * 31 + path.charCodeAt(at)) % 0x10001
  return sum % lists
}

/** What a page asks of the worker, with a port for the answers. */
export type WorkerRequest = { ask: 'read'; urls: string[] } | { ask: 'state' } | { ask: 'keep' } | { ask: 'forget' }

/** How much is stored; `kept` if all of it is on purpose, `failed` if it was tried and not all came. */
export interface KeptState {
  pages: number
  all: number
  /** Bytes that all of it takes; the worker of an older build does not say. */
  bytes?: number
  kept: boolean
  failed?: boolean
  /** True of the last answer to a question. */
  last: boolean
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** True of a manifest. */
export const isManifest = (value: unknown): value is OfflineManifest =>
  isObject(value) &&
  'version' in value &&
  typeof value.version === 'string' &&
  'files' in value &&
  isObject(value.files)

/** True of a page's question. */
export const isAsked = (value: unknown): value is WorkerRequest => isObject(value) && 'ask' in value

/** True of the worker's answer. */
export const isKeptState = (value: unknown): value is KeptState =>
  isObject(value) && 'pages' in value && 'all' in value && 'kept' in value && 'last' in value
