import type { CodingUnitRow } from '../schemas/index.ts'
import { comesByDocument } from '../schemas/large-tables.ts'
import type { PublicTables, Tables } from '../schemas/tables.ts'

/** How many sentences are coded, of how many documents, by type of instrument and by tool; null where no rule fires. */
export interface CodedUnits {
  units: number
  documents: number
  ofType: ReadonlyMap<string | null, number>
  ofTool: ReadonlyMap<string | null, number>
}

/** What pages say of whole tables, without reading their rows. */
export interface WholeTables {
  rows: ReadonlyMap<string, number>
  byDocument: ReadonlySet<string>
  coded: CodedUnits
}

/** How many of some sentences have each value. */
function countBy(
  units: readonly CodingUnitRow[],
  of: (unit: CodingUnitRow) => string | null,
): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const unit of units) counts.set(of(unit), (counts.get(of(unit)) ?? 0) + 1)
  return counts
}

const countUnits = (units: readonly CodingUnitRow[]): CodedUnits => ({
  units: units.length,
  documents: new Set(units.map(({ document }) => document)).size,
  ofType: countBy(units, ({ instrument }) => instrument),
  ofTool: countBy(units, ({ instrument_tool: tool }) => tool),
})

const namesOf = (tables: PublicTables): (keyof PublicTables)[] =>
  Object.keys(tables).filter(
    (name): name is keyof PublicTables => name in tables && name !== 'details' && name !== 'sources',
  )

/** Says of tables what pages say of them whole. */
export function describeTables(tables: PublicTables): WholeTables {
  const names = namesOf(tables)
  return {
    rows: new Map(names.map((name) => [name, tables[name].length])),
    byDocument: new Set(names.filter((name) => comesByDocument(name, tables))),
    coded: countUnits(tables['coding-units']),
  }
}

/** Tables without the rows that no page shows: of a thousand documents, a third of all that their tables hold. */
export const shownTables = (tables: Tables): Tables => ({
  ...tables,
  links: tables.links.filter(({ shown }) => shown),
  'coding-units': [],
})
