import { z } from 'zod'

/** A row of `places.json`: a place that a document speaks of besides its own. */
export const placeRow = z.strictObject({
  /** The GB/T 2260 code, or the id of a place that has none. */
  id: z.string(),
  name: z.string(),
  name_hant: z.string(),
  kind: z.enum(['nation', 'province', 'prefecture', 'county', 'zone', 'park', 'water', 'area', 'town']),
  /** GB/T 2260 code of the place itself; null for a zone, a park or a river. */
  code: z.string().nullable(),
  /** GB/T 2260 code of the division a place without a code lies in; null when it lies across several. */
  within: z.string().nullable(),
  /** Every place where a provision names it: offsets in the provision's `text`. */
  mentions: z.array(z.strictObject({ provision: z.string(), start: z.number().int(), end: z.number().int() })),
  url: z.string(),
})

export type PlaceRow = z.infer<typeof placeRow>
