import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { notesTable, sourceTable } from '../schemas/index.ts'
import type { Element } from '../policy/elements.ts'
import { isArchived } from '../policy/data-archive.ts'
import { handedTables } from './handed-tables.ts'
import { readable } from './page-reads.ts'
import { filesStay, onceAs } from './read-once.ts'
import { readWrittenTables } from './written-tables.ts'
import { instrumentVocabulary } from '../schemas/vocabulary-instruments.ts'
import type { InstrumentVocabulary } from '../schemas/vocabulary-instruments.ts'
import { scriptVocabulary } from '../schemas/vocabulary-script.ts'
import type { ScriptExceptions } from '../text/script.ts'
import { translationTable } from '../schemas/translations.ts'
import type { TranslationTable } from '../schemas/translations.ts'
import type { LinkDetail, NotesTable, SourceTable } from '../schemas/index.ts'
import type { PublicTables } from '../schemas/tables.ts'

/** Receipts of a document's text by script: characters without white space, and their SHA-256. */
const receiptTable = z.record(
  z.string(),
  z.record(z.enum(['Hans', 'Hant']), z.object({ characters: z.number(), sha256: z.string() })),
)
/** The proof that a document's page shows its text whole, by script. */
export type Receipts = z.infer<typeof receiptTable>[string]

/** Written by the compiler of this build: not looked through again for every page. */
const elementList = z.custom<Element[]>((value) => Array.isArray(value))

const noExceptions: ScriptExceptions = { to_hant: [] }

const read = {
  source: onceAs(sourceTable),
  exceptions: onceAs<ScriptExceptions>(scriptVocabulary),
  instruments: onceAs(instrumentVocabulary),
  receipts: onceAs(receiptTable),
  notes: onceAs(notesTable),
  translation: onceAs(translationTable),
}

const tablesFolder = (): string => import.meta.env.CORPUS_TABLES

/** A reader that in a build looks for its files once: pages ask for them some hundred times each. */
function onceInBuild<Value>(look: (folder: string) => Value): (folder?: string) => Value {
  const known = new Map<string, Value>()
  return (folder = tablesFolder()) => {
    const before = known.get(folder)
    if (before !== undefined && filesStay()) return before
    const value = look(folder)
    known.set(folder, value)
    return value
  }
}

/** All public tables; the same arrays as long as the corpus is unchanged. */
export const readTables = (folder: string = tablesFolder()): PublicTables =>
  handedTables(folder) ?? readWrittenTables(folder)

/** The same tables for pages: which of them a page reads is noted. */
export function notedTables(tables: PublicTables): PublicTables {
  const read = readable('table', (name: keyof PublicTables) => tables[name])
  const noted = { ...tables }
  for (const name of Object.keys(tables)) {
    if (isTable(name, tables)) Object.defineProperty(noted, name, { get: () => read(name), enumerable: true })
  }
  return noted
}

const isTable = (name: string, tables: PublicTables): name is keyof PublicTables => name in tables

/** The ledger of a document's seed. */
export const readSource = readable(
  'source',
  (document: string): SourceTable =>
    handedTables(tablesFolder())?.sources[document] ??
    read.source(join(tablesFolder(), 'data', 'sources', `${document}.json`)),
)

/** A file of one document: read anew each time, so that a large corpus does not fill the memory. */
const textOf = (...path: string[]): string => readFileSync(join(tablesFolder(), 'site', ...path), 'utf8')

/** The decoded text of a document's seed. */
export const readSeed = readable('seed', (document: string): string => textOf('seeds', `${document}.txt`))

/** The exceptions to the conversion of characters that the corpus was compiled with; none if it has none. */
export const readScriptExceptions = readable('script-exceptions', () => exceptionsIn())

const exceptionsIn = onceInBuild((folder): ScriptExceptions => {
  const path = join(folder, 'site', 'script.json')
  return existsSync(path) ? read.exceptions(path) : noExceptions
})

/** What each shown link rests on. */
export const readLinkDetails = readable('link-details', (): LinkDetail[] => handedTables(tablesFolder())?.details ?? [])

/** The tools of policy with the words that speak for them. */
export const readInstruments = readable('instruments', (): InstrumentVocabulary =>
  read.instruments(join(tablesFolder(), 'site', 'instruments.json')),
)

/** The receipts of a document's text; undefined before they are written. */
export const readReceipts = readable('receipts', (document: string): Receipts | undefined => {
  const path = join(tablesFolder(), 'site', 'receipts.json')
  return existsSync(path) ? read.receipts(path)[document] : undefined
})

/** The editor's introduction and notes on a document; undefined where there are none. */
export const readNotes = readable('notes', (document: string): NotesTable[string] | undefined => {
  const path = join(tablesFolder(), 'site', 'notes.json')
  return existsSync(path) ? read.notes(path)[document] : undefined
})

const readElementsText = readable('elements', (document: string): string => textOf('elements', `${document}.json`))

/** The elements of a document. */
export const readElements = (document: string): Element[] => elementList.parse(JSON.parse(readElementsText(document)))

/** What a view of documents reads, by name, as JSON: `glosses`, `issued-<document>`. */
export const readView = readable('view', (name: string): string => textOf('views', `${name}.json`))

const sizeOfData = (name: string): number =>
  statSync(join(tablesFolder(), 'data', name), { throwIfNoEntry: false })?.size ?? 0

/** Bytes of a public file, `coding-units.csv`. */
export const dataBytes = readable('data-bytes', sizeOfData)

/** Whether all public files are offered as one archive. */
export const hasDataArchive = readable('data-archive', (): boolean => {
  const names = globSync('**/*.{json,csv,gz,parquet}', { cwd: join(tablesFolder(), 'data') })
  return isArchived(names.map((name) => ({ name, bytes: sizeOfData(name) })))
})

/** The translation of a document into a language, by `<language>/<document>`; undefined where there is none. */
export const readTranslation = readable('translation', (name): TranslationTable | undefined => {
  const path = join(tablesFolder(), 'site', 'translations', `${name}.json`)
  return existsSync(path) ? read.translation(path) : undefined
})
