/** Writes what `/draft/` loads into a built site: workers, words, and what is known of the edition's documents. */
import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { placeOf, shortPlace, yearOf } from '../../policy/document-names.ts'
import type { DocumentRow, ProvisionRow } from '../../schemas/index.ts'
import type { Vocabulary } from '../../schemas/vocabulary.ts'
import { sketchOf } from '../choose-candidates.ts'
import type { EditionDocument, EditionFile } from '../edition-file.ts'
import { putProgramParts } from './program-parts.ts'
import { writeDraftVocabulary } from './write-words.ts'

/** Tables of Chinese encodings that PDF files may refer to. */
const CHINESE = /^(?:Adobe-(?:GB1|CNS1)|B5|CNS|ET|ETHK|ETen|GB|GBK|GBT|GBpc|HK|Uni(?:GB|CNS))/

/** Bytes that a character of a document comes to in its file of comparison, packed: at most, but where it is short. */
const SENT_A_CHARACTER = 3

/** What the vocabulary, and code with tables of characters, come to when they are packed for sending, at most. */
const PACKED = 0.4

const bytesOf = async (path: string): Promise<number> => (await stat(path)).size

/** About how many bytes of a file are sent: it is named to readers, and what is loaded is kept below a bound by it. */
const sent = async (path: string): Promise<number> => Math.round(PACKED * (await bytesOf(path)))

/** What is known of a document before it is loaded. */
function describe(row: DocumentRow, rows: readonly ProvisionRow[]): EditionDocument {
  const { id, title, number, witness_of, region, script, dated, published, counts } = row
  return {
    id,
    title,
    number,
    witness_of,
    region,
    script,
    name: `${shortPlace(placeOf(row))} ${yearOf(row)}`.trim(),
    date: dated ?? published ?? '',
    bytes: Math.round(SENT_A_CHARACTER * counts.characters),
    characters: counts.characters,
    sketch: sketchOf(rows.map(({ text }) => text).join('\n')),
  }
}

/** Builds all that the page needs, below `draft/`. */
export async function buildDraft(
  outDir: string,
  {
    vocabulary,
    documents,
    provisions,
  }: { vocabulary: Vocabulary; documents: DocumentRow[]; provisions: ProvisionRow[] },
): Promise<void> {
  const folder = join(outDir, 'draft')
  await putProgramParts(folder)
  await writeDraftVocabulary(vocabulary, folder)
  const rows = Map.groupBy(provisions, ({ document }) => document)
  const names = (await readdir(folder)).sort()
  const filesOf = (worker: string) =>
    names.filter((name) => name.startsWith(`${worker}.`) || name.startsWith(`${worker}-`))
  const edition: EditionFile = {
    documents: [],
    bytes: {
      comparer: await sent(join(folder, 'comparer.js')),
      words: await bytesOf(join(folder, 'words.bin')),
      vocabulary: await sent(join(folder, 'comparing.json')),
    },
    files: {
      reader: [...filesOf('reader'), 'reading.json', 'edition.json'],
      comparer: [...filesOf('comparer'), 'comparing.json', 'words.bin'],
    },
  }
  for (const row of documents) edition.documents.push(describe(row, rows.get(row.id) ?? []))
  await writeFile(join(folder, 'edition.json'), JSON.stringify(edition))
  const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
  await mkdir(join(folder, 'pdf', 'cmaps'), { recursive: true })
  for (const name of await readdir(maps))
    if (CHINESE.test(name)) await cp(join(maps, name), join(folder, 'pdf', 'cmaps', name))
}
