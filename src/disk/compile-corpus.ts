import { join } from 'node:path'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { CorpusOutput } from '../pipeline.ts'
import { runPipeline } from '../pipeline.ts'
import type { Address } from '../policy/address.ts'
import type { Folders } from './folders.ts'
import { readCorpus } from './read-corpus.ts'
import { writeFiles } from './write-files.ts'

/** What came of compiling a corpus. */
export interface Compiled {
  output: CorpusOutput
  /** All messages, for a console; empty when there are none. */
  report: string
  /** True if a page would be wrong. */
  failed: boolean
}

/**
 * Reads a corpus, runs the pipeline and writes `content/policies/` and the tables that pages read, with the addresses of
 * an edition that will stand at `address`. The report holds warnings and errors, with `verbose` also what is only worth
 * knowing.
 */
export function compileCorpus(folders: Folders, address: Address, { verbose = false } = {}): Compiled {
  const { input, messages } = readCorpus(folders)
  const output = runPipeline({ ...input, address })
  const files = [...messages, ...input.seeds]
  writeFiles(join(folders.corpus, 'content', 'policies'), output.policies, ['.mdx'])
  writeFiles(join(folders.corpus, '.corpus', 'data'), output.data, ['.json', '.csv'])
  writeFiles(join(folders.corpus, '.corpus', 'site'), output.site, ['.txt', '.json'])
  return {
    output,
    report: reportOf(files, verbose),
    failed: files.some((file) => file.messages.some((message) => message.fatal === true)),
  }
}

function reportOf(files: VFile[], verbose: boolean): string {
  const shown = files.map((file) => {
    const copy = new VFile({ path: file.path })
    // a message is true for an error, false for a warning, and neither for what is only worth knowing
    copy.messages = file.messages.filter((message) => verbose || typeof message.fatal === 'boolean')
    return copy
  })
  return reporter(
    shown.filter((file) => file.messages.length > 0),
    { quiet: true },
  )
}
