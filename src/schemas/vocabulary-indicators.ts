import { z } from 'zod'
import { expandGroups } from './expand-indicators.ts'
import type { Series, SoughtSeries } from './indicator-series.ts'
import { indicatorGroup, patterns, series } from './indicator-series.ts'

/**
 * `content/vocabulary/indicators.yaml`; the first series that matches a target is its series. Read, `series` holds those of
 * the groups too, each with a series of its changes.
 */
export const indicatorVocabulary = z
  .strictObject({
    series: z.array(series),
    /** Names that say the same as another, as regular expressions, by the one form they are brought into. */
    same: z.record(z.string(), patterns.min(1)).default({}),
    /** Words at the head of a name that say how it comes about: 新增, 累计建成. */
    brought: z.array(z.string().min(1)).default([]),
    /** Words of which a name that consists of them alone says what is done, and not to what: 改造提升. */
    done: z.array(z.string().min(1)).default([]),
    groups: z.array(indicatorGroup).default([]),
  })
  .transform(({ series: full, same, brought, done, groups }) => ({
    same,
    brought,
    done,
    series: [...full.map((each): Series => ({ ...each, within: 'quote' })), ...expandGroups(groups)],
  }))

export type IndicatorVocabulary = z.infer<typeof indicatorVocabulary>

/** What tells which names of indicators say the same. */
export type IndicatorNames = Pick<IndicatorVocabulary, 'same'>

/** What tells to which series a target belongs. */
export type SeriesVocabulary = IndicatorNames & { series: readonly SoughtSeries[] }
