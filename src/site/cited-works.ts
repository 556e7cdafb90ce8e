import type { CitationRow } from '../schemas/index.ts'
import { hashName } from '../policy/hash-name.ts'
import { citationsPath } from '../policy/paths.ts'
import { onceByEdition, readByEdition } from './by-edition.ts'
import type { Edition, OtherDocument } from './edition.ts'
import { isRepeat } from './witnesses.ts'

/** Something cited, with every place that cites it. */
export interface CitedWork {
  /** Id, and anchor on the page. */
  id: string
  title: string
  /** The document itself where the corpus has it. */
  document: OtherDocument | undefined
  issuer: string | null
  number: string | null
  citations: CitationRow[]
}

/** Everything cited, by where it is to be found; most cited first, then in the order of the texts. */
export interface CitedWorks {
  inside: CitedWork[]
  outside: CitedWork[]
  /** Titles in 《》 that are no documents. */
  other: CitedWork[]
}

/** Up to so many places of citations stand on one page; more are parts of some works each. */
const WHOLE = 1500

/** So many parts what is cited has where it is much. */
const PARTS = 40

/** Whether all that is cited stands on one page. */
const onOnePage = readByEdition('cited-on-one-page', ({ tables }) => tables.citations.length <= WHOLE)
export const citedOnOnePage = (edition: Edition): boolean => onOnePage(edition)

/** The part in which a work stands, from 1; 0 where all is one page. It depends on the work alone, so that no address moves. */
export const partOfWork = (edition: Edition, work: string): number =>
  citedOnOnePage(edition) ? 0 : 1 + (Number.parseInt(hashName(work).slice(1), 36) % PARTS)

/** The works that are listed: what only a witness cites, where its document does not, is none of them. */
const listed = onceByEdition('listed-works', (edition: Edition): ReadonlySet<string> => {
  const { inside, outside, other } = citedWorks(edition)
  return new Set([...inside, ...outside, ...other].map(({ id }) => id))
})

/** Where a work that is cited stands, with what cites it; undefined for one that is not listed. */
export const citedPath: (edition: Edition, work: string) => string | undefined = readByEdition(
  'cited-path',
  (edition, work) => (listed(edition).has(work) ? citationsPath(work, partOfWork(edition, work)) : undefined),
)

/** The works of each part, by where they are to be found; most cited first. */
export const citedParts = onceByEdition('cited-parts', (edition: Edition): { part: number; works: CitedWorks }[] => {
  if (citedOnOnePage(edition)) return []
  const { inside, outside, other } = citedWorks(edition)
  return Array.from({ length: PARTS }, (_, index) => {
    const inPart = ({ id }: CitedWork) => partOfWork(edition, id) === index + 1
    const works = { inside: inside.filter(inPart), outside: outside.filter(inPart), other: other.filter(inPart) }
    return { part: index + 1, works }
  }).filter(({ works }) => works.inside.length + works.outside.length + works.other.length > 0)
})

/** Groups the citations of the corpus by what they cite; a document's mentions of itself are left out. */
export const citedWorks = onceByEdition('cited-works', (edition: Edition): CitedWorks => {
  const order = new Map(edition.documents.map((row, index) => [row.id, index]))
  const placeOf = (row: CitationRow) => order.get(edition.provision(row.provision)?.document ?? '') ?? order.size
  const rows = edition.tables.citations
    .filter((row) => row.kind !== 'self' && !isRepeat(edition, row.provision))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  const works = [...Map.groupBy(rows, (row) => row.work)]
    .map(([id, citations]) => workOf(edition, id, citations))
    .sort((a, b) => b.citations.length - a.citations.length)
  const isOther = (work: CitedWork) => work.citations.every((row) => row.kind === 'other')
  return {
    inside: works.filter((work) => work.document),
    outside: works.filter((work) => !work.document && !isOther(work)),
    other: works.filter((work) => !work.document && isOther(work)),
  }
})

function workOf(edition: Edition, id: string, citations: CitationRow[]): CitedWork {
  const document = edition.document(id)
  const first = <Key extends 'issuer' | 'number'>(key: Key) => citations.find((row) => row[key] !== null)?.[key] ?? null
  const title = document?.title ?? citations.find((row) => row.kind !== 'number')?.cited ?? citations[0]?.cited ?? id
  return { id, title, document, issuer: first('issuer'), number: first('number'), citations }
}
