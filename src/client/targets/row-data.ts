/** A row of the index of targets, as its files have it: what is shown, and what it can be filtered by. */
import { fold } from '../lists/fold-words.ts'
import type { Row } from './filter.ts'

/** In one script. */
export interface TargetData {
  id: string
  document: string
  /** What the document is called: 黑龙江. */
  place: string
  /** Two digits of the code of its province; empty without one. */
  province: string
  topics: string[]
  kind: string
  /** ISO year, month or day; empty without one. */
  deadline: string
  /** The deadline as one reads it, and where it comes from. */
  due: string
  basis: string
  /** Empty without one. */
  series: string
  /** In the base unit; null without a number. */
  value: number | null
  /** The value as one reads it. */
  shown: string
  indicator: string
  /** What narrows it: hedge, scope, baseline. */
  notes: string
  /** The quotation, with what stands before and after it in its sentence. */
  before: string
  quote: string
  after: string
  /** The quote in the other script where it differs. */
  other: string
}

const isData = (value: unknown): value is TargetData => typeof value === 'object' && value !== null && 'quote' in value

/** The rows of a file. Throws where it holds something else. */
export function readRows(value: unknown): TargetData[] {
  if (Array.isArray(value) && value.every(isData)) return value
  throw new Error('Unexpected file of targets, expected rows')
}

/** What a row can be filtered and sorted by. */
export const rowOf = (data: TargetData): Row => ({
  place: data.document,
  province: data.province || 'none',
  topic: data.topics,
  kind: data.kind,
  deadline: data.deadline,
  series: data.series,
  value: data.value,
  indicator: data.indicator,
  words: fold([data.place, data.indicator, data.notes, data.shown, data.due, data.quote, data.other].join('\n')),
})
