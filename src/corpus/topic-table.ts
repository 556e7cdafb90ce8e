import type { TopicRow } from '../schemas/topic.ts'
import type { Concept } from '../schemas/vocabulary-concepts.ts'
import type { TopicVocabulary } from '../schemas/vocabulary-topics.ts'
import type { DividedTopics } from './topic-divisions.ts'
import { topicWords } from './topic-words.ts'

/**
 * The rows of `topics.json`: every topic of the vocabulary that a provision of the corpus has or an editor took from one,
 * with the words looked for and its provisions. A topic that occurs nowhere is nothing this corpus is about.
 */
export function buildTopics(
  { assigned, removed, mentions, joined }: DividedTopics,
  { topics }: TopicVocabulary,
  concepts: readonly Concept[],
): TopicRow[] {
  const byTopic = Map.groupBy(assigned, ({ topic }) => topic)
  const taken = Map.groupBy(removed, ({ topic }) => topic)
  const used = Map.groupBy(mentions, ({ topic }) => topic)
  const divisions = Map.groupBy(
    topics.filter(({ id }) => joined.has(id)),
    ({ id }) => joined.get(id),
  )
  return topics.flatMap((topic) => {
    const own = byTopic.get(topic.id) ?? []
    const out = taken.get(topic.id) ?? []
    if (own.length + out.length === 0) return []
    const inside = new Set(own.map(({ provision }) => provision))
    const looked = [topic, ...(divisions.get(topic.id) ?? [])].flatMap((each) => [...topicWords(each, concepts).keys()])
    return {
      id: topic.id,
      name: topic.name,
      name_hant: topic.name_hant,
      name_en: null,
      words: [...new Set(looked)],
      provisions: own.map(({ provision, reason, by }) => ({ provision, reason, by })),
      removed: out.map(({ provision, reason }) => ({ provision, reason })),
      mentions: (used.get(topic.id) ?? [])
        .filter(({ provision }) => !inside.has(provision))
        .map(({ provision, words }) => ({ provision, words })),
      url: `/topics/${topic.id}/`,
    }
  })
}
