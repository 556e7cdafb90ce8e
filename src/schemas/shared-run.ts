import { z } from 'zod'

/** Units of the shortest run that counts as shared, marks at its ends left out. */
export const SHORTEST_RUN = 8

/** Words in so many documents are a formula; those of fewer are peculiar to them. */
export const FORMULA = 4

const offset = z.number().int().nonnegative()

/**
 * A row of `shared-wording.json`: eight or more characters that stand in provisions of two documents, whatever width,
 * case and script. A witness whose document is in the corpus is not compared.
 */
export const sharedRunRow = z.strictObject({
  /** A provision of the document that is earlier; where the dates do not tell, of the one listed first. */
  a: z.string(),
  b: z.string(),
  /** Id of the document that is earlier by its date, else by its publication; null where these do not tell. */
  earlier: z.string().nullable(),
  /** UTF-16 offset in the `text` of `a`, the first place there that has the words. */
  start_a: offset,
  start_b: offset,
  length: z.number().int().min(SHORTEST_RUN),
  /** The words as they stand in `a`. */
  quote: z.string(),
  quote_hant: z.string(),
})

export type SharedRunRow = z.infer<typeof sharedRunRow>
