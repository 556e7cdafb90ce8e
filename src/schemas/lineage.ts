import { z } from 'zod'
import { citationRelation } from './citation.ts'
import { isoDate, region } from './document.ts'
import { workLevel } from './vocabulary-works.ts'

/** A row of `lineage.json`: a document that documents of the corpus cite, with all who cite it. */
export const lineageRow = z.strictObject({
  /** The `work` of `citations.json`. */
  id: z.string(),
  title: z.string(),
  title_hant: z.string(),
  /** Id of the document where the corpus holds it. */
  document: z.string().nullable(),
  /** Who it is by, as far as is stated; null where neither a text nor the vocabulary says so. */
  level: workLevel.nullable(),
  /** The place its title, its issuer or the corpus names. */
  region: region.nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  dated: isoDate.nullable(),
  /** Where level and place come from: the corpus, the words of the citing text, or `content/vocabulary/works.yaml`. */
  basis: z.enum(['corpus', 'text', 'vocabulary']).nullable(),
  /** In the order of the documents and of their texts. */
  citations: z.array(
    z.strictObject({
      /** Id of a row of `citations.json`. */
      citation: z.string(),
      provision: z.string(),
      relation: citationRelation,
      /** The sentence, and where the citation stands in it. */
      quote: z.string(),
      quote_hant: z.string(),
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      url: z.string(),
    }),
  ),
  /** Documents that say they follow it; two or more have it as a common ancestor. */
  followed_by: z.array(z.string()),
  /** Documents that only name it, or that are to make it. */
  mentioned_by: z.array(z.string()),
  url: z.string(),
})

export type LineageRow = z.infer<typeof lineageRow>
