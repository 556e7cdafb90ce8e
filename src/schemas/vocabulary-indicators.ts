import { z } from 'zod'

/** How a series measures: a stock at a date, a flow over a period, a share, a change, a rank, a level. */
export const seriesKind = z.enum(['stock', 'flow', 'share', 'change', 'rank', 'multiple', 'level'])

/** An indicator that several documents set values for. */
const series = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  name_hant: z.string().min(1),
  /** Base unit of its values, one of `unit_base`; null for numbers without a unit. */
  unit: z.string().nullable(),
  kind: seriesKind,
  /** Regular expressions over the indicator and the quote in Simplified characters; one has to match. */
  patterns: z.array(z.string().min(1)).min(1),
  /** Regular expressions none of which may match. */
  except: z.array(z.string().min(1)).default([]),
  /** Whether values of different texts can stand on one axis at all. */
  compare: z.boolean().default(true),
  /**
   * Regular expressions over the quote: values of which one has what the other lacks measure different things, a
   * first-level network and a second-level one.
   */
  distinguish: z.array(z.string().min(1)).default([]),
  /** What of it is comparable and what is not, in a sentence. */
  note: z.string().min(1),
})

/** `content/vocabulary/indicators.yaml`; the first series that matches a target is its series. */
export const indicatorVocabulary = z.strictObject({ series: z.array(series) })

export type Series = z.infer<typeof series>
export type IndicatorVocabulary = z.infer<typeof indicatorVocabulary>
