import type {
  AgencyRow,
  DocumentRow,
  LinkRow,
  PlaceRow,
  ProvisionRow,
  SeriesRow,
  TargetRow,
  TermRow,
  TopicRow,
} from '../schemas/index.ts'
import { byNearness } from '../policy/nearness.ts'
import { splitId } from '../policy/paths.ts'
import { synopsisPages } from '../policy/synopsis-pages.ts'
import { shortNames } from '../policy/document-names.ts'
import { FEW_DOCUMENTS } from '../policy/few-documents.ts'
import { wholeTables } from './handed-tables.ts'
import { readable, whenRendered } from './page-reads.ts'
import { notedTables, readTables } from './read-edition.ts'
import type { PublicTables } from '../schemas/tables.ts'
import type { CodedUnits } from './whole-tables.ts'

/** A document as others speak of it: without what is counted of it, and without its seed. */
export type OtherDocument = Omit<DocumentRow, 'counts' | 'seed'>

const otherDocument = ({ counts: _, seed: __, ...row }: DocumentRow): OtherDocument => row

/** A document as its own pages show it: how many links it has is said in lists alone. */
export type OwnDocument = Omit<DocumentRow, 'counts'> & { counts: Omit<DocumentRow['counts'], 'links'> }

/** Leaves out of a document what its own pages do not show. */
export const ownDocument = ({ counts: { links: _, ...counts }, ...row }: DocumentRow): OwnDocument => ({
  ...row,
  counts,
})

/** A relation seen from one of its provisions. */
export interface Counterpart {
  provision: ProvisionRow
  document: OtherDocument
  link: LinkRow
}

/** A topic that a provision stands under, by the rules or because an editor says so. */
export interface TopicOf extends Pick<TopicRow, 'id' | 'name' | 'name_hant' | 'name_en'> {
  byEditor: boolean
}

/** The tables of a corpus with the ways pages look into them. */
export interface Edition {
  tables: PublicTables
  /** Documents that are not another's witness, by place and date. */
  documents: OtherDocument[]
  /** Whether they are few, so that pages of many of them say all. */
  few: boolean
  /** How many rows a table has, and whether it is published by document: what may be said without reading it. */
  rowsIn: (table: keyof PublicTables) => number
  isByDocument: (table: keyof PublicTables) => boolean
  /** What is said of the sentences that are coded. */
  codedUnits: CodedUnits
  document: (id: string) => OtherDocument | undefined
  /** What is counted of a document. */
  countsOf: (document: string) => DocumentRow['counts'] | undefined
  /** A document's name in a column, in Simplified characters; the id of one that is not known. */
  shortName: (document: string) => string
  /** The document whose seed a file is. */
  documentOfSeed: (file: string) => OtherDocument | undefined
  provision: (id: string) => ProvisionRow | undefined
  agency: (id: string) => AgencyRow | undefined
  term: (id: string) => TermRow | undefined
  place: (id: string) => PlaceRow | undefined
  target: (id: string) => TargetRow | undefined
  series: (id: string) => SeriesRow | undefined
  /** A document's provisions in the order of the text. */
  provisionsOf: (document: string) => ProvisionRow[]
  /** The targets of a provision in the order of the text; those an editor rejected are left out. */
  targetsOf: (provision: string) => TargetRow[]
  /** The topics of a provision. */
  topicsOf: (provision: string) => TopicOf[]
  /** The shown counterparts of a provision, likely ones before others, nearest first. */
  counterpartsOf: (provision: string) => Counterpart[]
  /** The page of its document's synopsis on which a provision stands, from 1. */
  synopsisPageOf: (provision: string) => number
  /** Other documents that are witnesses of this one. */
  witnessesOf: (document: string) => OtherDocument[]
}

const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))

/** Order of the text: by line of the seed; the table’s order among lines of different seeds. */
function compareLines(a: ProvisionRow, b: ProvisionRow): number {
  return a.seed.file === b.seed.file ? a.seed.line - b.seed.line : 0
}

/** What stands behind every code: documents of no known place come last. */
const NO_PLACE = '~'

const codeOf = ({ region }: OtherDocument): string => region?.code ?? NO_PLACE

const compareDocuments = (a: OtherDocument, b: OtherDocument): number =>
  (codeOf(a) === codeOf(b) ? 0 : codeOf(a) < codeOf(b) ? -1 : 1) ||
  (a.dated ?? '').localeCompare(b.dated ?? '') ||
  a.id.localeCompare(b.id)

/** Each provision's shown links, from both ends. */
function counterparts(
  tables: PublicTables,
  provisions: Map<string, ProvisionRow>,
  documents: Map<string, OtherDocument>,
) {
  const found = new Map<string, Counterpart[]>()
  const add = (from: string, to: string, link: LinkRow) => {
    const provision = provisions.get(to)
    const document = documents.get(splitId(to).document)
    if (!provision || !document) return
    const list = found.get(from) ?? []
    list.push({ provision, document, link })
    found.set(from, list)
  }
  for (const link of tables.links) {
    if (!link.shown) continue
    add(link.a, link.b, link)
    add(link.b, link.a, link)
  }
  for (const list of found.values()) list.sort((x, y) => byNearness(x.link, y.link))
  return found
}

/** A function that gives the topics of a provision: names, without all that stands under them. */
function topicsByProvision({ topics }: PublicTables, provisions: ReadonlyMap<string, ProvisionRow>) {
  const names = byId(topics.map(({ id, name, name_hant, name_en }) => ({ id, name, name_hant, name_en })))
  const editors = new Set(
    topics.flatMap((topic) =>
      topic.provisions.flatMap(({ provision, by }) => (by === 'editor' ? [`${topic.id} ${provision}`] : [])),
    ),
  )
  return (id: string): TopicOf[] =>
    (provisions.get(id)?.topics ?? []).flatMap((topic) => {
      const named = names.get(topic)
      return named ? [{ ...named, byEditor: editors.has(`${topic} ${id}`) }] : []
    })
}

/** Indexes the tables of a corpus. */
export function indexEdition(tables: PublicTables): Edition {
  const documents = byId(tables.documents.map(otherDocument))
  const counts = new Map(tables.documents.map((row) => [row.id, row.counts]))
  const provisions = byId(tables.provisions)
  const agencies = byId(tables.agencies)
  const terms = byId(tables.terms)
  const places = byId(tables.places)
  const targets = byId(tables.targets)
  const series = byId(tables.series)
  const ofDocument = Map.groupBy(tables.provisions, (row) => row.document)
  for (const list of ofDocument.values()) list.sort(compareLines)
  const ofProvision = Map.groupBy(
    tables.targets.filter((row) => row.editor !== 'rejected'),
    (row) => row.provision,
  )
  const related = counterparts(tables, provisions, documents)
  const pages = synopsisPages(tables.provisions)
  const names = shortNames(tables.documents)
  const seeds = new Map(tables.documents.map(({ id, seed }) => [seed.file, documents.get(id)]))
  const witnesses = Map.groupBy(documents.values(), (row) => row.witness_of)
  const ordered = [...documents.values()].filter((row) => !row.witness_of).sort(compareDocuments)
  const all = readable('documents', () => ordered)
  const few = readable('few', () => ordered.length <= FEW_DOCUMENTS)
  const { rows, byDocument, coded } = wholeTables(tables)
  const codedUnits = readable('coded-units', () => coded)
  return {
    tables: notedTables(tables),
    get documents() {
      return all('')
    },
    get few() {
      return few('')
    },
    get codedUnits() {
      return codedUnits('')
    },
    rowsIn: readable('rows-in', (table: keyof PublicTables) => rows.get(table) ?? 0),
    isByDocument: readable('is-by-document', (table: keyof PublicTables) => byDocument.has(table)),
    document: readable('document', (id) => documents.get(id)),
    countsOf: readable('counts-of', (id) => counts.get(id)),
    shortName: readable('short-name', (id) => names.get(id) ?? id),
    documentOfSeed: readable('document-of-seed', (file) => seeds.get(file)),
    provision: readable('provision', (id) => provisions.get(id)),
    agency: readable('agency', (id) => agencies.get(id)),
    term: readable('term', (id) => terms.get(id)),
    place: readable('place', (id) => places.get(id)),
    target: readable('target', (id) => targets.get(id)),
    series: readable('series', (id) => series.get(id)),
    provisionsOf: readable('provisions-of', (id) => ofDocument.get(id) ?? []),
    targetsOf: readable('targets-of', (id) => ofProvision.get(id) ?? []),
    topicsOf: readable('topics-of', topicsByProvision(tables, provisions)),
    counterpartsOf: readable('counterparts-of', (id) => related.get(id) ?? []),
    synopsisPageOf: readable('synopsis-page-of', (id) => pages.get(id) ?? 1),
    witnessesOf: readable('witnesses-of', (id) => witnesses.get(id) ?? []),
  }
}

let known: { of: PublicTables; edition: Edition } | undefined
whenRendered(() => (known = undefined))

/** The corpus being built; indexed again only when its tables were written again. */
export function edition(): Edition {
  const tables = readTables()
  if (known?.of.provisions === tables.provisions && known.of.links === tables.links) return known.edition
  known = { of: tables, edition: indexEdition(tables) }
  return known.edition
}
