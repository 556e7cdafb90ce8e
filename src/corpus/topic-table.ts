import type { TopicRow } from '../schemas/topic.ts'
import type { Concept } from '../schemas/vocabulary-concepts.ts'
import type { TopicVocabulary } from '../schemas/vocabulary-topics.ts'
import type { TopicAssignment, TopicRemoval } from './correct-topics.ts'
import { topicWords } from './topic-words.ts'
import type { TopicMention } from './topics.ts'

/** What the table of topics is made of beside its vocabulary. */
export interface TopicFinds {
  assigned: readonly TopicAssignment[]
  removed: readonly TopicRemoval[]
  mentions: readonly TopicMention[]
}

/** The rows of `topics.json`: every topic of the vocabulary with the words looked for and its provisions. */
export function buildTopics(
  { assigned, removed, mentions }: TopicFinds,
  { topics }: TopicVocabulary,
  concepts: readonly Concept[],
): TopicRow[] {
  const byTopic = Map.groupBy(assigned, ({ topic }) => topic)
  const taken = Map.groupBy(removed, ({ topic }) => topic)
  const used = Map.groupBy(mentions, ({ topic }) => topic)
  return topics.map((topic) => {
    const own = byTopic.get(topic.id) ?? []
    const inside = new Set(own.map(({ provision }) => provision))
    return {
      id: topic.id,
      name: topic.name,
      name_hant: topic.name_hant,
      words: [...topicWords(topic, concepts).keys()],
      provisions: own.map(({ provision, reason, by }) => ({ provision, reason, by })),
      removed: (taken.get(topic.id) ?? []).map(({ provision, reason }) => ({ provision, reason })),
      mentions: (used.get(topic.id) ?? [])
        .filter(({ provision }) => !inside.has(provision))
        .map(({ provision, words }) => ({ provision, words })),
      url: `/topics/${topic.id}/`,
    }
  })
}
