import type { Policy } from '../policy/index.ts'
import type { CollationRow, ScorecardRow, WitnessRow } from '../schemas/index.ts'
import type { Alignment } from './collation/align-witness.ts'
import { collate } from './collation/collate.ts'
import { collationRows } from './collation/collation-rows.ts'
import { summarise } from './collation/summarise.ts'
import type { EditionHelpers } from './restoration/edit-witnesses.ts'
import { openccMethods, openccWords } from './restoration/opencc-methods.ts'
import { standardForms } from './restoration/standard-forms.ts'
import { scorecard } from './restoration/scorecard.ts'

/** The tables about witnesses. */
export interface WitnessTables {
  collation: CollationRow[]
  witnesses: WitnessRow[]
  scorecard: ScorecardRow[]
}

/** The tables about witnesses, in the order of the alignments. `editions` are the trees with what only witnesses have. */
export function buildWitnesses(
  alignments: readonly Alignment[],
  editions: readonly Policy[],
  helpers: EditionHelpers,
  seedText: (document: string) => string,
): WitnessTables {
  const tables: WitnessTables = { collation: [], witnesses: [], scorecard: [] }
  if (alignments.length === 0) return tables
  const [methods, words] = [[...openccMethods(), standardForms()], [openccWords()]]
  for (const alignment of alignments) {
    const edition = editions.find((tree) => tree.metadata.id === alignment.base.metadata.id) ?? alignment.base
    const differences = collate(alignment, { converter: helpers.converter, words: helpers.regional.words })
    for (const row of collationRows(alignment, differences, { edition, seedText })) tables.collation.push(row)
    tables.witnesses.push(summarise(alignment, differences))
    for (const row of scorecard(alignment, methods, helpers, words)) tables.scorecard.push(row)
  }
  return tables
}
