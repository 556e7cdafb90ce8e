import type { DocumentRow, ProvisionRow, SharedRunRow } from '../schemas/index.ts'
import type { Coverage } from './shared-coverage.ts'
import { coverageOf } from './shared-coverage.ts'
import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'

/** Two documents with the wording they share; `a` is the earlier where their dates tell. */
export interface SharedPair {
  id: string
  a: DocumentRow
  b: DocumentRow
  /** Whether the dates tell which of the two is earlier. */
  ordered: boolean
  runs: SharedRunRow[]
  /** Length of the longest of them. */
  longest: number
  coverage: { a: Coverage; b: Coverage }
}

const documentOf = (id: string): string => splitId(id).document

/** A pair of documents in an address. */
const pairId = (a: string, b: string): string => `${a}--${b}`

const textsOf = (edition: Edition, document: string) => edition.provisionsOf(document).map(({ text }) => text)

const known = new WeakMap<Edition, SharedPair[]>()

/** The pairs of documents that share wording, those that share most first. */
export function sharedPairs(edition: Edition): SharedPair[] {
  const pairs = known.get(edition) ?? findPairs(edition)
  known.set(edition, pairs)
  return pairs
}

function findPairs(edition: Edition): SharedPair[] {
  const groups = Map.groupBy(edition.tables['shared-wording'], ({ a, b }) => pairId(documentOf(a), documentOf(b)))
  const pairs = [...groups.values()].flatMap((runs) => {
    const [first] = runs
    const a = edition.document(documentOf(first?.a ?? ''))
    const b = edition.document(documentOf(first?.b ?? ''))
    if (!first || !a || !b) return []
    const quotes = runs.map(({ quote }) => quote)
    const coverage = {
      a: coverageOf(textsOf(edition, a.id), quotes),
      b: coverageOf(textsOf(edition, b.id), quotes),
    }
    const longest = runs.reduce((most, { length }) => Math.max(most, length), 0)
    return [{ id: pairId(a.id, b.id), a, b, ordered: first.earlier !== null, runs, longest, coverage }]
  })
  return pairs.sort((x, y) => y.coverage.b.covered - x.coverage.b.covered || (x.id < y.id ? -1 : 1))
}

/** How much of a document stands in any other. */
export function coverageOfDocument(edition: Edition, document: string): Coverage {
  const runs = edition.tables['shared-wording'].filter(
    ({ a, b }) => documentOf(a) === document || documentOf(b) === document,
  )
  return coverageOf(
    textsOf(edition, document),
    runs.map(({ quote }) => quote),
  )
}

/** The runs of a document, by the provision that has them, in the order of the text; `a` is always its own side. */
export function runsByProvision(edition: Edition, document: string): { row: ProvisionRow; runs: SharedRunRow[] }[] {
  const both = edition.tables['shared-wording'].flatMap((run) => [run, turned(run)])
  const own = Map.groupBy(
    both.filter(({ a }) => documentOf(a) === document),
    ({ a }) => a,
  )
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

/** The documents that have some words of a document's provisions too, by anchor. */
export function sharingDocuments(edition: Edition, document: string): Map<string, DocumentRow[]> {
  return new Map(
    runsByProvision(edition, document).map(({ row, runs }) => {
      const others = [...new Set(runs.map(({ b }) => documentOf(b)))]
      return [row.anchor, others.flatMap((id) => edition.document(id) ?? [])]
    }),
  )
}
