import { z } from 'zod'

/** A row of `topics.json`, of each topic that occurs: a topic with the provisions assigned to it and the reason for each, and those that only use its words. */
export const topicRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  name_hant: z.string(),
  name_en: z.string().nullable(),
  /** Words looked for; a blank cell means none of them was found. */
  words: z.array(z.string()),
  provisions: z.array(
    z.strictObject({
      provision: z.string(),
      /** The words found, or the editor's sentence. */
      reason: z.string(),
      by: z.enum(['rule', 'editor']),
    }),
  ),
  /** Provisions that the rule found and an editor took out, with the editor's sentence. */
  removed: z.array(z.strictObject({ provision: z.string(), reason: z.string() })),
  /**
   * Provisions of any kind that use words of the topic and are not assigned to it: the words as printed, weightiest
   * first. A document without an entry here or in `provisions` uses none of `words` outside its responsibility clauses
   * and names of organs.
   */
  mentions: z.array(z.strictObject({ provision: z.string(), words: z.array(z.string()).min(1) })),
  url: z.string(),
})

export type TopicRow = z.infer<typeof topicRow>
