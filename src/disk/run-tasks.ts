/** Does what has not been done before, on all cores. */
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Tools } from '../pipeline/tools.ts'
import type { Task } from './compile-task.ts'
import { runTask } from './compile-task.ts'
import type { KeptJob, KeptSeed } from './document-cache.ts'
import { keep, open, recall } from './document-cache.ts'

/** A task with the name under which its result is kept. */
export interface NamedTask {
  name: string
  task: Task
}

/** Fewer tasks than this are done at once here: a thread takes a second to get ready. */
const FEW = 12

interface Options {
  folder: string
  tools: Tools
  /** Is told how many of the tasks have their result. */
  onStep?: (done: number, total: number) => void
}

/** Threads for so many tasks: `WORKERS` says how many; else as many as the machine has cores, none for a few tasks. */
export function threadsFor(tasks: number, few = FEW): number {
  const wanted = Number(process.env.WORKERS) || (tasks < few ? 1 : availableParallelism())
  return wanted < 2 ? 0 : Math.min(wanted, tasks)
}

/** What comes of tasks, in their order: kept from before, or made now and kept. */
export async function runTasks<Value extends KeptSeed | KeptJob>(
  tasks: readonly NamedTask[],
  { folder, tools, onStep }: Options,
): Promise<Value[]> {
  const results = tasks.map(({ name }) => recall<Value>(folder, name))
  const missing = [...tasks.keys()].filter((at) => results[at] === null)
  let done = tasks.length - missing.length
  const put = (at: number, value: Value) => {
    results[at] = value
    done += 1
    onStep?.(done, tasks.length)
  }
  const take = () => {
    const at = missing.shift()
    const task = at === undefined ? undefined : tasks[at]
    return at === undefined || !task ? null : { at, task }
  }
  const threads = threadsFor(missing.length)
  if (threads === 0) {
    for (let next = take(); next; next = take()) {
      const { name, task } = next.task
      put(next.at, open<Value>(keep(folder, name, await runTask(task, tools))))
    }
  } else {
    const workerData = { vocabulary: tools.vocabulary, folder }
    const each = () => workThrough(workerData, take, (at, bytes) => put(at, open<Value>(bytes)))
    await Promise.all(Array.from({ length: threads }, each))
  }
  return results.flatMap((result) => result ?? [])
}

/** Has one thread do one task after the other; rejects if it breaks down. */
async function workThrough(
  workerData: object,
  take: () => { at: number; task: NamedTask } | null,
  done: (at: number, bytes: Uint8Array) => void,
): Promise<void> {
  const worker = new Worker(new URL(`./compile-worker${extname(import.meta.url)}`, import.meta.url), { workerData })
  await new Promise<void>((resolve, reject) => {
    let current = -1
    const next = () => {
      const taken = take()
      if (!taken) return resolve()
      current = taken.at
      worker.postMessage(taken.task)
    }
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`Unexpected end of a thread with ${code}, expected its result`)))
    worker.on('message', (bytes: Uint8Array) => {
      done(current, bytes)
      next()
    })
    next()
  })
  worker.removeAllListeners('exit')
  await worker.terminate()
}
