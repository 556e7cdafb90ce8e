import { join } from 'node:path'
import { reporter } from 'vfile-reporter'
import type { CorpusOutput } from './pipeline.ts'
import { runPipeline } from './pipeline.ts'
import type { Folders } from './read-corpus.ts'
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

/** Reads a corpus, runs the pipeline and writes `content/policies/` and the tables that pages read. */
export function compileCorpus(folders: Folders): Compiled {
  const { input, messages } = readCorpus(folders)
  const output = runPipeline(input)
  const files = [...messages, ...input.seeds].filter((file) => file.messages.length > 0)
  writeFiles(join(folders.corpus, 'content', 'policies'), output.policies, ['.mdx'])
  writeFiles(join(folders.corpus, '.corpus', 'data'), output.data, ['.json', '.csv'])
  writeFiles(join(folders.corpus, '.corpus', 'site'), output.site, ['.txt', '.json'])
  return {
    output,
    report: files.length > 0 ? reporter(files, { quiet: true }) : '',
    failed: files.some((file) => file.messages.some((message) => message.fatal === true)),
  }
}
