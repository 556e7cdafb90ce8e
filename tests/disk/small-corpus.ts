/** A small corpus on disk, and all that comes of compiling it. */
import { cpSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileCorpus } from '../../src/disk/compile-corpus.ts'
import { unknownAddress } from '../../src/policy/address.ts'
import { root } from '../support.ts'

const made: string[] = []

/** Removes the corpora that were made. */
export function removeCorpora(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Texts of the pinned corpus: two that cite each other, and several plans in one. */
const TEXTS = /^0[123]-/

/** A small corpus: texts that cite each other, an editor's notes, and a text that would bear another's id. */
export function makeCorpus() {
  const corpus = mkdtempSync(join(tmpdir(), 'duidu-once-'))
  made.push(corpus)
  for (const name of ['seeds', 'content'])
    cpSync(join(root, 'tests/pinned', name), join(corpus, name), { recursive: true })
  for (const name of readdirSync(join(corpus, 'seeds'))) if (!TEXTS.test(name)) rmSync(join(corpus, 'seeds', name))
  const again = readFileSync(join(root, 'tests/pinned/seeds/01-ministry-plan.txt'), 'utf8')
  writeFileSync(join(corpus, 'seeds', '99-again.txt'), again.replace(/。/gu, '，另有说明。').repeat(3))
  return { root, corpus }
}
export type Folders = ReturnType<typeof makeCorpus>

/** Compiles a corpus, not strictly. */
export const compile = async (folders: Folders) =>
  compileCorpus(folders, unknownAddress, { verbose: true, strict: false })

/** All that a compilation wrote and said, by path. */
export async function outcome(folders: Folders): Promise<Map<string, string>> {
  const { report } = await compile(folders)
  const files = ['content/policies/*', '.corpus/data/**/*.*', '.corpus/site/**/*.*'].flatMap((pattern) =>
    globSync(pattern, { cwd: folders.corpus }).sort(),
  )
  const contents = files.map((path): [string, string] => [path, readFileSync(join(folders.corpus, path), 'utf8')])
  return new Map([...contents, ['report', report.replaceAll(folders.corpus, '')]])
}

/** Names of what is kept in a corpus's cache. */
export const keptIn = ({ corpus }: Folders): string[] => readdirSync(join(corpus, '.corpus', 'cache')).sort()
