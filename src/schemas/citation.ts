import { z } from 'zod'

/** A row of `citations.json`: one 《…》 or document number in a provision. */
export const citationRow = z.strictObject({
  id: z.string(),
  provision: z.string(),
  /** The title or number as cited, without the outer brackets. */
  cited: z.string(),
  kind: z.enum(['document', 'number', 'self', 'other']),
  /** Id of a document of the corpus, null if it is outside. */
  resolved: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})

export type CitationRow = z.infer<typeof citationRow>
