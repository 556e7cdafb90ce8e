/** Has the links of many documents made in a thread of their own. */
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BuiltLinks, LinkSources } from '../corpus/build-links.ts'
import type { PackedLinks } from '../corpus/links/pack-links.ts'
import { unpackLinks } from '../corpus/links/pack-links.ts'
import { freeUnused } from './heap.ts'
import { threadsFor } from './run-tasks.ts'

interface Answer extends Omit<BuiltLinks, 'links'> {
  packed: PackedLinks
}

/** The links of fewer documents are made sooner than a thread gets ready. */
const FEW = 100

/** Megabytes for what lives shortly: most of what links are made with does. */
const YOUNG = 128

/** What is asked of a provision; its row has more. */
const comparedOf = ({ id, document, kind, title, path, text, responsible }: LinkSources['provisions'][number]) => ({
  id,
  document,
  kind,
  title,
  path,
  text,
  responsible,
})

/**
 * The links of a corpus, made in a thread: what is held of the documents need not be looked through for memory while they
 * are made, what they are made with is free at once, and the rest of the tables is made meanwhile. Null where a few
 * documents take no thread; it gives null where it fails: what makes the tables finds which text is at fault.
 */
export function linkApart(sources: LinkSources): Promise<BuiltLinks | null> | null {
  if (threadsFor(sources.documents.length, FEW) === 0) return null
  freeUnused()
  return linkInThread(sources)
}

async function linkInThread({ provisions, ...others }: LinkSources): Promise<BuiltLinks | null> {
  const workerData: LinkSources = { ...others, provisions: provisions.map(comparedOf) }
  const worker = new Worker(new URL(`./link-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  })
  try {
    const [answer]: Answer[] = await once(worker, 'message')
    return answer ? { links: unpackLinks(answer.packed), details: answer.details, refused: answer.refused } : null
  } catch {
    return null
  } finally {
    await worker.terminate()
  }
}
