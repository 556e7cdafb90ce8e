import { z } from 'zod'

/** A row of `topics.json`: a topic with the provisions assigned to it and the reason for each. */
export const topicRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  name_hant: z.string(),
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
  url: z.string(),
})

export type TopicRow = z.infer<typeof topicRow>
