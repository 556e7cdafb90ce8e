/** One text read by a browser's workers and by a build, beside the same documents: what has to be equal, character for character. */
import { VFile } from 'vfile'
import { readSeedBytes } from '../../src/disk/read-seed.ts'
import type {
  ComparerAsked,
  ComparerTold,
  ElementWords,
  ReaderAsked,
  ReaderTold,
} from '../../src/draft/draft-messages.ts'
import type { EditionDocument } from '../../src/draft/edition-file.ts'
import type { ComparedDocument } from '../../src/client/compare/compared.ts'
import type { CorpusInput } from '../../src/pipeline.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { ProvisionRow, TargetRow } from '../../src/schemas/index.ts'
import type { Vocabulary } from '../../src/schemas/vocabulary.ts'
import type { PublicTables } from '../../src/schemas/tables.ts'
import type { StartedWorker } from './browser-parts.ts'
import { bundleWorkers, startWorker } from './browser-parts.ts'
import { editionDocuments } from './edition-documents.ts'

/** What is made of a text; null where no document is found in it. */
export type Made = Record<'provisions' | 'targets' | 'counterparts' | 'first', unknown[]> | null

/** What a browser makes of a text and what a build does. */
export interface BothMade {
  browser: Made
  build: Made
}

/** Words of the interface: they say nothing of a text. */
export const noWords: ElementWords = {
  notice: '',
  mainText: '',
  attachment: '',
  attested: '',
  boxFrom: '',
  boxCollation: '',
  editorNote: '',
  editorNoteMark: '',
  restoredLearned: '',
  restoredKnown: '',
  restoredReviewed: '',
  restoredUncertain: '',
}

/** A seed as a build reads it; null where there is no text in it. */
export async function seedFrom(name: string, bytes: Uint8Array): Promise<VFile | null> {
  const seed = await readSeedBytes(bytes, name)
  return seed instanceof VFile ? seed : null
}

/** The file that `/compare/` has of a document, as far as a draft needs it. */
function comparedFile({ id, title }: EditionDocument, rows: readonly ProvisionRow[]): ComparedDocument {
  const provisions = rows.map((row) => ({
    anchor: row.anchor,
    name: row.title,
    kind: row.kind,
    title: row.title,
    responsible: [...new Set(row.responsible.map((each) => each.name))],
    path: row.path.join(' › '),
    text: row.text,
    synopsis: '',
    links: [],
  }))
  return { id, title, place: '', words: [], provisions }
}

/** A row without what is joined later in a build. */
const bareProvision = ({ topics: _topics, targets: _targets, ...row }: ProvisionRow) => row
const bareTarget = (row: TargetRow) => ({ ...row, series: null, indicator_en: null })

/** What the page shows first, before the dictionaries: in the script of the text. */
const shownFirst = (provisions: readonly ProvisionRow[], targets: readonly TargetRow[]): unknown[] => [
  ...provisions.map(({ id, title }) => ({ id, title })),
  ...targets.map(({ id, quote, value, unit, deadline }) => ({ id, quote, value, unit, deadline })),
]

const byPair = (x: { pair: string }, y: { pair: string }) => (x.pair < y.pair ? -1 : 1)

/** What a build makes of a text beside others. */
function madeByBuild(tables: PublicTables): Made {
  const document = tables.documents.find(({ id }) => id === 'draft')
  if (!document) return null
  const provisions = tables.provisions.filter((row) => row.document === 'draft')
  const targets = tables.targets.filter((row) => row.document === 'draft')
  const links = tables.links.filter(({ a, b }) => a.startsWith('draft/') !== b.startsWith('draft/'))
  return {
    provisions: provisions.map(bareProvision),
    targets: targets.map(bareTarget),
    counterparts: links
      .map(({ a, b, relation, score, reason }) => ({ pair: [a, b].sort().join(' '), relation, score, reason }))
      .sort(byPair),
    first: document.script === 'Hans' ? shownFirst(provisions, targets) : [],
  }
}

/** A comparer of a browser and a build, with an edition that each text is laid beside. */
export async function makeBothMakers(
  edition: readonly VFile[],
  vocabulary: Vocabulary,
): Promise<{
  makeBoth: (name: string, bytes: Uint8Array) => Promise<BothMade>
  comparer: StartedWorker<ComparerAsked, ComparerTold>
}> {
  const compile = (seeds: VFile[], documents: CorpusInput['documents'] = []) =>
    runPipeline({ seeds, documents, vocabulary }).tables
  const tables = compile([...edition])
  const documents = editionDocuments(tables.documents)
  const rows = Map.groupBy(tables.provisions, ({ document }) => document)
  const compared = documents.map((document) => [document.id, comparedFile(document, rows.get(document.id) ?? [])])
  const file = { documents, bytes: { comparer: 0, words: 0, vocabulary: 0 }, files: { reader: [], comparer: [] } }
  const folder = await bundleWorkers(vocabulary, file, Object.fromEntries(compared))
  const reader = await startWorker<ReaderAsked, ReaderTold>(folder, 'reader')
  const comparer = await startWorker<ComparerAsked, ComparerTold>(folder, 'comparer')

  const madeByBrowser = async (name: string, bytes: Uint8Array): Promise<Made> => {
    const asked = { ask: 'bytes' as const, name, bytes: new Uint8Array(bytes).buffer, words: noWords }
    const told = await reader.ask(asked, ({ tell }) => ['read', 'failed', 'refused'].includes(tell))
    const failed = told.find((each) => each.tell === 'failed')
    if (failed) throw new Error(failed.reason)
    const opened = told.find((each) => each.tell === 'opened')?.opened
    const first = told.find((each) => each.tell === 'read')?.reading
    if (!opened || !first) return null
    const question: ComparerAsked = { opened, second: null, place: '', script: 'Hans', words: noWords }
    const answers = await comparer.ask(question, ({ tell }) => tell === 'compared' || tell === 'failed')
    const whole = answers.find((each) => each.tell === 'read')?.reading
    const comparison = answers.find((each) => each.tell === 'compared')?.comparison
    if (!whole || !comparison) throw new Error(JSON.stringify(answers.at(-1)))
    return {
      provisions: whole.provisions.map(bareProvision),
      targets: whole.targets.map(bareTarget),
      counterparts: comparison.counterparts
        .map(({ anchor, provision, relation, score, reason }) => ({
          pair: [`draft/${anchor}`, provision].sort().join(' '),
          ...{ relation, score, reason },
        }))
        .sort(byPair),
      first: first.facts.script === 'Hans' ? shownFirst(first.provisions, first.targets) : [],
    }
  }

  const makeBoth = async (name: string, bytes: Uint8Array): Promise<BothMade> => {
    const seed = await seedFrom(name, bytes)
    const file = new VFile({ path: 'content/documents/draft.yaml' })
    const noted = { id: 'draft', path: file.path, notes: { seed: name }, file, pointOf: () => ({ line: 1, column: 1 }) }
    const build = seed && madeByBuild(compile([seed, ...edition], [noted]))
    return { browser: await madeByBrowser(name, bytes), build }
  }
  return { makeBoth, comparer }
}
