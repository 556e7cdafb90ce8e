import { z } from 'zod'

/** Where a text stands in the file it was taken from, both counted from 1: the page of a PDF, the paragraph of a DOCX. */
export const seedOrigin = z.strictObject({
  page: z.number().int().positive().optional(),
  paragraph: z.number().int().positive().optional(),
})

/** `sources/<document>.json`: the fate of every non-space character of a seed, each in exactly one span. */
export const sourceTable = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What took the text out of the file, with its version: `docx/1`, `pdf/2`. Missing where the file is text. */
  extractor: z.string().optional(),
  /** Where a line of the text stands in the file it was taken from. Missing where the file is text. */
  origins: z.array(seedOrigin.extend({ line: z.number().int().positive() })).optional(),
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
