import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { CorpusOutput } from '../pipeline.ts'
import { joinCorpus, sourcesOfLinks } from '../pipeline.ts'
import { planCorpus } from '../pipeline/plan-corpus.ts'
import { makeTools } from '../pipeline/tools.ts'
import type { Address } from '../policy/address.ts'
import type { Folders } from './folders.ts'
import { problemOf } from './folders.ts'
import { keepHandEdits, rememberWritten } from './hand-edits.ts'
import { keepBefore } from './changed-texts.ts'
import { digestOfCode } from './document-cache.ts'
import { compileSeeds } from './compile-seeds.ts'
import { linkApart } from './link-apart.ts'
import { readFolder } from './read-corpus.ts'
import type { Stopwatch } from './stopwatch.ts'
import { readSettings } from './read-settings.ts'
import { fullReport, shortReport } from './report.ts'
import { UserError } from './user-error.ts'
import { writeFiles } from './write-files.ts'

/** What came of compiling a corpus. */
export interface Compiled {
  output: CorpusOutput
  /** Messages for a console; empty when there are none. */
  report: string
  /** The files that messages stand on. */
  files: VFile[]
  /** True if nothing should be published: what is written by hand cannot be read, or whatever an error is if strict. */
  failed: boolean
}

export interface CompileOptions {
  /** Whether the report holds all messages, also what is only worth knowing; a build's is short. */
  verbose?: boolean
  /** Whether every error stops, and an unreviewed character is one; as `STRICT` says when not given. */
  strict?: boolean
  /** Is told which stage runs. */
  watch?: Stopwatch
}

/**
 * Reads a corpus, runs the pipeline and writes `content/policies/` and the tables that pages read, with the addresses of
 * an edition that will stand at `address`. Throws a `UserError` before anything is written if the folder is no corpus or
 * its vocabulary cannot be read.
 */
export async function compileCorpus(
  folders: Folders,
  address: Address,
  { verbose = false, strict = isStrict(), watch }: CompileOptions = {},
): Promise<Compiled> {
  const problem = problemOf(folders)
  if (problem) throw new UserError(problem)
  watch?.enter('read')
  const unread = readFolder(folders)
  watch?.enter('documents')
  const tools = makeTools(unread.input.vocabulary)
  const { seeds, compiled, refused, finish, tidy } = await compileSeeds(folders, unread, tools, watch?.step)
  const onStage = watch && { onStage: watch.enter }
  const title = readSettings(folders.corpus).title?.hans
  const input = { ...unread.input, seeds, address, strict, ...onStage, ...(title !== undefined && { title }) }
  const plan = planCorpus(input, tools, compiled)
  // the plan has what is still needed of them
  compiled.length = 0
  const finished = await finish(plan.jobs)
  watch?.enter('join')
  const linking = linkApart(sourcesOfLinks(plan, finished))
  const joining = joinCorpus(plan, finished)
  if (linking) joining.beginWithoutLinks()
  const output = joining.complete(await linking)
  tidy()
  watch?.enter('write')
  const policies = join(folders.corpus, 'content', 'policies')
  keepBefore(folders, output.policies, digestOfCode(folders.root))
  const edited = keepHandEdits(folders.corpus, output.policies)
  await writeFiles(policies, output.policies, ['.mdx'])
  rememberWritten(folders.corpus, output.policies)
  await writeFiles(join(folders.corpus, '.corpus', 'data'), output.data, ['.json', '.csv', '.gz'])
  await writeFiles(join(folders.corpus, '.corpus', 'site'), output.site, ['.txt', '.json'])
  const messages = [...refused, ...unread.messages]
  const files = [...messages, ...edited, ...seeds]
  const hasError = (list: readonly VFile[]) => list.some((file) => file.messages.some(({ fatal }) => fatal === true))
  return {
    output,
    files,
    report: verbose ? fullReport(files) : shortReport(files),
    failed: hasError(messages) || (strict && hasError(files)),
  }
}

/** `STRICT=1` in the environment; the project's tests set it. */
const isStrict = (): boolean => !['', '0', undefined].includes(process.env.STRICT)
