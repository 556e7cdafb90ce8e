import type { CitationRow, DocumentRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { isRepeat } from './witnesses.ts'

/** Something cited, with every place that cites it. */
export interface CitedWork {
  /** Id, and anchor on the page. */
  id: string
  title: string
  /** The document itself where the corpus has it. */
  document: DocumentRow | undefined
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

/** Groups the citations of the corpus by what they cite; a document's mentions of itself are left out. */
export function citedWorks(edition: Edition): CitedWorks {
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
}

function workOf(edition: Edition, id: string, citations: CitationRow[]): CitedWork {
  const document = edition.document(id)
  const first = <Key extends 'issuer' | 'number'>(key: Key) => citations.find((row) => row[key] !== null)?.[key] ?? null
  const title = document?.title ?? citations.find((row) => row.kind !== 'number')?.cited ?? citations[0]?.cited ?? id
  return { id, title, document, issuer: first('issuer'), number: first('number'), citations }
}
