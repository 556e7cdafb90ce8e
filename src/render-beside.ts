import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { threadsFor } from './disk/run-tasks.ts'
import { areFew } from './policy/few-documents.ts'
import type { DocumentRow } from './schemas/index.ts'
import type { PageBundle, BundleParts } from './page-bundle.ts'
import type { Keeping, KeptPage } from './render-kept.ts'
import { handBeside } from './site/handed-tables.ts'
import type { Handed } from './site/handed-tables.ts'

/** What the thread starts with. */
export interface RenderWork {
  bundle: PageBundle
  parts: BundleParts
  handed: Handed
  keeping: Keeping
}

/** A page that the thread is asked for. */
export interface Asked {
  url: string
  /** The file of its page. */
  component: string
  address: string
  /** The key of the page and of the code that makes it. */
  made: string
}

/** What the thread gives: the page, or what went wrong. */
export type Rendered = { page: KeptPage } | { error: unknown }

/** So many pages the thread is asked for ahead: this one cannot ask while it renders. */
const AHEAD = 24

/** Room for the tables of some thousand documents. */
const HEAP = 8192

/**
 * Whether a second thread pays for the pages of so many documents: it takes a second of work and the memory of most
 * tables.
 */
export const paysBeside = (documents: readonly DocumentRow[]): boolean =>
  !areFew(documents) && threadsFor(documents.length) > 1

/** Starts a thread that renders pages one after the other; undefined where no tables were handed to this one. */
export function renderBeside(given: Omit<RenderWork, 'handed'>) {
  const handed = handBeside()
  if (!handed) return undefined
  const thread = new Worker(new URL(`./render-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: { ...given, handed } satisfies RenderWork,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  })
  const asking: { resolve: (page: KeptPage) => void; reject: (error: unknown) => void }[] = []
  thread.on('message', (answer: Rendered) => {
    const asked = asking.shift()
    if ('page' in answer) asked?.resolve(answer.page)
    else asked?.reject(answer.error)
  })
  const ended = new Promise<void>((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', (code) => {
      if (code === 0 && asking.length === 0) resolve()
      else reject(new Error(`Unexpected end of a thread with ${code}, expected pages`))
    })
  })
  ended.catch((error: unknown) => {
    for (const { reject } of asking) reject(error)
  })
  return {
    isFree: () => asking.length < AHEAD,
    page: (asked: Asked): Promise<KeptPage> =>
      new Promise((resolve, reject) => {
        asking.push({ resolve, reject })
        thread.postMessage(asked)
      }),
    /** Waits until the thread has written what it keeps. */
    end: (): Promise<void> => {
      thread.postMessage(null)
      return ended
    },
  }
}
