/** The one reader of the build: a corpus's files from disk, each through its schema. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { VFile } from 'vfile'
import type { z } from 'zod'
import type { NotedDocument } from '../parse/identify.ts'
import type { CorpusInput } from '../pipeline.ts'
import type { Folders } from './folders.ts'
import { textsIn } from './folders.ts'
import { CONTAINERS, UNREADABLE } from '../input/open-seed.ts'
import { readPlacedYaml } from './read-yaml.ts'
import { editorLinks } from '../schemas/editor-links.ts'
import { documentId } from '../schemas/document.ts'
import { documentNotes } from '../schemas/index.ts'
import type { PlacedYaml } from '../schemas/placed-yaml.ts'
import { topicCorrections } from '../schemas/topic-corrections.ts'
import { readSeedBytes } from './read-seed.ts'
import { readTranslations } from './read-translations.ts'
import { readVocabulary } from './read-vocabulary.ts'

/** Endings of files that are seeds. */
const SEEDS = new Set(['.txt', '.md', '.html', '.htm', ...CONTAINERS])

/** Largest seed, in bytes. */
const LARGEST = 20 * 1024 * 1024

/** A file in `seeds/` that may be a text. */
export interface SeedFile {
  name: string
  path: string
}

/** A corpus whose seeds have not been opened yet. */
export interface UnreadCorpus {
  files: SeedFile[]
  input: Omit<CorpusInput, 'seeds'>
  messages: VFile[]
}

/** Reads a corpus but for its seeds. Files that cannot be read become messages; nothing is thrown for what a user put in a folder. */
export function readFolder(folders: Folders): UnreadCorpus {
  const messages: VFile[] = []
  const files = listSeeds(join(folders.corpus, 'seeds'), messages)
  const documents = readDocuments(join(folders.corpus, 'content', 'documents'), messages)
  reportMisplaced(folders.corpus, messages)
  reportUnmet(documents, folders.corpus)
  const translations = readTranslations(folders.corpus, messages)
  const vocabulary = readVocabulary(folders)
  const links = readDecisions(folders.corpus, 'links.yaml', editorLinks, messages)
  const topics = readDecisions(folders.corpus, 'topics.yaml', topicCorrections, messages)
  return { files, input: { documents, translations, vocabulary, links, topics }, messages }
}

/** Reads a corpus with its seeds. */
export async function readCorpus(folders: Folders): Promise<{ input: CorpusInput; messages: VFile[] }> {
  const { files, input, messages } = readFolder(folders)
  const seeds: VFile[] = []
  for (const { name, path } of files) {
    const read = await readSeedBytes(readFileSync(path), name)
    if (read instanceof VFile) seeds.push(read)
    else refuseSeed(path, read.refused, messages)
  }
  return { input: { ...input, seeds }, messages }
}

/** A message on a seed that is no text. */
export const refuseSeed = (path: string, reason: string, messages: VFile[]): void =>
  refuse(path, 'seed-not-text', reason, messages)

/** What the editor decided in a file of `content/`; null where there is none. */
function readDecisions<T>(corpus: string, name: string, schema: z.ZodType<T>, messages: VFile[]): PlacedYaml<T> | null {
  const path = join(corpus, 'content', name)
  const read = existsSync(path) ? readPlacedYaml(path, schema, messages) : null
  if (!read) return null
  read.file.path = join('content', name)
  messages.push(read.file)
  return read
}

function refuse(path: string, ruleId: string, reason: string, messages: VFile[]): void {
  const file = new VFile({ path })
  file.message(reason, { ruleId, source: 'duidu' })
  messages.push(file)
}

/** The files in `seeds/` that may be texts, sorted by name; a message for each other. */
function listSeeds(folder: string, messages: VFile[]): SeedFile[] {
  if (!existsSync(folder)) {
    refuse(
      folder,
      'no-seeds',
      'Unexpected missing folder, expected raw texts in seeds/. 缺少 seeds/ 文件夹。',
      messages,
    )
    return []
  }
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = join(folder, name)
      const problem = refusal(path, folder)
      if (problem) refuse(path, 'seed-refused', problem, messages)
      return problem ? [] : [{ name, path }]
    })
}

/** Why a file in `seeds/` is not read, in one sentence; null if it can be. */
function refusal(path: string, folder: string): string | null {
  const real = existsSync(path) ? realpathSync(path) : null
  if (!real) return 'Unexpected link to nothing, expected a file'
  if (relative(realpathSync(folder), real).startsWith(`..${sep}`))
    return 'Unexpected link that leads out of seeds/, expected a file in it'
  const stat = lstatSync(real)
  if (stat.isDirectory()) return 'Unexpected folder, expected files only in seeds/'
  const extension = extname(path).toLowerCase()
  if (!SEEDS.has(extension))
    return (
      UNREADABLE.get(extension) ??
      `Unexpected ending of ${basename(path)}, expected .txt, .md, .html, .htm, .doc, .docx or .pdf; save it as one of these. 不认得这种文件，请另存为.txt、.html或.docx。`
    )
  if (stat.size > LARGEST) return `Unexpected size of ${stat.size} bytes, expected at most ${LARGEST}`
  return null
}

/** Warnings for texts that lie where nobody looks for them: beside `seeds/`, or among the notes. */
function reportMisplaced(corpus: string, messages: VFile[]): void {
  for (const folder of ['', 'content', join('content', 'documents')]) {
    for (const name of textsIn(join(corpus, folder))) {
      const reason =
        'Unexpected text outside of seeds/, expected it in seeds/; it is not read. 文本要放在 seeds/ 中才会读取。'
      refuse(join(folder, name), 'seed-misplaced', reason, messages)
    }
  }
}

/** Warnings for notes on a seed that does not exist. */
function reportUnmet(documents: readonly NotedDocument[], corpus: string): void {
  for (const { notes, file, pointOf } of documents) {
    if (existsSync(join(corpus, 'seeds', notes.seed))) continue
    const reason = `Unexpected seed ${notes.seed}, expected the name of a file in seeds/; these notes are not used. seeds/ 中没有这个文件，请检查文件名。`
    file.message(reason, { place: pointOf(['seed']), ruleId: 'seed-unknown', source: 'duidu' })
  }
}

function readDocuments(folder: string, messages: VFile[]): NotedDocument[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      const read = readPlacedYaml(path, documentNotes, messages)
      if (!read) return []
      const { value: notes, file, pointOf } = read
      file.path = join('content', 'documents', name)
      messages.push(file)
      const id = basename(name, '.yaml')
      if (!isDocumentId(id, file)) return []
      return [{ id, path: file.path, notes, file, pointOf }]
    })
}

/** Whether a file's name gives the id of a document; a message on the file if not. */
function isDocumentId(id: string, file: VFile): boolean {
  if (documentId.safeParse(id).success) return true
  const reason = `Unexpected id ${JSON.stringify(id)} from the file’s name, expected lower-case letters a–z, digits and hyphens, zhejiang-2023-2`
  const message = file.message(reason, { place: { line: 1, column: 1 }, ruleId: 'document-id', source: 'duidu' })
  message.fatal = true
  message.note = 'The id is the document’s address. Rename the file.'
  return false
}
