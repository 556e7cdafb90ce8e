import { z } from 'zod'
import { seriesDirection, seriesKind } from './indicator-series.ts'

/**
 * Whether the values of a series can stand on one axis: `comparable`, at one date; `dates-differ`, on one axis if each
 * says its date; `not-comparable`; `single`, values of one text only.
 */
const seriesVerdict = z.enum(['comparable', 'dates-differ', 'not-comparable', 'single'])

/** Why a value stands on no axis with the others. */
const apartReason = z.enum(['no-value', 'series', 'scope', 'measure', 'object', 'baseline', 'alone'])

/** A row of `series.json`: one indicator over all documents, with the verdict on what of it can be compared. */
export const seriesRow = z.strictObject({
  /** Id in `content/vocabulary/indicators.yaml`, or `x…` of an indicator that documents of the corpus name alike. */
  id: z.string(),
  name: z.string(),
  name_hant: z.string(),
  name_en: z.string().nullable(),
  kind: seriesKind,
  /** Which way it is wanted to go. */
  direction: seriesDirection,
  /** Base unit of its values. */
  unit: z.string().nullable(),
  /** What the vocabulary says of the series as such. */
  note: z.string(),
  note_hant: z.string(),
  verdict: seriesVerdict,
  /** The verdict in a sentence. */
  reason: z.string(),
  reason_hant: z.string(),
  /** Ids of targets in the order of the documents and of their texts; rejected ones are left out. */
  targets: z.array(z.string()),
  /** Values that can stand on one axis, two or more each: ids of targets. */
  groups: z.array(z.strictObject({ targets: z.array(z.string()).min(2), deadlines_differ: z.boolean() })),
  /** Targets on no axis. */
  apart: z.array(z.strictObject({ target: z.string(), reason: apartReason })),
  /** Different values that one document gives for the same thing at the same date: ids of targets. */
  contradictions: z.array(z.array(z.string()).min(2)),
  url: z.string(),
})

export type SeriesRow = z.infer<typeof seriesRow>
export type ApartReason = z.infer<typeof apartReason>
