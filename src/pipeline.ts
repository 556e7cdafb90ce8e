/** The only file that knows every stage. Pure: a corpus in; files, trees, tables and messages out. */
import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { checks } from './checks/index.ts'
import type { OutputFile, Tables } from './compile/data.ts'
import { dataFiles } from './compile/data.ts'
import { toMdx } from './compile/mdx.ts'
import type { Receipt } from './compile/receipts.ts'
import { receiptsOf } from './compile/receipts.ts'
import { buildDocument } from './corpus/documents.ts'
import type { NotedDocument } from './corpus/identify.ts'
import { identify, reportMissing } from './corpus/identify.ts'
import type { Provision } from './corpus/provisions.ts'
import { buildProvisions } from './corpus/provisions.ts'
import { parse } from './parse/index.ts'
import { buildLedger } from './parse/ledger.ts'
import { divisions } from './policy/divisions.ts'
import type { Metadata, Policy, Script } from './policy/index.ts'
import { textsOf } from './policy/index.ts'
import { buildRegionTable } from './policy/regions.ts'
import type { Vocabulary } from './schemas/vocabulary.ts'
import { makeConverter } from './text/script.ts'

/** All that a corpus consists of. Seeds are files whose `data` holds `sha256`. */
export interface CorpusInput {
  seeds: VFile[]
  documents: NotedDocument[]
  vocabulary: Vocabulary
}

/** What a run gives. Messages stand on the seeds. */
export interface CorpusOutput {
  /** `<id>.mdx`, for `content/policies/`. */
  policies: OutputFile[]
  /** Files below `/data/`. */
  data: OutputFile[]
  /** Decoded seeds, `<id>.txt`, for the page of a source. */
  seeds: OutputFile[]
  trees: Policy[]
  tables: Tables
  /** Length and digest of each document's text in both scripts. */
  receipts: Record<string, Record<Script, Receipt>>
}

/** Runs every stage over a corpus. Never throws on text. */
export function runPipeline({ seeds, documents, vocabulary }: CorpusInput): CorpusOutput {
  const converter = makeConverter(vocabulary.script)
  const table = buildRegionTable(divisions, vocabulary.places)
  const known = new Map<string, Metadata>()
  const parsed: Policy[] = []
  const sources: Tables['sources'] = {}
  const texts: OutputFile[] = []
  for (const seed of seeds) {
    const { instruments, metadata: stated, marks, locator } = parse(seed, table)
    const file = basename(seed.path)
    if (instruments.length === 0) continue
    const sha256 = typeof seed.data.sha256 === 'string' ? seed.data.sha256 : ''
    const characters = String(seed).replace(/\s/gu, '').length
    const noted = documents.find((d) => d.notes.seed === file)
    const metadata = identify(seed, { ...stated, seed: { file, sha256, characters } }, noted, known, converter.toHans)
    reportMissing(seed, metadata)
    known.set(metadata.id, metadata)
    parsed.push({ type: 'policy', metadata, children: instruments })
    sources[metadata.id] = { file, sha256, spans: buildLedger(String(seed), instruments, marks, locator, metadata.id) }
    texts.push({ path: `${metadata.id}.txt`, content: String(seed) })
  }
  const seedOf = new Map(seeds.map((seed) => [basename(seed.path), seed]))
  const trees = parsed.sort((a, b) => (a.metadata.id < b.metadata.id ? -1 : 1))
  for (const tree of trees) {
    const seed = seedOf.get(tree.metadata.seed.file)
    if (seed) for (const check of checks) check.run(tree, seed)
  }
  const provisions = new Map<string, Provision[]>(trees.map((tree) => [tree.metadata.id, buildProvisions(tree, converter)]))
  const rows = [...provisions.values()].flat().map((p) => p.row)
  const tables: Tables = {
    documents: trees.map((tree) =>
      buildDocument(
        tree,
        {
          provisions: (provisions.get(tree.metadata.id) ?? []).map((p) => p.row),
          targets: 0,
          links: 0,
          agencies: 0,
          characters: tree.children.flatMap(textsOf).reduce((sum, t) => sum + t.text.replace(/\s/gu, '').length, 0),
        },
        converter,
      ),
    ),
    provisions: rows,
    targets: [],
    links: [],
    agencies: [],
    terms: [],
    citations: [],
    topics: [],
    sources,
  }
  return {
    policies: trees.map((tree) => ({ path: `${tree.metadata.id}.mdx`, content: toMdx(tree) })),
    data: dataFiles(tables),
    seeds: texts,
    trees,
    tables,
    receipts: Object.fromEntries(trees.map((tree) => [tree.metadata.id, receiptsOf(tree, converter)])),
  }
}
