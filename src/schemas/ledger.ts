import { z } from 'zod'

/** `sources/<document>.json`: the fate of every non-space character of a seed, each in exactly one span. */
export const sourceTable = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  spans: z.array(
    z.strictObject({
      line: z.number().int().positive(),
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      fate: z.enum(['text', 'number', 'metadata', 'frame', 'dropped']),
      provision: z.string().nullable(),
      rule: z.string(),
    }),
  ),
})

export type SourceTable = z.infer<typeof sourceTable>
