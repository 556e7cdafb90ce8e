/** What a page and the workers that read a reader's own text say to each other. Plain data: it is copied, never sent anywhere. */
import type { Extracted } from '../input/extracted.ts'
import type { Policy, Script } from '../policy/index.ts'
import type { CitationRow, ProvisionRow, TargetRow } from '../schemas/index.ts'
import type { ElementWord, ShownNode } from '../site/elements/show-elements.ts'

/** A text taken out of what the reader gave. */
export interface OpenedText {
  name: string
  text: string
  extracted: Extracted | undefined
}

/** Words of the interface that stand in an edition's text, by the page's script. */
export type ElementWords = Record<ElementWord, string>

/** What the worker that reads a text is asked. */
export type ReaderAsked =
  | { ask: 'bytes'; name: string; bytes: ArrayBuffer; words: ElementWords }
  | { ask: 'text'; text: string; words: ElementWords }

/** What stands at the head of a text, as far as it says. */
export type DraftFacts = Pick<
  Policy['metadata'],
  'title' | 'script' | 'number' | 'dated' | 'issuer' | 'region' | 'genre'
> & {
  characters: number
}

/** A message of a check, at its place. */
export interface DraftMessage {
  rule: string
  /** In the words of the program. */
  reason: string
  /** The provision it stands in; null where none does. */
  anchor: string | null
  line: number
}

/** An agency named as responsible for a provision. */
export type Responsible = ProvisionRow['responsible'][number] & { anchor: string }

/** What is made of a text by itself. */
export interface DraftReading {
  facts: DraftFacts
  provisions: ProvisionRow[]
  targets: TargetRow[]
  citations: CitationRow[]
  messages: DraftMessage[]
  /** The text as an edition shows it, by script; both once words can be converted. */
  shown: Partial<Record<Script, ShownNode[]>>
}

/** What the worker says. */
export type ReaderTold =
  | { tell: 'refused'; reason: string }
  | { tell: 'opened'; opened: OpenedText }
  | { tell: 'outline'; facts: DraftFacts; provisions: ProvisionRow[] }
  | { tell: 'read'; reading: DraftReading }
  | { tell: 'failed'; reason: string }
