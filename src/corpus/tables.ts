import type {
  AgencyRow,
  CitationRow,
  DocumentRow,
  LinkRow,
  ProvisionRow,
  SourceTable,
  TargetRow,
  TermRow,
  TopicRow,
} from '../schemas/index.ts'

/** The public tables of the edition; ledgers by document id. */
export interface Tables {
  documents: DocumentRow[]
  provisions: ProvisionRow[]
  targets: TargetRow[]
  links: LinkRow[]
  agencies: AgencyRow[]
  terms: TermRow[]
  citations: CitationRow[]
  topics: TopicRow[]
  sources: Record<string, SourceTable>
}
