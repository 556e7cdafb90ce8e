/** What documents mean for each other before they are finished: ids, witnesses, and who may cite whom. */
import { basename } from 'node:path'
import type { CitedDocument } from '../annotate/annotate-citations.ts'
import { askedBy, citedDocument } from '../annotate/annotate-citations.ts'
import { messagesOf, putMessages } from '../input/messages.ts'
import type { Identified, NotedDocument } from '../parse/identify.ts'
import { reportShared } from '../parse/identify.ts'
import { attemptAll } from '../policy/attempt.ts'
import type { Metadata, Policy } from '../policy/index.ts'
import type { Tables } from '../schemas/tables.ts'
import type { Alignment } from '../witness/collation/align-witness.ts'
import { joinWitnesses, recogniseWitnesses } from '../witness/recognise-witnesses.ts'
import type { EditionHelpers } from '../witness/restoration/edit-witnesses.ts'
import { editWitnesses } from '../witness/restoration/edit-witnesses.ts'
import type { CompiledSeed, CompiledDocument, Fault, Finished, Company } from './compile-document.ts'
import { attempt, finishDocument, freshSeed } from './compile-document.ts'
import { draftDocument } from './read-document.ts'
import type { CorpusInput } from './corpus.ts'
import type { Seeds } from './reports.ts'
import { reportFault, reportRecognised, reportRefusals } from './reports.ts'
import type { Tools } from './tools.ts'

/** A document that has to be finished beside others: it cites them, is a witness or has one, or an editor corrects it. */
export interface Job extends Company {
  draft: Policy
  /** Whether what it is finished beside is all in `corpus` and in its `witnessOf`, so that it can be made elsewhere. */
  movable: boolean
}

/** A corpus whose documents know each other. */
export interface Plan {
  corpus: CorpusInput
  tools: Tools
  seedOf: Seeds
  /** Sorted by id; `result` is null where a job has to make it. */
  planned: { draft: Policy; result: Finished | Fault | null }[]
  /** What is still to be made, in the order of the documents. */
  jobs: Job[]
  sources: Tables['sources']
  alignments: Alignment[]
  editing: EditionHelpers
}

/** The notes on a seed. */
export const notesOn = (path: string, documents: readonly NotedDocument[]): NotedDocument | undefined =>
  documents.find(({ notes }) => notes.seed === basename(path))

/** Makes what a job asks for. */
export const finishJob = (job: Job, tools: Tools): Finished | Fault =>
  attempt(() => finishDocument(job.draft, tools, job))

/** Gives documents their ids, in the order of the seeds, and puts what parsing said on these. */
function identifyAll({ documents }: CorpusInput, tools: Tools, seedOf: Seeds, compiled: readonly CompiledSeed[]) {
  const known = new Map<string, Metadata>()
  const identified: Identified[] = []
  const drafts: { tree: Policy; compiled: CompiledDocument | null }[] = []
  const sources: Tables['sources'] = {}
  for (const { file, document, messages } of compiled) {
    const seed = seedOf.get(file)
    if (!seed) continue
    const wanted = document && 'tree' in document ? document.tree.metadata.id : null
    const repeats = wanted === null ? null : (known.get(wanted) ?? null)
    const again = freshSeed(seed)
    const draft = repeats ? attempt(() => draftDocument(again, tools, notesOn(file, documents), known)) : document
    putMessages(seed, repeats ? messagesOf(again) : messages)
    if (!draft) continue
    if ('fault' in draft) {
      reportFault(seed, new Error(draft.fault))
      continue
    }
    const { metadata } = draft.tree
    known.set(metadata.id, metadata)
    identified.push({ seed, metadata, repeats })
    drafts.push({ tree: draft.tree, compiled: draft === document && 'asked' in document ? document : null })
    sources[metadata.id] = draft.source
  }
  drafts.sort((a, b) => (a.tree.metadata.id < b.tree.metadata.id ? -1 : 1))
  return { identified, drafts, sources }
}

/** Gives documents their ids, recognises witnesses and edits their documents, and finds what is still to be made. */
export function planCorpus(corpus: CorpusInput, tools: Tools, compiled: readonly CompiledSeed[]): Plan {
  const { seeds, documents, vocabulary } = corpus
  const { converter } = tools
  const seedOf: Seeds = new Map(seeds.map((seed) => [basename(seed.path), seed]))
  const { identified, drafts, sources } = identifyAll(corpus, tools, seedOf, compiled)
  const parsed = drafts.map(({ tree }) => tree)
  const decided = new Set(documents.flatMap(({ id, notes }) => (notes.witness_of === undefined ? [] : [id])))
  const recognised = recogniseWitnesses(parsed, decided)
  const joined = joinWitnesses(parsed, recognised)
  reportRecognised(recognised, seedOf)
  reportShared(withMetadata(identified, joined), converter.toHans)
  const editing = { converter, regional: vocabulary.regional }
  const unnamed = new Set(recognised.map(({ witness }) => witness.metadata.id))
  const { trees, alignments, refusals } = attemptAll(
    joined,
    (each) => editWitnesses(each, editing, unnamed),
    ({ metadata }, error) => reportFault(seedOf.get(metadata.seed.file), error),
  )
  reportRefusals(refusals, seedOf)
  const known = new Map(drafts.map(({ tree, compiled: own }) => [tree, own]))
  const unedited = new Set([...parsed, ...joined])
  const planned = planEach(trees, { documents, seedOf, known, unedited })
  return { corpus, tools, seedOf, ...planned, sources, alignments, editing }
}

/** What is known of the trees that are to be finished. */
interface Known {
  documents: readonly NotedDocument[]
  seedOf: Seeds
  /** What was made of a tree beside no other, as long as nothing has changed it. */
  known: ReadonlyMap<Policy, CompiledDocument | null>
  /** Trees whose texts are those of their seed. */
  unedited: ReadonlySet<Policy>
}

function planEach(
  trees: readonly Policy[],
  { documents, seedOf, known, unedited }: Known,
): Pick<Plan, 'planned' | 'jobs'> {
  const files = new Map(trees.map(({ metadata: { id, seed } }) => [id, seed.file]))
  const setting = {
    seedText: (file: string) => String(seedOf.get(file) ?? ''),
    fileOf: (document: string) => files.get(document) ?? '',
  }
  const cited = trees.map(citedDocument)
  const places = new Map<string, number[]>()
  cited.forEach((document, at) => {
    for (const key of askedBy(document)) places.set(key, [...(places.get(key) ?? []), at])
  })
  const jobs: Job[] = []
  const planned = trees.map((draft) => {
    const own = known.get(draft) ?? null
    const corrected = (notesOn(draft.metadata.seed.file, documents)?.notes.targets ?? []).length > 0
    const met = own ? neighbours(own, cited, places) : cited
    if (own && !corrected && met.length === 0)
      return { draft: 'tree' in own.finished ? own.finished.tree : draft, result: own.finished }
    jobs.push({ draft, corpus: met, ...setting, documents, movable: unedited.has(draft) && !corrected })
    return { draft, result: null }
  })
  return { planned, jobs }
}

/** The other documents that a document asks for, in the order of the corpus. */
function neighbours(
  { tree, asked }: CompiledDocument,
  cited: readonly CitedDocument[],
  places: ReadonlyMap<string, readonly number[]>,
): CitedDocument[] {
  const found = new Set(asked.flatMap((key) => places.get(key) ?? []))
  return [...found]
    .sort((a, b) => a - b)
    .flatMap((at) => cited[at] ?? [])
    .filter(({ id, witness }) => id !== tree.metadata.id && !witness)
}

/** The documents with what is known of them since. */
function withMetadata(identified: readonly Identified[], trees: readonly Policy[]): Identified[] {
  const known = new Map(trees.map(({ metadata }) => [metadata.id, metadata]))
  return identified.map((each) => ({ ...each, metadata: known.get(each.metadata.id) ?? each.metadata }))
}
