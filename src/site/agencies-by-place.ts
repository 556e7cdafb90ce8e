import { divisions } from '../policy/divisions.ts'
import { functionOf } from '../policy/mentions.ts'
import { isWithin } from '../policy/regions.ts'
import type { AgencyRow, TargetRow, TopicRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import type { Edition } from './edition.ts'
import { placeOf } from '../policy/document-names.ts'
import { agencyKindWords } from './roles.ts'
import { splitId } from '../policy/paths.ts'
import { isRepeat } from './witnesses.ts'

/** Agencies of one place. */
export interface AgencyGroup {
  /** GB/T 2260 code; empty for national bodies. */
  code: string
  /** The place's name; empty for national bodies. */
  place: string
  agencies: AgencyRow[]
}

const kindOrder = Object.keys(agencyKindWords)

/** The clauses that name an agency, each once: not again in a witness. */
export const mentionsOf = (edition: Edition, agency: AgencyRow): AgencyRow['mentions'] =>
  agency.mentions.filter((mention) => !isRepeat(edition, mention.provision))

/** Name of a division that no document speaks for: 220122 is 农安县. */
const divisionName = (code: string): string =>
  divisions.find((division) => division.code.padEnd(6, '0') === code)?.name ?? code

const compareAgencies = (a: AgencyRow, b: AgencyRow) =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.mentions.length - a.mentions.length

/** Names of places by their codes: as documents write them, else as the state does. */
function placeNames(edition: Edition): (code: string) => string {
  const names = new Map(edition.tables.documents.map((row) => [row.region?.code ?? '', placeOf(row)]))
  return (code) => (code ? (names.get(code) ?? divisionName(code)) : '')
}

function groupAgencies(edition: Edition, codeOf: (region: string) => string): AgencyGroup[] {
  const nameOf = placeNames(edition)
  const groups = Map.groupBy(edition.tables.agencies, ({ region }) => (region === null ? '' : codeOf(region)))
  return [...groups]
    .sort(([a], [b]) => ((a || '~') < (b || '~') ? -1 : 1))
    .map(([code, rows]) => ({ code, place: nameOf(code), agencies: rows.toSorted(compareAgencies) }))
}

/** Agencies by their own place, in the order of the places' codes, national ones last; by kind and mentions. */
export const agenciesOfPlaces = onceByEdition('agencies-of-places', (edition: Edition): AgencyGroup[] =>
  groupAgencies(edition, (region) => region),
)

/**
 * Agencies by the place of the documents that name them, in the order of the places' codes, national ones last; those
 * of a place within stand with it. In each place by kind and mentions.
 */
export function agenciesByPlace(edition: Edition): AgencyGroup[] {
  const codes = [...new Set(edition.tables.documents.flatMap(({ region }) => region?.code ?? []))].sort((a, b) =>
    a < b ? 1 : -1,
  )
  return groupAgencies(edition, (region) => codes.find((outer) => isWithin(region, outer)) ?? region)
}

/** Agencies whose full name is not known, in the order of the table; each has a reason. */
export const unresolvedOf = (edition: Edition): AgencyRow[] => edition.tables.agencies.filter((row) => !row.resolved)

/** How deep a division lies: 2 for a province, 4 for a prefecture, 6 for a county. */
const rankOf = (code: string): number => code.replace(/(?:00)+$/, '').length

const known = new WeakMap<AgencyRow, Set<string>>()

function documentsOf(agency: AgencyRow): Set<string> {
  const documents = known.get(agency) ?? new Set(agency.mentions.map(({ provision }) => splitId(provision).document))
  known.set(agency, documents)
  return documents
}

/** The agencies of places by what they do. */
const byFunction = onceByEdition('agencies-by-function', (edition: Edition) =>
  Map.groupBy(
    edition.tables.agencies.filter(({ region }) => region !== null),
    (row) => functionOf(row),
  ),
)

/**
 * Agencies of other places that do the same, 经信厅 for 工信厅: of places of like rank, in another province or named by
 * other documents (the counties of one city's plan are no other places to each other). The nation's organs, groups and
 * open lists have none.
 */
export function counterpartsOf(edition: Edition, agency: AgencyRow): AgencyRow[] {
  const { region } = agency
  const key = functionOf(agency)
  if (key === null || region === null || agency.kind === 'group' || agency.kind === 'open') return []
  const documents = documentsOf(agency)
  return (byFunction(edition).get(key) ?? []).filter(
    (row) =>
      row.region !== null &&
      row.region !== region &&
      rankOf(row.region) === rankOf(region) &&
      (row.region.slice(0, 2) !== region.slice(0, 2) || documents.isDisjointFrom(documentsOf(row))),
  )
}

/** Topics of the provisions that name an agency, those of most provisions first. */
export function topicsOf(edition: Edition, agency: AgencyRow): { topic: TopicRow; provisions: number }[] {
  const named = new Set(mentionsOf(edition, agency).map((mention) => mention.provision))
  const counts = new Map<string, number>()
  for (const id of [...named].flatMap((id) => edition.provision(id)?.topics ?? []))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  return edition.tables.topics
    .map((topic) => ({ topic, provisions: counts.get(topic.id) ?? 0 }))
    .filter(({ provisions }) => provisions > 0)
    .sort((a, b) => b.provisions - a.provisions)
}

/** Targets in the provisions that name an agency, in the order of the texts. */
export const targetsOf = (edition: Edition, agency: AgencyRow): TargetRow[] =>
  [...new Set(mentionsOf(edition, agency).map((mention) => mention.provision))].flatMap(edition.targetsOf)
