import type { AgencyRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { placeOf } from './places.ts'
import { agencyKindWords } from './roles.ts'
import { isRepeat } from './witnesses.ts'
import { groupBy } from './target-order.ts'

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

/** Agencies by place, in the order of the places' codes, national ones last; in each place by kind and mentions. */
export function agenciesByPlace(edition: Edition): AgencyGroup[] {
  const names = new Map(edition.tables.documents.map((row) => [row.region?.code ?? '', placeOf(row)]))
  const compare = (a: AgencyRow, b: AgencyRow) =>
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.mentions.length - a.mentions.length
  return groupBy(edition.tables.agencies, (row) => row.region ?? '')
    .sort(([a], [b]) => (a || '~').localeCompare(b || '~'))
    .map(([code, rows]) => ({ code, place: code ? (names.get(code) ?? code) : '', agencies: rows.toSorted(compare) }))
}
