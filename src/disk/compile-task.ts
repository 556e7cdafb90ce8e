import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import type { Job } from '../pipeline/plan-corpus.ts'
import { messagesOf } from '../input/messages.ts'
import type { Noted } from '../parse/identify.ts'
import { attempt, compileSeed, finishDocument, freshSeed } from '../pipeline/compile-document.ts'
import type { Tools } from '../pipeline/tools.ts'
import type { Policy } from '../policy/index.ts'
import type { KeptJob, KeptSeed } from './document-cache.ts'
import { readSeedBytes } from './read-seed.ts'

/** What can be made anywhere: a seed compiled, or a document finished beside those that it cites. Plain data. */
export type Task =
  | { kind: 'seed'; path: string; file: string; noted: Noted | undefined }
  | { kind: 'job'; draft: Policy; corpus: Job['corpus']; file: string; text: string }

/** Does a task. Never throws on text. */
export async function runTask(task: Task, tools: Tools): Promise<KeptSeed | KeptJob> {
  if (task.kind === 'job') {
    const { draft, corpus, file, text } = task
    return attempt(() => finishDocument(draft, tools, { corpus, seedText: () => text, fileOf: () => file }))
  }
  const seed = await readSeedBytes(readFileSync(task.path), task.file)
  if (!(seed instanceof VFile)) return seed
  return { read: messagesOf(seed), compiled: compileSeed(freshSeed(seed), tools, task.noted) }
}
