import { z } from 'zod'
import { wordList } from './word-list.ts'

const weights = z.record(z.string().min(1), z.number().nonnegative())

/** A topic of `content/vocabulary/topics.yaml`. */
export const vocabularyTopic = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    name: z.string().min(1),
    name_hant: z.string().min(1),
    /** Id of the topic that this one is a division of. */
    within: z.string().optional(),
    /** Ids of concepts whose words speak for the topic, each with its weight. */
    concepts: weights.default({}),
    /** Further words with their weights; 0 for a concept's word that says nothing of the topic. */
    words: weights.default({}),
    /** Still further words, in lists by weight. */
    by_weight: z.record(z.string().regex(/^\d+(?:\.\d+)?$/), wordList).default({}),
  })
  .transform(({ by_weight, words, ...rest }) => ({
    ...rest,
    words: {
      ...Object.fromEntries(
        Object.entries(by_weight).flatMap(([weight, list]) => list.map((word) => [word, Number(weight)] as const)),
      ),
      ...words,
    },
  }))

/** `content/vocabulary/topics.yaml`, in the order topics are shown. */
export const topicVocabulary = z
  .strictObject({
    /** Longer words in which a word of a topic is another: 市政 in 市政府. */
    not_in: wordList.default([]),
    topics: z.array(vocabularyTopic),
  })
  .superRefine(({ topics }, context) => {
    const wholes = new Set(topics.flatMap(({ id, within }) => (within === undefined ? [id] : [])))
    topics.forEach(({ within }, index) => {
      if (within === undefined || wholes.has(within)) return
      const message = `Unexpected whole ${within}, expected the id of a topic that is no division itself`
      context.addIssue({ code: 'custom', path: ['topics', index, 'within'], message })
    })
  })

export type Topic = z.infer<typeof vocabularyTopic>
export type TopicVocabulary = z.infer<typeof topicVocabulary>
