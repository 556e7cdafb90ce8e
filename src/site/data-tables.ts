import type { Follows } from '../schemas/follows.ts'
import { followsOf } from '../schemas/follows.ts'
import type { PublicTables } from '../schemas/tables.ts'
import type { Word } from '../words/interface.ts'

/** A public table as the data page lists it. */
export interface DataTable {
  name: keyof PublicTables
  holds: Word
  formats: readonly ('json' | 'csv')[]
}

/** The public tables in the order of the page; a CSV stands beside those that are flat enough for one. */
export const dataTables: readonly DataTable[] = [
  { name: 'documents', holds: 'dataDocuments', formats: ['json', 'csv'] },
  { name: 'provisions', holds: 'dataProvisions', formats: ['json', 'csv'] },
  { name: 'targets', holds: 'dataTargets', formats: ['json', 'csv'] },
  { name: 'series', holds: 'dataSeries', formats: ['json'] },
  { name: 'links', holds: 'dataLinks', formats: ['json', 'csv'] },
  { name: 'shared-wording', holds: 'dataShared', formats: ['json', 'csv'] },
  { name: 'agencies', holds: 'dataAgencies', formats: ['json'] },
  { name: 'terms', holds: 'dataTerms', formats: ['json'] },
  { name: 'citations', holds: 'dataCitations', formats: ['json', 'csv'] },
  { name: 'lineage', holds: 'dataLineage', formats: ['json'] },
  { name: 'places', holds: 'dataPlaces', formats: ['json'] },
  { name: 'topics', holds: 'dataTopics', formats: ['json'] },
  { name: 'coding-units', holds: 'dataCodingUnits', formats: ['json', 'csv'] },
  { name: 'collation', holds: 'dataCollation', formats: ['json', 'csv'] },
  { name: 'witnesses', holds: 'dataWitnesses', formats: ['json'] },
  { name: 'scorecard', holds: 'dataScorecard', formats: ['json', 'csv'] },
  { name: 'characters', holds: 'dataCharacters', formats: ['json', 'csv'] },
]

/** What the tables that come by document leave out, in the order of the page. */
export const dividedTables = (
  isByDocument: (name: keyof PublicTables) => boolean,
): (Follows & Pick<DataTable, 'name'>)[] =>
  dataTables.flatMap(({ name }) => (isByDocument(name) ? followsOf(name).map((follows) => ({ name, ...follows })) : []))
