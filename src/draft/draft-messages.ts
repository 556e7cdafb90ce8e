/** What a page and the workers that read a reader's own text say to each other. Plain data: it is copied, never sent anywhere. */
import type { Extracted } from '../input/extracted.ts'
import type { Policy, Region, Script } from '../policy/index.ts'
import type { CitationRow, ProvisionRow, TargetRow } from '../schemas/index.ts'
import type { EditionDocument } from './edition-file.ts'
import type { DraftCounterpart } from './compare-draft.ts'
import type { PackedNodes } from './packed-nodes.ts'
import type { Leftover } from './leftovers/leftover.ts'
import type { DraftVersions } from './versions/compare-versions.ts'
import type { DraftWording } from './wording/find-wording.ts'
import type { ElementWord } from '../site/elements/show-elements.ts'

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
export type DraftFacts = Pick<Policy['metadata'], 'title' | 'script' | 'number' | 'dated' | 'issuer' | 'region'> & {
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

/** What is made of a text by itself. */
export interface DraftReading {
  facts: DraftFacts
  provisions: ProvisionRow[]
  targets: TargetRow[]
  citations: CitationRow[]
  messages: DraftMessage[]
  /** The text as an edition shows it, by script; both once words can be converted. */
  shown: Partial<Record<Script, PackedNodes>>
}

/** What the worker says. */
export type ReaderTold =
  | { tell: 'refused'; reason: string }
  | { tell: 'opened'; opened: OpenedText }
  | { tell: 'outline'; facts: DraftFacts; provisions: ProvisionRow[] }
  | { tell: 'read'; reading: DraftReading }
  | { tell: 'failed'; reason: string }

/** What the worker that lays a text beside the edition is asked. `place` is a name; empty where it is to be guessed. */
export interface ComparerAsked {
  opened: OpenedText
  /** A second text of the reader's, laid beside the first. */
  second: OpenedText | null
  place: string
  /** Script of the page: what is told comes in it. */
  script: Script
  words: ElementWords
}

/** A provision of the edition as the page of a draft shows it. */
export interface ShownProvision {
  /** Place, year and title. */
  name: string
  text: string
  /** Names of who is responsible, as written. */
  responsible: string[]
}

/** A term of the vocabulary with the places where it stands. */
export interface DraftTerm {
  id: string
  term: string
  definition: string | null
  anchors: string[]
}

/** Beside what a draft was laid, and what came of it. */
export interface DraftComparison {
  documents: EditionDocument[]
  /** How many documents the edition has. */
  all: number
  place: Region | null
  counterparts: DraftCounterpart[]
  wording: DraftWording
  leftovers: Leftover[]
  /** The provisions that are named, by id. */
  provisions: Record<string, ShownProvision>
}

/** What that worker says, in this order; `versions` only with a second text. */
export type ComparerTold =
  | { tell: 'read'; reading: DraftReading; terms: DraftTerm[] }
  | { tell: 'versions'; versions: DraftVersions; second: ProvisionRow[] }
  | { tell: 'compared'; comparison: DraftComparison }
  | { tell: 'unknown-place'; place: string }
  | { tell: 'failed'; reason: string }
