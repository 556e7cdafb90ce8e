import { z } from 'zod'

/** A row of `terms.json`: a term of the vocabulary that the corpus uses, with its occurrences. */
export const termRow = z.strictObject({
  id: z.string(),
  term: z.string(),
  term_hant: z.string(),
  /** The word used in Taiwan or Hong Kong where it differs; a gloss, never a replacement. */
  regional: z.string().nullable(),
  english: z.string().nullable(),
  definition: z.string().nullable(),
  source: z.string().nullable(),
  reviewed: z.boolean(),
  place: z.string().nullable(),
  occurrences: z.array(z.strictObject({ provision: z.string(), start: z.number().int(), end: z.number().int() })),
  url: z.string(),
})

export type TermRow = z.infer<typeof termRow>
