/** Has the seeds of a corpus compiled, each once for its bytes, its notes, the vocabulary and the code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { createRowPool } from '../corpus/hold-once.ts'
import { putMessages } from '../input/messages.ts'
import type { Noted } from '../parse/identify.ts'
import type { CompiledSeed, Fault, Finished } from '../pipeline/compile-document.ts'
import type { Job } from '../pipeline/plan-corpus.ts'
import { finishJob, notesOn } from '../pipeline/plan-corpus.ts'
import type { Tools } from '../pipeline/tools.ts'
import type { KeptJob, KeptSeed } from './document-cache.ts'
import { digestOfAll } from '../text/digest.ts'
import { cacheOf, digestOfCode, forgetUnused } from './document-cache.ts'
import type { Folders } from './folders.ts'
import type { SeedFile, UnreadCorpus } from './read-corpus.ts'
import { refuseSeed } from './read-corpus.ts'
import type { NamedTask } from './run-tasks.ts'
import { runTasks } from './run-tasks.ts'

/** What the seeds of a corpus gave, and how further work on it is kept. */
export interface CompiledSeeds {
  seeds: VFile[]
  compiled: CompiledSeed[]
  /** A message on each file that is no text. */
  refused: VFile[]
  /** Does what is to be done beside other documents. */
  finish: (jobs: readonly Job[]) => Promise<KeptJob[]>
  /** Forgets what was kept of texts that are not there any more. */
  tidy: () => void
}

const plain = (noted: Noted | undefined): Noted | undefined => noted && { id: noted.id, notes: noted.notes }

/** A function that has the rows of finished documents hold their words once. */
function createHolder(): (document: Finished | Fault) => void {
  const hold = createRowPool()
  return (document) => {
    if (!('fault' in document)) hold(document.rows)
  }
}

/** Compiles the seeds of a corpus, or some of them; what was compiled before is taken from the cache. */
export async function compileSeeds(
  folders: Folders,
  { files, input }: UnreadCorpus,
  tools: Tools,
  onStep?: (done: number, total: number) => void,
): Promise<CompiledSeeds> {
  const folder = cacheOf(folders)
  const common = digestOfAll(digestOfCode(folders.root), JSON.stringify(tools.vocabulary))
  const tasks = files.map(({ name: file, path }: SeedFile): NamedTask => {
    const noted = plain(notesOn(file, input.documents))
    const name = digestOfAll(common, file, readFileSync(path), JSON.stringify(noted ?? null))
    return { name, task: { kind: 'seed', path, file, noted } }
  })
  const used = new Set(tasks.map(({ name }) => name))
  const results = await runTasks<KeptSeed>(tasks, { folder, tools, onStep })
  const hold = createHolder()
  const refused: VFile[] = []
  const seeds: VFile[] = []
  const compiled: CompiledSeed[] = []
  results.forEach((result, at) => {
    if ('refused' in result) return refuseSeed(files[at]?.path ?? '', result.refused, refused)
    const { file, text, sha256, extracted, document } = result.compiled
    if (document && 'finished' in document) hold(document.finished)
    const seed = new VFile({ path: join('seeds', file), value: text })
    seed.data = { sha256, ...(extracted && { extracted }) }
    putMessages(seed, result.read)
    seeds.push(seed)
    compiled.push(result.compiled)
  })
  return {
    seeds,
    compiled,
    refused,
    finish: async (jobs) => {
      const finished = await finishJobs(jobs, { common, folder, tools, used })
      finished.forEach(hold)
      return finished
    },
    tidy: () => {
      // a folder that is named may hold other corpora's
      if (folder === cacheOf(folders, '')) forgetUnused(folder, used)
    },
  }
}

interface Keeping {
  common: string
  folder: string
  tools: Tools
  used: Set<string>
}

/** Does jobs, in their order: those that say all they rest on are kept, the few others are done each time. */
async function finishJobs(jobs: readonly Job[], { common, folder, tools, used }: Keeping): Promise<KeptJob[]> {
  const tasks = jobs.map((job): NamedTask | null => {
    if (!job.movable) return null
    const { draft, corpus, seedText } = job
    const { file } = draft.metadata.seed
    const text = seedText(file)
    const name = digestOfAll(common, file, text, JSON.stringify([draft.metadata, corpus]))
    used.add(name)
    return { name, task: { kind: 'job', draft, corpus, file, text } }
  })
  const made = await runTasks<KeptJob>(
    tasks.flatMap((task) => task ?? []),
    { folder, tools },
  )
  let next = 0
  return jobs.flatMap((job, at) => (tasks[at] ? (made[next++] ?? []) : finishJob(job, tools)))
}
