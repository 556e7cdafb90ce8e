import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import assert from 'node:assert/strict'
import { VFile } from 'vfile'
import type { CorpusInput, CorpusOutput } from '../src/pipeline.ts'
import { runPipeline } from '../src/pipeline.ts'
import { readCorpus } from '../src/disk/read-corpus.ts'
import type { Glyphs } from '../src/input/pdf/page-lines.ts'
import { readPages } from '../src/input/pdf/read-pdf.ts'
import { parse } from '../src/parse/parse-seed.ts'
import { divisions } from '../src/policy/divisions.ts'
import { buildRegionTable } from '../src/policy/regions.ts'
import { grammar } from './grammar.ts'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The project's own corpus as read from disk. */
export const readProject = async (): Promise<CorpusInput> => (await readCorpus({ root, corpus: root })).input

const own = await readProject()

let compiled: (CorpusOutput & { input: CorpusInput }) | undefined

/** The project's own corpus and what the pipeline makes of it; compiled once a process: not to be changed. */
export function compileProject(): CorpusOutput & { input: CorpusInput } {
  if (!compiled) {
    compiled = { input: own, ...runPipeline(own) }
  }
  return compiled
}

const { vocabulary } = own

/** Divisions of China with the project's additions. */
export const regions = buildRegionTable(divisions, vocabulary.places)

/** A text as a seed. */
export function seedOf(text: string, name = 'seed.txt'): VFile {
  const file = new VFile({ path: `seeds/${name}`, value: text })
  file.data = { sha256: createHash('sha256').update(text).digest('hex') }
  return file
}

/** Runs the pipeline over texts with the project's vocabulary and no notes. */
export function compileTexts(...texts: string[]): CorpusOutput & { seedFiles: VFile[] } {
  const seedFiles = texts.map((text, i) => seedOf(text, `${i}.txt`))
  return { ...runPipeline({ seeds: seedFiles, documents: [], vocabulary }), seedFiles }
}

/** Runs the pipeline over the pages of one PDF with the project's vocabulary and no notes. */
export function compilePages(pages: readonly Glyphs[][]): CorpusOutput {
  const extracted = readPages(pages)
  const seed = seedOf(extracted.text, '0.pdf')
  seed.data = { ...seed.data, extracted }
  return runPipeline({ seeds: [seed], documents: [], vocabulary })
}

/** Parses one text. */
export const parseText = (text: string) => {
  const file = seedOf(text)
  return { ...parse(file, regions, grammar), file }
}

/** Compares with a file of expected text below `tests/`; `UPDATE=1` writes it. */
export function matchesFile(path: string, actual: string): void {
  const file = join(root, 'tests', path)
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, actual)
  }
  assert.equal(actual, readFileSync(file, 'utf8'))
}
