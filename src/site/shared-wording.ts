import type { Script } from '../policy/tree.ts'
import type { DocumentRow, ProvisionRow, SharedRunRow } from '../schemas/index.ts'
import { foldForSearch } from '../text/fold.ts'
import type { Context } from './context.ts'
import { contextOf } from './context.ts'
import type { Coverage } from './coverage.ts'
import { coverageOf } from './coverage.ts'
import type { Edition } from './edition.ts'
import { splitId } from './paths.ts'
import { groupBy } from './target-order.ts'

/** Two documents with the wording they share; `a` is the earlier where their dates tell. */
export interface SharedPair {
  id: string
  a: DocumentRow
  b: DocumentRow
  /** Whether the dates tell which of the two is earlier. */
  ordered: boolean
  runs: SharedRunRow[]
  coverage: { a: Coverage; b: Coverage }
}

/** A place that has some words, and what stands around them. */
export interface SharedPlace {
  row: ProvisionRow
  context: Context
}

/** Words that two documents share, with every place of theirs in the table. */
export interface SharedWords {
  quote: string
  length: number
  a: SharedPlace[]
  b: SharedPlace[]
}

/** Characters shown on each side of shared words. */
const AROUND = 16

/** Example: ， in ，引导、鼓励和支持 */
const LEADING = /^[，。；：、”）]+/u

const documentOf = (id: string): string => splitId(id).document

/** A pair of documents in an address. */
export const pairId = (a: string, b: string): string => `${a}--${b}`

const textsOf = (edition: Edition, document: string) => edition.provisionsOf(document).map(({ text }) => text)

const known = new WeakMap<Edition, SharedPair[]>()

/** The pairs of documents that share wording, those that share most first. */
export function sharedPairs(edition: Edition): SharedPair[] {
  const pairs = known.get(edition) ?? findPairs(edition)
  known.set(edition, pairs)
  return pairs
}

function findPairs(edition: Edition): SharedPair[] {
  const groups = groupBy(edition.tables['shared-wording'], ({ a, b }) => pairId(documentOf(a), documentOf(b)))
  const pairs = groups.flatMap(([, runs]) => {
    const [first] = runs
    const a = edition.document(documentOf(first?.a ?? ''))
    const b = edition.document(documentOf(first?.b ?? ''))
    if (!first || !a || !b) return []
    const quotes = runs.map(({ quote }) => quote)
    const coverage = {
      a: coverageOf(textsOf(edition, a.id), quotes),
      b: coverageOf(textsOf(edition, b.id), quotes),
    }
    return [{ id: pairId(a.id, b.id), a, b, ordered: first.earlier !== null, runs, coverage }]
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

function placeOf(edition: Edition, script: Script, id: string, start: number, length: number): SharedPlace[] {
  const row = edition.provision(id)
  if (!row) return []
  const text = script === 'Hans' ? row.text : row.text_hant
  const { before, hit, after } = contextOf(text, start, start + length, AROUND)
  const end = start + length + after.length
  const cut = (edge: number) => text.charAt(edge).trim() !== ''
  return [
    {
      row,
      context: {
        before: cut(start - before.length - 1) ? `…${before.replace(LEADING, '')}` : before,
        hit,
        after: cut(end) ? `${after}…` : after,
      },
    },
  ]
}

/** Places, each once. */
const distinct = (places: SharedPlace[]): SharedPlace[] => [
  ...new Map(places.map((place) => [`${place.row.id} ${place.context.before}`, place])).values(),
]

/** The words of some runs, longest first, with where they stand on either side. */
export function sharedWords(edition: Edition, runs: readonly SharedRunRow[], script: Script): SharedWords[] {
  return groupBy([...runs], ({ quote }) => foldForSearch(quote))
    .map(([, same]) => ({
      quote: (script === 'Hans' ? same[0]?.quote : same[0]?.quote_hant) ?? '',
      length: same[0]?.length ?? 0,
      a: distinct(same.flatMap((run) => placeOf(edition, script, run.a, run.start_a, run.length))),
      b: distinct(same.flatMap((run) => placeOf(edition, script, run.b, run.start_b, run.length))),
    }))
    .sort((x, y) => y.length - x.length)
}

/** The runs of a document, by the provision that has them, in the order of the text; `a` is always its own side. */
export function runsByProvision(edition: Edition, document: string): { row: ProvisionRow; runs: SharedRunRow[] }[] {
  const own = new Map<string, SharedRunRow[]>()
  const add = (id: string, run: SharedRunRow) => own.set(id, [...(own.get(id) ?? []), run])
  for (const run of edition.tables['shared-wording']) {
    if (documentOf(run.a) === document) add(run.a, run)
    if (documentOf(run.b) === document) add(run.b, turned(run))
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

/** The documents that have some words of a document's provisions too, by anchor. */
export function sharingDocuments(edition: Edition, document: string): Map<string, DocumentRow[]> {
  return new Map(
    runsByProvision(edition, document).map(({ row, runs }) => {
      const others = [...new Set(runs.map(({ b }) => documentOf(b)))]
      return [row.anchor, others.flatMap((id) => edition.document(id) ?? [])]
    }),
  )
}
