/** The only file that knows every stage. Pure: a corpus in; files, trees, tables and messages out. */
import { dataFiles } from './compile/data.ts'
import { glossFile } from './compile/views.ts'
import type { BuiltLinks, LinkSources } from './corpus/build-links.ts'
import { buildLinks } from './corpus/build-links.ts'
import { buildUnlinked, linkSources, putLinks } from './corpus/build-tables.ts'
import { collectNotes } from './corpus/place-notes.ts'
import { findUnreviewed } from './corpus/unreviewed.ts'
import { withoutTargets } from './corpus/verify-quotes.ts'
import { putMessages } from './input/messages.ts'
import type { Fault, Finished } from './pipeline/compile-document.ts'
import { compileSeed, finishTree, freshSeed } from './pipeline/compile-document.ts'
import type { CorpusInput, CorpusOutput } from './pipeline/corpus.ts'
import type { Plan } from './pipeline/plan-corpus.ts'
import { finishJob, notesOn, planCorpus } from './pipeline/plan-corpus.ts'
import { reportCharacters, reportFault, reportQuotes } from './pipeline/reports.ts'
import { makeTools } from './pipeline/tools.ts'
import { translateCorpus } from './translation/index.ts'
import { nameInEnglish } from './translation/name-in-english.ts'
import { unknownAddress } from './policy/address.ts'
import { attemptAll } from './policy/attempt.ts'
import type { Policy } from './policy/index.ts'
import type { VFile } from 'vfile'
import { buildWitnesses } from './witness/build-witnesses.ts'

export type { CorpusInput, CorpusOutput } from './pipeline/corpus.ts'

/**
 * Runs every stage over a corpus. Never throws on text: a seed in which a stage fails is not published, a message on it
 * says so, and the others are published.
 */
export function runPipeline(corpus: CorpusInput): CorpusOutput {
  const tools = makeTools(corpus.vocabulary)
  corpus.onStage?.('documents')
  const compiled = corpus.seeds.map((seed) => compileSeed(freshSeed(seed), tools, notesOn(seed.path, corpus.documents)))
  const plan = planCorpus(corpus, tools, compiled)
  return joinCorpus(
    plan,
    plan.jobs.map((job) => finishJob(job, tools)),
  ).complete(null)
}

/** What the links of a corpus are made of, once its documents are finished. */
export function sourcesOfLinks(plan: Plan, finished: readonly (Finished | Fault)[]): LinkSources {
  const made = resultsOf(plan, finished).flatMap(({ result }) => ('fault' in result ? [] : [result]))
  const rowsOf = new Map(made.map(({ tree, rows }) => [tree, rows]))
  const { corpus, tools } = plan
  const { vocabulary, links = null } = corpus
  return linkSources([...rowsOf.keys()], { rowsOf, vocabulary, grammar: tools.grammar, links })
}

/** A corpus being joined: whoever waits for its links has the rest of its tables made meanwhile. */
export interface Joining {
  /** Makes all tables but that of links. */
  beginWithoutLinks: () => void
  /** What comes of the corpus with links that were made elsewhere, or with those that are made now. */
  complete: (linked: BuiltLinks | null) => CorpusOutput
}

/** Joins a corpus whose seeds have been compiled, with what of them is finished beside the others. */
export function joinCorpus(plan: Plan, finished: readonly (Finished | Fault)[]): Joining {
  const { corpus, tools, seedOf, sources, alignments, editing } = plan
  const {
    vocabulary,
    documents,
    translations = [],
    strict = false,
    links = null,
    topics = null,
    address = unknownAddress,
    title,
  } = corpus
  const { converter, regions, grammar, terms, places } = tools
  const enter = corpus.onStage ?? (() => undefined)
  enter('join')
  const seedText = (file: string) => String(seedOf.get(file) ?? '')
  const withhold = ({ metadata }: Policy, error: unknown) => reportFault(seedOf.get(metadata.seed.file), error)
  const made = new Map<Policy, Finished>()
  for (const { draft, result } of resultsOf(plan, finished)) {
    if ('fault' in result) withhold(draft, new Error(result.fault))
    else made.set(result.tree, result)
  }
  const compileUnlinked = (trees: Policy[]) => {
    const files = new Map(trees.map((tree) => [tree.metadata.id, tree.metadata.seed.file]))
    const setting = { seedText, fileOf: (document: string) => files.get(document) ?? '' }
    const all = trees.map((tree) => made.get(tree) ?? finishTree(tree, tools, setting))
    const aligned = alignments.filter(({ base, witness }) =>
      [base, witness].every(({ metadata: { id } }) => files.has(id)),
    )
    const textById = (id: string) => seedText(files.get(id) ?? '')
    const witnesses = buildWitnesses(aligned, trees, editing, textById)
    const found = { terms, places, regions, sources, witnesses }
    const rowsOf = new Map(all.map(({ tree, rows }) => [tree, rows]))
    const tables = buildUnlinked(trees, { ...found, converter, vocabulary, grammar, topics, rowsOf })
    nameInEnglish(tables, vocabulary.english)
    const translated = translateCorpus(translations, trees, tables, { vocabulary, grammar, terms, converter })
    const makeLinks = () => buildLinks(linkSources(trees, { rowsOf, vocabulary, grammar, links }))
    return { all, tables, translated, makeLinks }
  }
  const putInto = ({ tables, ...others }: ReturnType<typeof compileUnlinked>, linked: BuiltLinks) => ({
    ...others,
    tables: putLinks(tables, linked, links),
  })
  const compileTables = (trees: Policy[]) => {
    const unlinked = compileUnlinked(trees)
    return putInto(unlinked, unlinked.makeLinks())
  }
  const marked = [
    ...seedOf.values(),
    ...[...documents, ...translations, links, topics].flatMap((placed) => (placed ? [placed.file] : [])),
  ]
  const attemptTables = (trees: readonly Policy[]) => attemptAll(trees, afresh(marked, compileTables), withhold)
  const fromStart = afresh(marked, attemptTables)
  let unlinked: ReturnType<typeof compileUnlinked> | null = null
  const beginWithoutLinks = () => {
    try {
      unlinked = compileUnlinked([...made.keys()])
    } catch {
      // which text is at fault is found from the start
    }
  }
  const complete = (linked: BuiltLinks | null): CorpusOutput => {
    let compiled = unlinked && linked ? putInto(unlinked, linked) : fromStart([...made.keys()])
    const misquoted = reportQuotes(compiled.tables, seedOf)
    if (misquoted.size > 0) compiled = attemptTables(compiled.all.map(({ tree }) => withoutTargets(tree, misquoted)))
    const { all, tables, translated } = compiled
    const trees = all.map(({ tree }) => tree)
    for (const { tree, messages, unchecked } of all) {
      const seed = seedOf.get(tree.metadata.seed.file)
      if (seed) putMessages(seed, messages)
      if (unchecked !== null) reportFault(seed, new Error(unchecked), 'not-checked')
    }
    const unreviewed = findUnreviewed(tables.characters, trees, seedText)
    reportCharacters(unreviewed, seedOf, strict)
    enter('compile')
    const receipts = Object.fromEntries(all.map((each) => [each.tree.metadata.id, each.receipts]))
    return {
      policies: all.map(({ tree, mdx }) => ({ path: `${tree.metadata.id}.mdx`, content: mdx })),
      data: dataFiles(tables, address, title),
      site: [
        ...trees.map(({ metadata: { id, seed } }) => ({ path: `seeds/${id}.txt`, content: seedText(seed.file) })),
        ...all.flatMap(({ elements, issued }) => [elements, issued]),
        glossFile(vocabulary.regional, converter.toHant),
        ...translated,
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
  return { beginWithoutLinks, complete }
}

/** The documents of a plan in their order, each with what was made of it. */
function resultsOf({ planned }: Plan, finished: readonly (Finished | Fault)[]) {
  let next = 0
  return planned.flatMap(({ draft, result }) => {
    const own = result ?? finished[next++]
    return own ? [{ draft, result: own }] : []
  })
}

/** A step that begins each time with the messages that the files had before it. */
function afresh<Input, Result>(files: readonly VFile[], step: (input: Input) => Result): (input: Input) => Result {
  const before = files.map((file) => [...file.messages])
  return (input) => {
    files.forEach((file, i) => (file.messages = [...(before[i] ?? [])]))
    return step(input)
  }
}
