import { z } from 'zod'

/**
 * What a citing text does with what it cites, by rule: it `follows` it (根据, 依据, 贯彻, 落实, 以…为指引), announces that it
 * `makes` it (制定, 编制, 修订), or `mentions` it.
 */
export const citationRelation = z.enum(['follows', 'makes', 'mentions'])

/** A row of `citations.json`: one 《…》 or document number in a provision. */
export const citationRow = z.strictObject({
  id: z.string(),
  provision: z.string(),
  /** The title or number as cited, without the outer brackets. */
  cited: z.string(),
  kind: z.enum(['document', 'number', 'self', 'other']),
  /** What is cited, the same id for all citations of it: a document of the corpus, else made of the title or number. */
  work: z.string(),
  /** Id of a document of the corpus, null if it is outside. */
  resolved: z.string().nullable(),
  /** The article, item or attachment named behind the title, 第十二条; null if none. */
  article: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  /** Null for the document itself and for what is no document. */
  relation: citationRelation.nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})

export type CitationRow = z.infer<typeof citationRow>
export type CitationRelation = z.infer<typeof citationRelation>
