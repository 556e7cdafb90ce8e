import type { TopicVocabulary } from '../schemas/vocabulary-topics.ts'
import type { TopicAssignment, TopicRemoval } from './correct-topics.ts'
import type { TopicMention } from './topics.ts'

/** A division of a topic is shown apart from it where at least so many provisions have it. */
const ENOUGH = 10
/** Or where it has this share of what it and its whole have: a corpus on one division alone is named by it. */
const NEARLY_ALL = 0.8

/**
 * The divisions that are not shown apart, each with the topic its provisions count for: a row of a few provisions beside
 * the row of their whole would divide what one page shows at a glance.
 */
function joinedDivisions({ topics }: TopicVocabulary, assigned: readonly TopicAssignment[]): Map<string, string> {
  const byTopic = Map.groupBy(assigned, ({ topic }) => topic)
  const idsOf = (topic: string) => (byTopic.get(topic) ?? []).map(({ provision }) => provision)
  const joined = new Map<string, string>()
  for (const { id, within } of topics) {
    if (within === undefined) continue
    const own = idsOf(id)
    const all = new Set([...own, ...idsOf(within)])
    if (own.length < ENOUGH && (own.length === 0 || own.length < all.size * NEARLY_ALL)) joined.set(id, within)
  }
  return joined
}

/** The rows of some provisions with the topics that theirs count for, one of each topic, the first. */
function join<Row extends { provision: string; topic: string }>(
  rows: readonly Row[],
  joined: Map<string, string>,
): Row[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const topic = joined.get(row.topic) ?? row.topic
    const key = `${row.provision} ${topic}`
    if (seen.has(key)) return []
    seen.add(key)
    return { ...row, topic }
  })
}

/** Topics by rule and editor, divisions and all. */
interface TopicFinds {
  assigned: readonly TopicAssignment[]
  removed: readonly TopicRemoval[]
  mentions: readonly TopicMention[]
}

/** Topics as a corpus shows them. */
export interface DividedTopics extends TopicFinds {
  /** The divisions that count for their wholes here, each with its whole. */
  joined: ReadonlyMap<string, string>
}

/**
 * Settles which divisions a corpus shows. What a division that is not shown has counts for its whole; of one that is
 * shown its whole has only what speaks for it by other words.
 */
export function settleDivisions(finds: TopicFinds, vocabulary: TopicVocabulary): DividedTopics {
  const joined = joinedDivisions(vocabulary, finds.assigned)
  const within = new Map(vocabulary.topics.map((topic) => [topic.id, topic.within]))
  const given = new Set(
    finds.assigned.flatMap(({ provision, topic }) => {
      const whole = within.get(topic)
      return whole === undefined || joined.has(topic) ? [] : [`${provision} ${whole}`]
    }),
  )
  const own = finds.assigned.filter(({ provision, topic, divided }) => !divided || !given.has(`${provision} ${topic}`))
  return {
    joined,
    assigned: join(own, joined),
    removed: join(finds.removed, joined),
    mentions: joinMentions(finds, joined),
  }
}

/** The mentions with the words of a division among those of its whole where it counts for it. */
function joinMentions({ mentions }: TopicFinds, joined: ReadonlyMap<string, string>): TopicMention[] {
  const merged = new Map<string, TopicMention>()
  for (const { provision, topic: found, words } of mentions) {
    const topic = joined.get(found) ?? found
    const key = `${provision} ${topic}`
    const known = merged.get(key)?.words
    merged.set(key, { provision, topic, words: known ? [...new Set([...known, ...words])] : words })
  }
  return [...merged.values()]
}
