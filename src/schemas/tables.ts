import type {
  AgencyRow,
  CharacterRow,
  CitationRow,
  CodingUnitRow,
  CollationRow,
  DocumentRow,
  LineageRow,
  LinkDetail,
  LinkRow,
  PlaceRow,
  ProvisionRow,
  SeriesRow,
  ScorecardRow,
  SharedRunRow,
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
  'shared-wording': SharedRunRow[]
  agencies: AgencyRow[]
  terms: TermRow[]
  citations: CitationRow[]
  lineage: LineageRow[]
  places: PlaceRow[]
  topics: TopicRow[]
  'coding-units': CodingUnitRow[]
  collation: CollationRow[]
  witnesses: WitnessRow[]
  scorecard: ScorecardRow[]
  characters: CharacterRow[]
}

/** All that the stages make: the public tables, what the shown links rest on, and the ledgers by document id. */
export interface Tables extends PublicTables {
  details: LinkDetail[]
  sources: Record<string, SourceTable>
}
