/** The only file that knows every stage. Pure: a corpus in; files, trees, tables and messages out. */
import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { annotate, gatherKnowledge } from './annotate/index.ts'
import { checks } from './checks/index.ts'
import type { OutputFile } from './compile/data.ts'
import { dataFiles } from './compile/data.ts'
import { compileElements } from './compile/compile-elements.ts'
import { toMdx } from './compile/mdx.ts'
import { glossFile, issuedFile } from './compile/views.ts'
import type { Receipt } from './compile/receipts.ts'
import { receiptsOf } from './compile/receipts.ts'
import { buildTables } from './corpus/build-tables.ts'
import type { Unreviewed } from './corpus/unreviewed.ts'
import { describeUnreviewed, findUnreviewed } from './corpus/unreviewed.ts'
import { collectNotes } from './corpus/place-notes.ts'
import type { Identified, NotedDocument } from './parse/identify.ts'
import { identify, reportMissing, reportShared } from './parse/identify.ts'
import type { Converter } from './text/script.ts'
import type { EditedWitnesses } from './witness/restoration/edit-witnesses.ts'
import { editWitnesses } from './witness/restoration/edit-witnesses.ts'
import type { Tables } from './schemas/tables.ts'
import { applyCorrections } from './annotate/correct-targets.ts'
import { verifyQuotes, withoutTargets } from './corpus/verify-quotes.ts'
import type { Recognised } from './witness/recognise-witnesses.ts'
import { joinWitnesses, recogniseWitnesses } from './witness/recognise-witnesses.ts'
import { buildWitnesses } from './witness/build-witnesses.ts'
import { extractedOf, originsOf } from './input/extracted.ts'
import { parse } from './parse/parse-seed.ts'
import { buildLedger } from './parse/build-ledger.ts'
import { attemptAll, attemptEach } from './policy/attempt.ts'
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
import type { Grammar } from './schemas/grammar.ts'
import { buildGrammar } from './schemas/grammar.ts'

/** All that a corpus consists of. Seeds are files whose `data` holds `sha256`. */
export interface CorpusInput {
  seeds: VFile[]
  documents: NotedDocument[]
  vocabulary: Vocabulary
  /** Whether a character in doubt that nobody has reviewed is an error; a warning otherwise. */
  strict?: boolean
  /** The editor's decisions on links, with their file for messages; null when there is none. */
  links?: PlacedYaml<EditorLinks> | null
  /** The editor's corrections of topics; null when there are none. */
  topics?: PlacedYaml<TopicCorrections> | null
  /** Where the edition will stand; only the public tables say so. */
  address?: Address
  /** Is told each stage that begins. */
  onStage?: (stage: 'parse' | 'annotate' | 'join' | 'compile') => void
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
  /** Characters in doubt that nobody has reviewed. */
  unreviewed: Unreviewed[]
  /** Length and digest of each document's text in both scripts. */
  receipts: Record<string, Record<Script, Receipt>>
  /** The conversion that made the other script. */
  converter: Converter
}

/**
 * Runs every stage over a corpus. Never throws on text: a seed in which a stage fails is not published, a message on it
 * says so, and the others are published.
 */
export function runPipeline(corpus: CorpusInput): CorpusOutput {
  const { seeds, documents, vocabulary, strict = false, links = null, topics = null, address = unknownAddress } = corpus
  const enter = corpus.onStage ?? (() => undefined)
  const converter = remembering(makeConverter(vocabulary.script))
  const regions = buildRegionTable(divisions, vocabulary.places)
  const grammar = buildGrammar(vocabulary)
  const seedOf: Seeds = new Map(seeds.map((seed) => [basename(seed.path), seed]))
  const seedText = (file: string) => String(seedOf.get(file) ?? '')
  const withhold = ({ metadata }: Policy, error: unknown) => reportFault(seedOf.get(metadata.seed.file), error)
  enter('parse')
  const { parsed, identified, sources } = parseSeeds(seeds, documents, { regions, grammar, converter })
  const decided = new Set(documents.flatMap(({ id, notes }) => (notes.witness_of === undefined ? [] : [id])))
  const recognised = recogniseWitnesses(parsed, decided)
  const joined = joinWitnesses(parsed, recognised)
  reportRecognised(recognised, seedOf)
  reportShared(withMetadata(identified, joined), converter.toHans)
  const editing = { converter, regional: vocabulary.regional }
  const unnamed = new Set(recognised.map(({ witness }) => witness.metadata.id))
  const edit = (trees: Policy[]) => editWitnesses(trees, editing, unnamed)
  const { trees: editions, alignments, refusals } = attemptAll(joined, edit, withhold)
  reportRefusals(refusals, seedOf)
  const knowledge = gatherKnowledge(editions, vocabulary, grammar, regions)
  const { terms, places } = knowledge
  const makeTables = (trees: Policy[]) => {
    const textById = (id: string) => seedText(trees.find((tree) => tree.metadata.id === id)?.metadata.seed.file ?? '')
    const ids = new Set(trees.map(({ metadata }) => metadata.id))
    const aligned = alignments.filter(({ base, witness }) => [base, witness].every((tree) => ids.has(tree.metadata.id)))
    const witnesses = buildWitnesses(aligned, trees, editing, textById)
    const found = { terms, places, regions, sources, witnesses }
    return buildTables(trees, { ...found, converter, vocabulary, grammar, seedText, links, topics, notes: documents })
  }
  const marked = [...seeds, ...[...documents, links, topics].flatMap((placed) => (placed ? [placed.file] : []))]
  const attemptTables = (trees: Policy[]) => attemptAll(trees, afresh(marked, compileTables), withhold)
  const compileTables = (trees: Policy[]) => {
    // the files of a document belong to the attempt, so that what cannot be written is not in the tables either
    enter('compile')
    const files = trees.map((tree) => filesOf(tree, converter, seedText))
    enter('join')
    return { trees, files, tables: makeTables(trees) }
  }
  enter('annotate')
  const annotated = attemptEach(
    editions,
    (tree) => applyCorrections(annotate(tree, knowledge), documents),
    (tree, error) => withhold(tree, error),
  )
  let compiled = attemptTables(annotated)
  const misquoted = reportQuotes(compiled.tables, seedOf)
  if (misquoted.size > 0) compiled = attemptTables(compiled.trees.map((tree) => withoutTargets(tree, misquoted)))
  const { trees, files, tables } = compiled
  attemptEach(
    trees,
    (tree) => {
      const seed = seedOf.get(tree.metadata.seed.file)
      if (seed) for (const check of checks) check.run(withoutRestored(tree), seed, grammar)
    },
    ({ metadata }, error) => reportFault(seedOf.get(metadata.seed.file), error, 'not-checked'),
  )
  const unreviewed = findUnreviewed(tables.characters, trees, seedText)
  reportCharacters(unreviewed, seedOf, strict)
  enter('compile')
  const receipts = Object.fromEntries(files.map(({ id, receipts: both }) => [id, both]))
  return {
    policies: files.map(({ id, mdx }) => ({ path: `${id}.mdx`, content: mdx })),
    data: dataFiles(tables, address),
    site: [
      ...trees.map(({ metadata: { id, seed } }) => ({ path: `seeds/${id}.txt`, content: seedText(seed.file) })),
      ...files.flatMap(({ elements, issued }) => [elements, issued]),
      glossFile(vocabulary.regional, converter.toHant),
      { path: 'link-details.json', content: JSON.stringify(tables.details) },
      { path: 'receipts.json', content: JSON.stringify(receipts) },
      { path: 'notes.json', content: JSON.stringify(collectNotes(trees, documents)) },
      { path: 'instruments.json', content: JSON.stringify(vocabulary.instruments) },
      { path: 'script.json', content: JSON.stringify(vocabulary.script) },
    ],
    trees,
    tables,
    unreviewed,
    receipts,
    converter,
  }
}

/** What is written for one document alone. */
function filesOf(tree: Policy, converter: Converter, seedText: (file: string) => string) {
  const { id } = tree.metadata
  const elements = compileElements(tree, converter)
  return {
    id,
    mdx: toMdx(tree.metadata, elements),
    elements: { path: `elements/${id}.json`, content: JSON.stringify(elements) },
    issued: issuedFile(tree, seedText),
    receipts: receiptsOf(tree, converter),
  }
}

/** A step that begins each time with the messages that the files had before it. */
function afresh<Input, Result>(files: readonly VFile[], step: (input: Input) => Result): (input: Input) => Result {
  const before = files.map((file) => [...file.messages])
  return (input) => {
    files.forEach((file, i) => (file.messages = [...(before[i] ?? [])]))
    return step(input)
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

/** What seeds are parsed with. */
interface ParseHelpers {
  regions: RegionTable
  grammar: Grammar
  converter: Converter
}

/** The documents of the seeds, sorted by id, and the ledger of each. */
function parseSeeds(seeds: VFile[], documents: NotedDocument[], { regions, grammar, converter }: ParseHelpers) {
  const known = new Map<string, Metadata>()
  const identified: Identified[] = []
  const parsed: Policy[] = []
  const sources: Tables['sources'] = {}
  const parseSeed = (seed: VFile) => {
    const { instruments, metadata: stated, marks, locator } = parse(seed, regions, grammar)
    if (instruments.length === 0) return
    const file = basename(seed.path)
    const sha256 = seed.data.sha256 ?? ''
    const extracted = extractedOf(seed)
    const extractor = extracted && { extractor: extracted.extractor }
    const characters = String(seed).replace(/\s/gu, '').length
    const noted = documents.find((d) => d.notes.seed === file)
    const { metadata, repeats } = identify(
      { ...stated, seed: { file, sha256, characters, ...extractor } },
      noted,
      known,
      converter.toHans,
    )
    reportMissing(seed, metadata)
    const spans = buildLedger(String(seed), instruments, marks, locator, metadata.id)
    known.set(metadata.id, metadata)
    identified.push({ seed, metadata, repeats })
    parsed.push({ type: 'policy', metadata, children: instruments })
    sources[metadata.id] = { file, sha256, ...extractor, ...(extracted && { origins: originsOf(extracted) }), spans }
  }
  attemptEach(seeds, parseSeed, (seed, error) => reportFault(seed, error))
  parsed.sort((a, b) => (a.metadata.id < b.metadata.id ? -1 : 1))
  return { parsed, identified, sources }
}

/** The documents with what is known of them since. */
function withMetadata(identified: readonly Identified[], trees: readonly Policy[]): Identified[] {
  const known = new Map(trees.map(({ metadata }) => [metadata.id, metadata]))
  return identified.map((each) => ({ ...each, metadata: known.get(each.metadata.id) ?? each.metadata }))
}

type Seeds = ReadonlyMap<string, VFile>

/** A note on the seed of each text that is read as a witness though no editor has said so. */
function reportRecognised(recognised: readonly Recognised[], seedOf: Seeds): void {
  for (const { witness, document, share } of recognised) {
    const [id, file] = [witness.metadata.id, witness.metadata.seed.file]
    const reason = `Unexpected second text of ${document.metadata.id} (${Math.floor(share * 100)} % of its words), expected one text of each document; it is read as a witness`
    const place = { place: { line: 1, column: 1 }, ruleId: 'witness-recognised', source: 'duidu' }
    const message = seedOf.get(file)?.info(reason, place)
    if (message)
      message.note = `If it is a document of its own, write witness_of: null in content/documents/${id}.yaml. 与${document.metadata.seed.file}是同一份文件，按另一传本处理；若不是，请在该文件写明 witness_of: null。`
  }
}

/** A message on the seed for each witness that cannot be laid beside its document. */
function reportRefusals(refusals: EditedWitnesses['refusals'], seedOf: Seeds): void {
  for (const { witness, message } of refusals) {
    const place = { place: { line: 1, column: 1 }, ruleId: message.ruleId, source: 'duidu' }
    seedOf.get(witness.metadata.seed.file)?.message(message.reason, place)
  }
}

/** An error on a seed in which a stage failed: our fault, not the text's. */
function reportFault(seed: VFile | undefined, error: unknown, ruleId: 'withheld' | 'not-checked' = 'withheld'): void {
  const outcome = ruleId === 'withheld' ? 'this text is not published, the others are' : 'this text is not checked'
  const said = error instanceof Error ? error.message : String(error)
  const place = { place: { line: 1, column: 1 }, ruleId, source: 'duidu' }
  const message = seed?.message(`Unexpected fault of the program (${said}), expected none; ${outcome}`, place)
  if (!message) return
  message.fatal = true
  message.note = 'Please report it with the text. 程序没有处理好这一份，其余照常；请连同原文告诉我们。'
}

/** A message for each character in doubt that nobody has reviewed, on the seed where it stands first. */
function reportCharacters(unreviewed: readonly Unreviewed[], seedOf: Seeds, fatal: boolean): void {
  for (const each of unreviewed) {
    const { file, line, column } = each.first
    const { reason, note } = describeUnreviewed(each)
    const place = { place: { line, column }, ruleId: 'unreviewed-character', source: 'duidu' }
    const message = seedOf.get(file)?.message(reason, place)
    if (message) Object.assign(message, { fatal, note })
  }
}

/** The ids of the targets whose words are not those of the seed, each an error on it: they are not published. */
function reportQuotes({ targets, documents }: Tables, seedOf: Seeds): Set<string> {
  const faults = verifyQuotes(targets, documents, (file) => String(seedOf.get(file) ?? ''))
  for (const { target, found, expected } of faults) {
    const { file, line, start } = target.seed
    const place = { place: { line, column: start + 1 }, ruleId: 'target-quote', source: 'duidu' }
    const reason = `Unexpected words ${found} at the place of target ${target.id}, expected ${expected}; the target is left out`
    const message = seedOf.get(file)?.message(reason, place)
    if (message) message.fatal = true
  }
  return new Set(faults.map(({ target }) => target.id))
}
