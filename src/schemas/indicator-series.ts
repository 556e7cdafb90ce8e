import { z } from 'zod'

/** How a series measures: a stock at a date, a flow over a period, a share, a change, a rank, a level. */
export const seriesKind = z.enum(['stock', 'flow', 'share', 'change', 'rank', 'multiple', 'level'])

/** Which way an indicator is wanted to go. */
export const seriesDirection = z.enum(['up', 'down'])

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
export const patterns = z.array(z.string().min(1))

/** What a series may say, in full or in a group. */
const traits = {
  name: z.string().min(1),
  /** Base unit of its values, one of `unit_base`; null for numbers without a unit. */
  unit: z.string().nullable(),
  /** Base units that count the same things, 个 beside 家. */
  also: z.array(z.string()).default([]),
  /** Regular expressions none of which may match. */
  except: patterns.default([]),
  /** Whether values of different texts can stand on one axis at all. */
  compare: z.boolean().default(true),
  /**
   * Regular expressions over the quote: values of which one has what the other lacks measure different things, a
   * first-level network and a second-level one.
   */
  distinguish: patterns.default([]),
}

/** An indicator that several documents set values for. */
export const series = z.strictObject({
  id,
  ...traits,
  /** Made of `name` when left out. */
  name_hant: z.string().min(1).optional(),
  kind: seriesKind,
  direction: seriesDirection.default('up'),
  /** Regular expressions over the indicator and the quote in Simplified characters; one has to match. */
  patterns: patterns.min(1),
  /** What of it is comparable and what is not, in a sentence. */
  note: z.string().min(1),
})

/** Indicators that share how they count and what of them is comparable. */
export const indicatorGroup = z.strictObject({
  kind: seriesKind,
  direction: seriesDirection,
  note: z.string().min(1),
  list: z.record(
    id,
    z.strictObject({
      ...traits,
      /** Regular expressions over the name in one form; the name itself when left out. */
      as: patterns.min(1).optional(),
      kind: seriesKind.optional(),
      direction: seriesDirection.optional(),
      note: z.string().min(1).optional(),
    }),
  ),
})

/** Where a series is looked for: in the indicator and the quote, or only in the indicator's name in one form. */
export type Series = z.infer<typeof series> & { within: 'quote' | 'name' }

/** What of a series decides whether a target is of it. */
export type SoughtSeries = Pick<Series, 'id' | 'unit' | 'also' | 'except' | 'kind' | 'patterns' | 'within'>

export type IndicatorGroup = z.infer<typeof indicatorGroup>
