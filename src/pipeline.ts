/** The only file that knows every stage. Pure: a corpus in; files, trees, tables and messages out. */
import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { annotate, gatherKnowledge } from './annotate/index.ts'
import { checks } from './checks/index.ts'
import type { OutputFile } from './compile/data.ts'
import { dataFiles } from './compile/data.ts'
import { compileElements } from './compile/elements.ts'
import { toMdx } from './compile/mdx.ts'
import { glossFile, issuedFiles } from './compile/views.ts'
import type { Receipt } from './compile/receipts.ts'
import { receiptsOf } from './compile/receipts.ts'
import { buildTables } from './corpus/build-tables.ts'
import { findUnreviewed } from './corpus/characters.ts'
import { collectNotes } from './corpus/editor-notes.ts'
import type { NotedDocument } from './parse/identify.ts'
import { identify, reportMissing, reportShared } from './parse/identify.ts'
import type { Converter } from './text/script.ts'
import type { EditedWitnesses } from './witness/restoration/edit-witnesses.ts'
import { editWitnesses } from './witness/restoration/edit-witnesses.ts'
import type { Tables } from './schemas/tables.ts'
import { applyCorrections } from './annotate/target-corrections.ts'
import { verifyQuotes } from './corpus/verify-quotes.ts'
import { buildWitnesses } from './witness/build-witnesses.ts'
import { parse } from './parse/parse-seed.ts'
import { buildLedger } from './parse/ledger.ts'
import type { Address } from './policy/address.ts'
import { unknownAddress } from './policy/address.ts'
import { divisions } from './policy/divisions.ts'
import type { Metadata, Policy, Script } from './policy/index.ts'
import { withoutRestored } from './policy/index.ts'
import type { RegionTable } from './policy/regions.ts'
import { buildRegionTable } from './policy/regions.ts'
import type { EditorLinks } from './schemas/editor-links.ts'
import type { PlacedYaml } from './schemas/placed-yaml.ts'
import type { TopicCorrections } from './schemas/topic-corrections.ts'
import type { Vocabulary } from './schemas/vocabulary.ts'
import { makeConverter } from './text/script.ts'

/** All that a corpus consists of. Seeds are files whose `data` holds `sha256`. */
export interface CorpusInput {
  seeds: VFile[]
  documents: NotedDocument[]
  vocabulary: Vocabulary
  /** True for the project's own corpus, in which a character that nobody has reviewed is an error. */
  own: boolean
  /** The editor's decisions on links, with their file for messages; null when there is none. */
  links?: PlacedYaml<EditorLinks> | null
  /** The editor's corrections of topics; null when there are none. */
  topics?: PlacedYaml<TopicCorrections> | null
  /** Where the edition will stand; only the public tables say so. */
  address?: Address
}

/** What a run gives. Messages stand on the seeds. */
export interface CorpusOutput {
  /** `<id>.mdx`, for `content/policies/`. */
  policies: OutputFile[]
  /** Files below `/data/`. */
  data: OutputFile[]
  /** What pages read beside the data: the elements of each document, decoded seeds, receipts, exceptions of the conversion. */
  site: OutputFile[]
  trees: Policy[]
  tables: Tables
  /** Length and digest of each document's text in both scripts. */
  receipts: Record<string, Record<Script, Receipt>>
  /** The conversion that made the other script. */
  converter: Converter
}

/** Runs every stage over a corpus. Never throws on text. */
export function runPipeline(corpus: CorpusInput): CorpusOutput {
  const { seeds, documents, vocabulary, own, links = null, topics = null, address = unknownAddress } = corpus
  const converter = remembering(makeConverter(vocabulary.script))
  const regions = buildRegionTable(divisions, vocabulary.places)
  const { parsed, sources } = parseSeeds(seeds, documents, regions, converter)
  const seedOf = new Map(seeds.map((seed) => [basename(seed.path), seed]))
  const seedText = (file: string) => String(seedOf.get(file) ?? '')
  const editing = { converter, regional: vocabulary.regional }
  const { trees: editions, alignments, refusals } = editWitnesses(parsed, editing)
  reportRefusals(refusals, seedOf)
  const knowledge = gatherKnowledge(editions, vocabulary, regions)
  const trees = editions.map((tree) => applyCorrections(annotate(tree, knowledge), documents))
  for (const tree of trees) {
    const seed = seedOf.get(tree.metadata.seed.file)
    if (seed) for (const check of checks) check.run(withoutRestored(tree), seed)
  }
  const textById = (id: string) => seedText(trees.find((tree) => tree.metadata.id === id)?.metadata.seed.file ?? '')
  const witnesses = buildWitnesses(alignments, trees, editing, textById)
  const { terms, places } = knowledge
  const found = { terms, places, regions, sources, witnesses }
  const given = { converter, vocabulary, seedText, links, topics, notes: documents }
  const tables = buildTables(trees, { ...found, ...given })
  reportCharacters(tables, seedOf, own)
  reportQuotes(tables, seedOf)
  const receipts = Object.fromEntries(trees.map((tree) => [tree.metadata.id, receiptsOf(tree, converter)]))
  const compiled = trees.map((tree) => ({ metadata: tree.metadata, elements: compileElements(tree, converter) }))
  return {
    policies: compiled.map(({ metadata, elements }) => ({
      path: `${metadata.id}.mdx`,
      content: toMdx(metadata, elements),
    })),
    data: dataFiles(tables, address),
    site: [
      ...trees.map(({ metadata: { id, seed } }) => ({ path: `seeds/${id}.txt`, content: seedText(seed.file) })),
      ...compiled.map(({ metadata: { id }, elements }) => ({
        path: `elements/${id}.json`,
        content: JSON.stringify(elements),
      })),
      ...issuedFiles(trees, seedText),
      glossFile(vocabulary.regional, converter.toHant),
      { path: 'link-details.json', content: JSON.stringify(tables.details) },
      { path: 'receipts.json', content: JSON.stringify(receipts) },
      { path: 'notes.json', content: JSON.stringify(collectNotes(trees, documents)) },
      { path: 'instruments.json', content: JSON.stringify(vocabulary.instruments) },
      { path: 'script.json', content: JSON.stringify(vocabulary.script) },
    ],
    trees,
    tables,
    receipts,
    converter,
  }
}

/** A converter that does each text once: several tables need the same paragraphs in both scripts. */
function remembering({ toHans, toHant }: Converter): Converter {
  const once = (convert: (text: string) => string) => {
    const known = new Map<string, string>()
    return (text: string) => {
      const value = known.get(text) ?? convert(text)
      known.set(text, value)
      return value
    }
  }
  return { toHans: once(toHans), toHant: once(toHant) }
}

/** The documents of the seeds, sorted by id, and the ledger of each. */
function parseSeeds(seeds: VFile[], documents: NotedDocument[], regions: RegionTable, converter: Converter) {
  const known = new Map<string, Metadata>()
  const identified: { seed: VFile; metadata: Metadata }[] = []
  const parsed: Policy[] = []
  const sources: Tables['sources'] = {}
  for (const seed of seeds) {
    const { instruments, metadata: stated, marks, locator } = parse(seed, regions)
    if (instruments.length === 0) continue
    const file = basename(seed.path)
    const sha256 = typeof seed.data.sha256 === 'string' ? seed.data.sha256 : ''
    const characters = String(seed).replace(/\s/gu, '').length
    const noted = documents.find((d) => d.notes.seed === file)
    const metadata = identify(seed, { ...stated, seed: { file, sha256, characters } }, noted, known, converter.toHans)
    reportMissing(seed, metadata)
    known.set(metadata.id, metadata)
    identified.push({ seed, metadata })
    parsed.push({ type: 'policy', metadata, children: instruments })
    sources[metadata.id] = { file, sha256, spans: buildLedger(String(seed), instruments, marks, locator, metadata.id) }
  }
  reportShared(identified, converter.toHans)
  parsed.sort((a, b) => (a.metadata.id < b.metadata.id ? -1 : 1))
  return { parsed, sources }
}

type Seeds = ReadonlyMap<string, VFile>

/** A message on the seed for each witness that cannot be laid beside its document. */
function reportRefusals(refusals: EditedWitnesses['refusals'], seedOf: Seeds): void {
  for (const { witness, message } of refusals) {
    const place = { place: { line: 1, column: 1 }, ruleId: message.ruleId, source: 'duidu' }
    seedOf.get(witness.metadata.seed.file)?.message(message.reason, place)
  }
}

/** A message on the seed for each character with several forms that nobody has reviewed. */
function reportCharacters({ characters }: Tables, seedOf: Seeds, fatal: boolean): void {
  for (const { file, line, reason } of findUnreviewed(characters)) {
    const place = { place: { line, column: 1 }, ruleId: 'unreviewed-character', source: 'duidu' }
    const message = seedOf.get(file)?.message(reason, place)
    if (message) message.fatal = fatal
  }
}

/** An error on the seed for each target whose words are not those of the seed. */
function reportQuotes({ targets, documents }: Tables, seedOf: Seeds): void {
  const faults = verifyQuotes(targets, documents, (file) => String(seedOf.get(file) ?? ''))
  for (const { target, found, expected } of faults) {
    const { file, line, start } = target.seed
    const place = { place: { line, column: start + 1 }, ruleId: 'target-quote', source: 'duidu' }
    const reason = `Unexpected words ${found} at the place of target ${target.id}, expected ${expected}`
    const message = seedOf.get(file)?.message(reason, place)
    if (message) message.fatal = true
  }
}
