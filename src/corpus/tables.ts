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
} from '../schemas/index.ts'

/** The public tables of the edition; ledgers by document id. */
export interface Tables {
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
  sources: Record<string, SourceTable>
}
