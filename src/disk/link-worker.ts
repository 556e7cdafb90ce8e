/** The thread that makes links for `link-apart.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import type { LinkSources } from '../corpus/build-links.ts'
import { buildLinks } from '../corpus/build-links.ts'
import { packLinks } from '../corpus/links/pack-links.ts'

// what `link-apart.ts` starts it with
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions
const { links, ...rest } = buildLinks(workerData as LinkSources)
parentPort?.postMessage({ ...rest, packed: packLinks(links) })
