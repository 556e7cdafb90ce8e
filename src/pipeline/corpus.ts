import type { VFile } from 'vfile'
import type { OutputFile } from '../compile/data.ts'
import type { Receipt } from '../compile/receipts.ts'
import type { Unreviewed } from '../corpus/unreviewed.ts'
import type { NotedDocument } from '../parse/identify.ts'
import type { Address } from '../policy/address.ts'
import type { Policy, Script } from '../policy/index.ts'
import type { EditorLinks } from '../schemas/editor-links.ts'
import type { PlacedYaml } from '../schemas/placed-yaml.ts'
import type { Tables } from '../schemas/tables.ts'
import type { TopicCorrections } from '../schemas/topic-corrections.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import type { Converter } from '../text/script.ts'
import type { TranslatedDocument } from '../translation/place-translation.ts'

/** All that a corpus consists of. Seeds are files whose `data` holds `sha256`. */
export interface CorpusInput {
  seeds: VFile[]
  documents: NotedDocument[]
  /** Documents in other languages, sorted by language and document. */
  translations?: TranslatedDocument[]
  vocabulary: Vocabulary
  /** Whether a character in doubt that nobody has reviewed is an error; a warning otherwise. */
  strict?: boolean
  /** The editor's decisions on links, with their file for messages; null when there is none. */
  links?: PlacedYaml<EditorLinks> | null
  /** The editor's corrections of topics; null when there are none. */
  topics?: PlacedYaml<TopicCorrections> | null
  /** Where the edition will stand; only the public tables say so. */
  address?: Address
  /** What the edition calls itself, in Simplified characters; the program's name if not given. */
  title?: string
  /** Is told each stage that begins. */
  onStage?: (stage: 'documents' | 'join' | 'compile') => void
}

/** What a run gives. Messages stand on the seeds. */
export interface CorpusOutput {
  /** `<id>.mdx`, for `content/policies/`. */
  policies: OutputFile[]
  /** Files below `/data/`. */
  data: OutputFile[]
  /** What pages read beside the data: the elements of each document, decoded seeds, receipts, exceptions of the conversion. */
  site: OutputFile[]
  trees: Policy[]
  tables: Tables
  /** Characters in doubt that nobody has reviewed. */
  unreviewed: Unreviewed[]
  /** Length and digest of each document's text in both scripts. */
  receipts: Record<string, Record<Script, Receipt>>
  /** The conversion that made the other script. */
  converter: Converter
}
