import { z } from 'zod'

const weights = z.record(z.string().min(1), z.number().positive())

/** A topic of `content/vocabulary/topics.yaml`. */
const topic = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  name_hant: z.string().min(1),
  /** Ids of concepts whose words speak for the topic, each with its weight. */
  concepts: weights.default({}),
  /** Further words with their weights. */
  words: weights.default({}),
})

/** `content/vocabulary/topics.yaml`, in the order topics are shown. */
export const topicVocabulary = z.strictObject({ topics: z.array(topic) })

/** The editor's topics of provisions, in place of those found by rule. */
export const topicCorrections = z.strictObject({
  corrections: z.array(
    z.strictObject({ provision: z.string().min(1), topics: z.array(z.string().min(1)), reason: z.string().min(1) }),
  ),
})

export type Topic = z.infer<typeof topic>
export type TopicVocabulary = z.infer<typeof topicVocabulary>
export type TopicCorrections = z.infer<typeof topicCorrections>
