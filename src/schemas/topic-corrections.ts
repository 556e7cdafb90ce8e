import { z } from 'zod'

const topicIds = z.array(z.string().min(1)).default([])

/** The editor's correction of the topics of one provision. */
const topicCorrection = z
  .strictObject({
    /** `<document>/<anchor>`. */
    provision: z.string().min(1),
    /** Ids of topics that the provision has beside those of the rule. */
    add: topicIds,
    /** Ids of topics that the rule gives and the provision does not have. */
    remove: topicIds,
    /** One sentence in Simplified Chinese, for the readers of the topic's page. */
    reason: z.string().min(1),
  })
  .refine(({ add, remove }) => add.length + remove.length > 0, {
    message: 'Unexpected correction without a topic, expected add or remove',
  })

/** `content/topics.yaml`: what the editor adds to and takes from the topics found by rule. */
export const topicCorrections = z.strictObject({ corrections: z.array(topicCorrection) })

export type TopicCorrections = z.infer<typeof topicCorrections>
