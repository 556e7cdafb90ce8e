import { makeTools } from '../pipeline/tools.ts'
import { compileSeeds } from './compile-seeds.ts'
import type { Folders } from './folders.ts'
import { problemOf } from './folders.ts'
import { readFolder } from './read-corpus.ts'
import type { Stopwatch } from './stopwatch.ts'
import { UserError } from './user-error.ts'

/** Which part of how many, both from 1: `2/8`. Throws a `UserError` for what is none. */
function readShard(shard: string): { part: number; of: number } {
  const [, part, of] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number)
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of }
  throw new UserError(
    `Unexpected shard ${shard}, expected i/n with i from 1 to n, as in 2/8. 分片应写作 i/n，如 2/8，i 从1到n。`,
  )
}

/**
 * Compiles the texts of a corpus into its cache and does nothing else. With `shard`, `2/8`, only every eighth from the second
 * on: any number of parts, made in any order on any machines, fill the cache as one run does.
 */
export async function fillCache(
  folders: Folders,
  shard = '1/1',
  watch?: Stopwatch,
): Promise<{ compiled: number; texts: number }> {
  const { part, of } = readShard(shard)
  const problem = problemOf(folders)
  if (problem) throw new UserError(problem)
  watch?.enter('read')
  const unread = readFolder(folders)
  const files = unread.files.filter((_, at) => at % of === part - 1)
  watch?.enter('documents')
  const tools = makeTools(unread.input.vocabulary)
  const { compiled } = await compileSeeds(folders, { ...unread, files }, tools, watch?.step)
  return { compiled: compiled.length, texts: unread.files.length }
}
