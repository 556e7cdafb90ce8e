import type { ProvisionRow, SharedRunRow } from '../schemas/index.ts'
import type { Coverage } from './shared-coverage.ts'
import { coverageOf } from './shared-coverage.ts'
import { onceByEdition, readByEdition } from './by-edition.ts'
import type { Edition } from './edition.ts'
import type { NamedPlace } from './shown-names.ts'
import { namedPlace } from './shown-names.ts'
import { longestWording } from './wording-entries.ts'
import { splitId } from '../policy/paths.ts'

/** A document that shares wording with another, by its id. */
interface Sharing {
  document: string
  /** How many runs they share, and how many characters these have. */
  runs: number
  characters: number
}

const documentOf = (id: string): string => splitId(id).document

const textsOf = (edition: Edition, document: string) => edition.provisionsOf(document).map(({ text }) => text)

/** The documents that share wording with one, of which the runs by provision are given; those that share most first. */
function sharingMost(edition: Edition, provisions: ReturnType<typeof runsByProvision>): Sharing[] {
  const own = provisions.flatMap(({ runs }) => runs)
  return [...Map.groupBy(own, ({ b }) => documentOf(b))]
    .flatMap(([id, runs]) => {
      const characters = runs.reduce((sum, { length }) => sum + length, 0)
      return edition.document(id) ? [{ document: id, runs: runs.length, characters }] : []
    })
    .sort((x, y) => y.characters - x.characters)
}

/** The runs that each document has an end of. */
const runsByDocument = onceByEdition('runs-by-document', (edition: Edition) => {
  const found = new Map<string, SharedRunRow[]>()
  const add = (document: string, run: SharedRunRow) => {
    const runs = found.get(document)
    if (runs) runs.push(run)
    else found.set(document, [run])
  }
  for (const run of edition.tables['shared-wording']) {
    const [a, b] = [documentOf(run.a), documentOf(run.b)]
    add(a, run)
    if (b !== a) add(b, run)
  }
  return found
})

const coverages = onceByEdition('coverages', () => new Map<string, Coverage>())

/** How much of a document stands in any other; several pages say it. */
export const coverageOfDocument: (edition: Edition, document: string) => Coverage = readByEdition(
  'coverage',
  (edition, document) => {
    const known = coverages(edition)
    const quotes = () => (runsByDocument(edition).get(document) ?? []).map(({ quote }) => quote)
    const coverage = known.get(document) ?? coverageOf(textsOf(edition, document), quotes())
    known.set(document, coverage)
    return coverage
  },
)

/** The runs of a document by provision; `a` is always its own side. */
type RunsOfProvision = { row: ProvisionRow; runs: SharedRunRow[] }

/** So many documents' runs are remembered: pages in both scripts, some at a time, ask for the same. */
const REMEMBERED = 8
const remembered = onceByEdition('remembered-runs', () => new Map<string, RunsOfProvision[]>())

/** The runs of a document, by the provision that has them, in the order of the text. */
export const runsByProvision: (edition: Edition, document: string) => RunsOfProvision[] = readByEdition(
  'runs-by-provision',
  (edition, document) => {
    const known = remembered(edition)
    const before = known.get(document)
    if (before) return before
    const found = findRuns(edition, document)
    const [oldest] = known.keys()
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest)
    known.set(document, found)
    return found
  },
)

/** So many documents are named that share wording with one. */
const SHARING = 12

/** What the page of a document's wording shows: its longest wordings, and the documents that share most of it. */
export const wordingOf = readByEdition('wording-of', (edition, document) => {
  const all = runsByProvision(edition, document)
  return { ...longestWording(all, edition.few), most: sharingMost(edition, all).slice(0, SHARING) }
})

/** Whether a document shares wording with another. */
export const sharesWording = (edition: Edition, document: string): boolean =>
  (runsByDocument(edition).get(document) ?? []).some(({ a, b }) =>
    [a, b].some((id) => documentOf(id) === document && edition.provision(id) !== undefined),
  )

function findRuns(edition: Edition, document: string): RunsOfProvision[] {
  const own = new Map<string, SharedRunRow[]>()
  const add = (run: SharedRunRow) => {
    const runs = own.get(run.a)
    if (runs) runs.push(run)
    else own.set(run.a, [run])
  }
  for (const run of runsByDocument(edition).get(document) ?? []) {
    if (documentOf(run.a) === document) add(run)
    if (documentOf(run.b) === document) add(turned(run))
  }
  return edition.provisionsOf(document).flatMap((row) => {
    const runs = own.get(row.id)
    return runs ? [{ row, runs: runs.toSorted((x, y) => x.start_a - y.start_a) }] : []
  })
}

/** A run seen from its other end. */
const turned = (run: SharedRunRow): SharedRunRow => ({
  ...run,
  a: run.b,
  b: run.a,
  start_a: run.start_b,
  start_b: run.start_a,
})

/**
 * The places whose documents have some words of a document's provisions too, by anchor; each once, in the order of the
 * words.
 */
export const sharingPlaces: (edition: Edition, document: string) => Map<string, NamedPlace[]> = readByEdition(
  'sharing-places',
  (edition, document) =>
    new Map(
      runsByProvision(edition, document).map(({ row, runs }) => {
        const others = [...new Set(runs.map(({ b }) => documentOf(b)))].flatMap((id) => edition.document(id) ?? [])
        const places = others.map(namedPlace)
        return [row.anchor, [...new Map(places.map((place) => [`${place.name} ${place.name_en}`, place])).values()]]
      }),
    ),
)
