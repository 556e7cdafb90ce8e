import type {
  AgencyRow,
  CharacterRow,
  CitationRow,
  CollationRow,
  DocumentRow,
  LinkRow,
  PlaceRow,
  ProvisionRow,
  SeriesRow,
  ScorecardRow,
  SourceTable,
  TargetRow,
  TermRow,
  TopicRow,
  WitnessRow,
} from './index.ts'

/** The public tables of the edition, as pages read them. */
export interface PublicTables {
  documents: DocumentRow[]
  provisions: ProvisionRow[]
  targets: TargetRow[]
  series: SeriesRow[]
  links: LinkRow[]
  agencies: AgencyRow[]
  terms: TermRow[]
  citations: CitationRow[]
  places: PlaceRow[]
  topics: TopicRow[]
  collation: CollationRow[]
  witnesses: WitnessRow[]
  scorecard: ScorecardRow[]
  characters: CharacterRow[]
}

/** All that the stages make: the public tables, and the ledgers by document id. */
export interface Tables extends PublicTables {
  sources: Record<string, SourceTable>
}
