/**
 * The policy tree. Nodes extend unist; every parsed node has a position in its seed,
 * a generated node has none. Annotations are spans beside a text, never inside it.
 */
import type { Node, Parent } from 'unist'

/** The script a text is written in: `Hans` Simplified, `Hant` Traditional. */
export type Script = 'Hans' | 'Hant'

/**
 * A run of reading text that stands in the seed: `text.slice(at, at + length)` comes from
 * `seed.slice(offset, offset + length)`, UTF-16 units, equal but for restored width.
 * Segments of a text are in order and do not overlap; text outside them is generated.
 */
export interface Segment {
  at: number
  offset: number
  length: number
}

/** What a marked stretch of text is. */
export type SpanKind =
  'number' | 'title' | 'responsibility' | 'target' | 'term' | 'agency' | 'citation' | 'deadline' | 'place'

/** A marked stretch of a text: offsets in UTF-16 units, with the rule that made it. */
export interface Span {
  kind: SpanKind
  start: number
  end: number
  /** Permanent id of the rule, `<annotator>/<rule>`. */
  rule: string
  /** Id of what the span stands for: a target row, an agency, a term, a citation. */
  ref?: string
  /** For an agency: its role in the clause. */
  role?: Role
}

/** A role in a responsibility clause: 牵头 lead, 配合 support, 责任 responsible. */
export type Role = 'lead' | 'support' | 'responsible'

/** A node whose content is one string of reading text. */
export interface TextNode extends Node {
  text: string
  segments: Segment[]
  spans: Span[]
  /** Set on a text that only a witness has and that was restored to the words of the edition's script. */
  restored?: Restoration
}

/**
 * Where a restored text comes from. `position` and `segments` of its node point into the seed of the witness; where a
 * word was replaced, the first and the last segment of the word keep its ends in the seed.
 */
export interface Restoration {
  /** Id of the witness. */
  from: string
  /** The witness's own reading text. */
  attested: string
  marks: RestoredMark[]
}

/** A word of a restored text that was decided on: offsets in `text`, UTF-16 units. */
export interface RestoredMark {
  start: number
  end: number
  /** The word as the witness has it. */
  from: string
  /** `learned` from aligned paragraphs, `known` from the vocabulary, or `reviewed` by hand. */
  rule: 'learned' | 'known' | 'reviewed'
  /** How often the aligned paragraphs have the word so replaced, out of how often they have it. */
  count: number
  seen: number
  /** `certain` when the aligned paragraphs have the word so replaced and not otherwise. */
  certainty: 'certain' | 'uncertain'
  /** Why, for a word reviewed by hand. */
  reason?: string
}

/** What a paragraph is in the make-up of an official document (GB/T 9704-2012, 7.2–7.3). */
export type ParagraphRole =
  'text' | 'title' | 'subtitle' | 'number' | 'addressee' | 'attachments' | 'contents' | 'issuer' | 'date' | 'note'

/** A paragraph; `id` is its anchor within the document (`2.1.1` or `2.1-p2`). */
export interface Paragraph extends TextNode {
  type: 'paragraph'
  role: ParagraphRole
}

/** A heading on a line of its own; `depth` counts from 1 within its instrument. */
export interface Heading extends TextNode {
  type: 'heading'
  depth: number
}

/** What a provision is in the edition. `heading` is a unit that only holds other units. */
export type ProvisionKind =
  'preamble' | 'general' | 'measure' | 'safeguard' | 'box' | 'attachment' | 'article' | 'heading'

/**
 * The level of a unit: part 一、 section （一） item 1. and below, article 第X条; matter is what stands around the text, and
 * rows are a task of a table of tasks, or a section of the table that holds such.
 */
export type UnitType = 'part' | 'section' | 'item' | 'article' | 'matter' | 'rows'

/** Anything in a document that an anchor addresses. */
export interface Anchored {
  /** The anchor: official numbers with the parent in front, `2.1.1`; unique in the document. */
  anchor: string
  /** Null for a unit that is part of the provision above it, such as an item without a title. */
  kind: ProvisionKind | null
}

/** A numbered or headed unit. Its heading is the first child, or the `title` span of its first paragraph. */
export interface Unit extends Parent, Anchored {
  type: UnitType
  /** The number as printed, without brackets or dots: `一`, `3`, `第十二条`; empty when unnumbered. */
  label: string
  /** The number's value; null when unnumbered. */
  ordinal: number | null
  /** The title's words without number and closing mark; empty when the unit has none. */
  title: string
  children: Block[]
}

/** A box (专栏) between paragraphs. */
export interface Box extends Parent, Anchored {
  type: 'box'
  label: string
  ordinal: number | null
  title: string
  children: Block[]
}

/** What a column of a table holds by its head: numbers 序号, tasks 工作任务, who has a role 责任单位, deadlines 完成时限. */
export type ColumnUse = 'number' | 'task' | 'deadline' | Role

/** A table; the first row is a header when `header` is true. In a table of tasks its rows stand in units. */
export interface Table extends Parent {
  type: 'table'
  header: boolean
  /** What the columns hold, null for what no head tells; left out where none names agencies or deadlines. */
  columns?: (ColumnUse | null)[]
  children: (TableRow | Unit)[]
}
export interface TableRow extends Parent {
  type: 'row'
  children: TableCell[]
}
export interface TableCell extends TextNode {
  type: 'cell'
  /** Set on an empty one that another covers: the cell above it or the one before it reaches over it. */
  covered?: 'above' | 'left'
  /** Set in the rows of a task, on what says what is to be done. */
  task?: true
}

/** Issuer and date below a text (GB/T 9704-2012, 7.3.5). */
export interface Signature extends Parent {
  type: 'signature'
  children: Paragraph[]
}

/** A responsibility clause on lines of its own. */
export interface Responsibility extends Parent {
  type: 'responsibility'
  children: Paragraph[]
}

export type Block = Unit | Box | Heading | Paragraph | Table | TableRow | Signature | Responsibility

/**
 * One text with numbering of its own: the notice that issues a plan, the plan, an attachment.
 * The main instrument has no prefix in its anchors; others do (`notice`, `attachment-2`, `plan-2`).
 */
export interface Instrument extends Parent, Anchored {
  type: 'instrument'
  role: 'notice' | 'main' | 'attachment'
  title: string
  children: Block[]
}

/** A document as parsed from one seed. */
export interface Policy extends Parent {
  type: 'policy'
  metadata: Metadata
  children: Instrument[]
}

/** What is known of a document, from its text or from `content/documents/<id>.yaml`. */
export interface Metadata {
  id: string
  title: string
  /** Issuing organs, in order. */
  issuer: string[]
  /** Document number, `黑政办发〔2022〕50号`. */
  number: string | null
  /** Date of signature, ISO 8601. */
  dated: string | null
  /** Date of publication if another is stated, ISO 8601. */
  published: string | null
  region: Region | null
  /** Years the plan covers; an annual plan has the same year twice. */
  horizon: { from: number | null; to: number } | null
  script: Script
  /** `extractor` took the text out of a file that is no text itself: `pdf/1`. */
  seed: { file: string; sha256: string; characters: number; extractor?: string }
  /** Id of the document that this one is another witness of. */
  witnessOf: string | null
}

/** A place with its GB/T 2260 code of six digits. */
export interface Region {
  code: string
  name: string
  level: 'nation' | 'province' | 'prefecture' | 'county'
}

/** The one fate of a character of a seed. */
export type Fate = 'text' | 'number' | 'metadata' | 'frame' | 'dropped'

/** A stretch of one seed line with its fate; `start` and `end` are UTF-16 offsets in the line. */
export interface LedgerSpan {
  line: number
  start: number
  end: number
  fate: Fate
  /** Id of the provision it became, `<document>/<anchor>`; null for frame and dropped. */
  provision: string | null
  rule: string
}
