/** A thread that does tasks for `run-tasks.ts` and keeps what comes of them. */
import { parentPort, workerData } from 'node:worker_threads'
import { makeTools } from '../pipeline/tools.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import { runTask } from './compile-task.ts'
import { keep } from './document-cache.ts'
import type { NamedTask } from './run-tasks.ts'

// what `run-tasks.ts` starts it with
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions
const { vocabulary, folder } = workerData as { vocabulary: Vocabulary; folder: string }
const tools = makeTools(vocabulary)

parentPort?.on('message', async ({ name, task }: NamedTask) => {
  const bytes = keep(folder, name, await runTask(task, tools))
  parentPort?.postMessage(bytes)
})
