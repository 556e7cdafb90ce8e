import { z } from 'zod'

/** A row of `links.json`: a relation of two provisions of different documents, `a` before `b` in order of ids. */
export const linkRow = z.strictObject({
  a: z.string(),
  b: z.string(),
  relation: z.enum(['same', 'related']),
  /** The probability that a reader accepts the link, by the computation; 0 if it did not find it. */
  score: z.number().min(0).max(1),
  /** Words and phrases that stand in both, weightiest first. */
  shared: z.array(z.string()),
  /** Why the two are linked, one sentence in Simplified Chinese. */
  reason: z.string(),
  /** True if the computation alone found it. */
  computed: z.boolean(),
  editor: z.enum(['confirmed', 'rejected', 'added']).nullable(),
  shown: z.boolean(),
  url: z.string(),
})

export type LinkRow = z.infer<typeof linkRow>
