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
export const topicVocabulary = z.strictObject({
  /** Longer words in which a word of a topic is another: 市政 in 市政府. */
  not_in: z.array(z.string().min(1)).default([]),
  topics: z.array(topic),
})

export type Topic = z.infer<typeof topic>
export type TopicVocabulary = z.infer<typeof topicVocabulary>
