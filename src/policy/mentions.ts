/** Facts that annotators attach to spans of agencies and citations, before they become rows of the public tables. */
import { hashName } from './hash-name.ts'
import type { Role, Span } from './tree.ts'

/** What an agency is: a class of agencies is a `group`, a list without members is `open`. */
export type AgencyKind =
  'party' | 'government' | 'central' | 'city' | 'company' | 'institute' | 'group' | 'open' | 'other'

/** An agency as a name stands for it in its document. */
export interface Agency {
  /** `<region>-<key>`; agencies of one function in different places share the key. */
  id: string
  /** Full name in Simplified characters where it is known, else the name as written. */
  full: string
  kind: AgencyKind
  /** GB/T 2260 code of its place; null for national bodies and where the place is unknown. */
  region: string | null
  /** False if the name could not be made full; `reason` says why. */
  resolved: boolean
  reason: string | null
}

/** A name in a responsibility clause: the span is the name as written. */
export interface AgencySpan extends Span {
  kind: 'agency'
  ref: string
  role: Role
  agency: Agency
}

/** A title or document number as cited. */
export interface Citation {
  /** The title or number without the outer brackets, as written. */
  cited: string
  kind: 'document' | 'number' | 'self' | 'other'
  /** Id of a document of the corpus; null if it is outside. */
  resolved: string | null
  /** Article, item or attachment named behind the title: 第十二条; null if none. */
  provision: string | null
  issuer: string | null
  number: string | null
}

/** A citation in a text: the span takes in the outer brackets. */
export interface CitationSpan extends Span {
  kind: 'citation'
  ref: string
  citation: Citation
}

/** True for a span of an agency with its facts. */
export const isAgencySpan = (span: Span): span is AgencySpan => span.kind === 'agency' && 'agency' in span

/** True for a span of a citation with its facts. */
export const isCitationSpan = (span: Span): span is CitationSpan => span.kind === 'citation' && 'citation' in span

/**
 * What an agency does, the same for its counterparts elsewhere: `gongxin` of `230000-gongxin`; null where its key is
 * only its own name's.
 */
export function functionOf({ id, name }: { id: string; name: string }): string | null {
  const key = id.slice(id.indexOf('-') + 1)
  return key === hashName(name) ? null : key
}
