/** Facts that annotators attach to spans, before they become rows of the public tables. */
import type { Span } from './tree.ts'

/** A target as read from one paragraph; ids, provision and address are added when the table is made. */
export interface TargetFacts {
  indicator: string
  series: string | null
  value: number | null
  valueHigh: number | null
  unit: string | null
  valueBase: number | null
  unitBase: string | null
  comparator: '=' | '>' | '>=' | '<' | '<=' | '~' | null
  deadline: string | null
  deadlineBasis: 'sentence' | 'paragraph' | 'document' | null
  baseline: string | null
  /** The value it starts from, in `unit`; null where the text gives none. */
  baselineValue: number | null
  scope: string | null
  hedge: string | null
  /** How much it is to grow, as a table says beside the value. */
  growth: string | null
  /** What a table says of how it binds: 约束性, 预期性. */
  attribute: '约束性' | '预期性' | null
  kind: 'count' | 'ratio' | 'money' | 'capacity' | 'area' | 'rank' | 'multiple' | 'milestone' | 'coverage'
}

/** A target in its paragraph: the span's stretch is the quote. */
export interface TargetSpan extends Span {
  kind: 'target'
  /** The number with its unit within the text; null for what is promised without one. */
  figure: { start: number; end: number } | null
  facts: TargetFacts
  /** What an editor did to it, with the reason; absent where the rules alone speak. */
  editor?: { action: 'rejected' | 'amended' | 'added'; reason: string }
}

/** True for a span of a target with its facts. */
export const isTargetSpan = (span: Span): span is TargetSpan => span.kind === 'target' && 'facts' in span
