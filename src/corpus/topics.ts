import type { ProvisionRow } from '../schemas/provision.ts'
import type { Concept } from '../schemas/vocabulary-concepts.ts'
import type { TopicVocabulary } from '../schemas/vocabulary-topics.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { findRoles } from './links/clauses.ts'
import type { createConceptMatcher } from './links/concept-matcher.ts'
import { foldText } from './links/fold-text.ts'
import { measureText } from './links/measure-text.ts'
import type { Votes } from './topic-words.ts'
import { gatherVotes, otherWords } from './topic-words.ts'
import type { TopicAssignment } from './correct-topics.ts'

type TopicSource = Pick<ProvisionRow, 'id' | 'kind' | 'title' | 'text'> & Partial<Pick<ProvisionRow, 'responsible'>>

/** Kinds of provisions that have topics. */
const TOPICAL = new Set(['measure', 'safeguard', 'box', 'article'])
/** What the title names counts so many times what a clause of the text names. */
const TITLE_FACTOR = 3
/** Saying a word again adds less than saying it first. */
const AGAIN_FACTOR = 0.3
/** A provision has at most so many topics. */
const MOST_TOPICS = 3
/** A second topic reaches this share of the first one's sum. */
const SECOND_SHARE = 0.4
/** A topic needs this much: one clear word as a clause's object, or several in lists. */
const LEAST = 1.5
const MOST_WORDS = 5

/** What of a topic stands in a provision: each word with what it adds. */
type Finds = Map<string, number>

function addFind(finds: Finds, word: string, weight: number): void {
  const known = finds.get(word) ?? 0
  finds.set(word, Math.max(known, weight) + AGAIN_FACTOR * Math.min(known, weight))
}

const sumOf = (finds: Finds): number => [...finds.values()].reduce((sum, weight) => sum + weight, 0)

/** The weightiest words found that stand in no other of them, without the quotation marks they may hold. */
const foremost = (finds: Finds): string[] =>
  [...finds]
    .filter(([word], _index, all) => !all.some(([other]) => other.length > word.length && other.includes(word)))
    .sort((x, y) => y[1] - x[1])
    .slice(0, MOST_WORDS)
    .map(([word]) => word.replace(/[“”\n]/g, ''))

function findTopics(
  row: TopicSource,
  votes: readonly Votes[],
  match: ReturnType<typeof createConceptMatcher>,
  longer: readonly string[],
  grammar: Grammar,
) {
  const finds = new Map<number, Finds>()
  const original = `${row.title}\n${measureText(row, grammar)}`
  const { text, at } = foldText(original)
  const titleEnd = text.indexOf('\n')
  const roles = findRoles(text, grammar, titleEnd + 1)
  const isOther = otherWords(text, longer)
  let role = 0
  for (const { concept: word, start, end } of match(text)) {
    if (isOther(start, end)) continue
    while (start > titleEnd && (roles[role]?.end ?? Infinity) <= start) role++
    const factor = end <= titleEnd ? TITLE_FACTOR : (roles[role]?.factor ?? 1)
    const printed = original.slice(at[start], (at[end - 1] ?? 0) + 1)
    for (const [topic, weight] of votes[word] ?? []) {
      const own = finds.get(topic) ?? new Map<string, number>()
      finds.set(topic, own)
      addFind(own, printed, weight * factor)
    }
  }
  return finds
}

/**
 * Assigns to each measure, safeguard, box and article one to three topics by the words it uses, in reading order and
 * the foremost topic first; none where no word is found. What a title names counts above what a text names, what a
 * clause is about above what it lists.
 */
export function assignTopics(
  provisions: readonly TopicSource[],
  { topics, not_in }: TopicVocabulary,
  concepts: readonly Concept[],
  grammar: Grammar,
): TopicAssignment[] {
  const longer = not_in.map((word) => foldText(word).text)
  const { match, votes } = gatherVotes(topics, concepts, 'longest')
  return provisions
    .filter(({ kind }) => TOPICAL.has(kind))
    .flatMap((row) => {
      const found = [...findTopics(row, votes, match, longer, grammar)].map(([topic, finds]) => ({
        topic,
        finds,
        sum: sumOf(finds),
      }))
      found.sort((x, y) => y.sum - x.sum || x.topic - y.topic)
      const first = found[0]?.sum ?? 0
      const kept = found.filter(({ sum }, at) => sum >= LEAST && (at === 0 || sum >= first * SECOND_SHARE))
      return kept.slice(0, MOST_TOPICS).map(({ topic, finds }) => {
        const reason = `文中有${foremost(finds)
          .map((word) => `“${word}”`)
          .join('')}。`
        return { provision: row.id, topic: topics[topic]?.id ?? '', reason, by: 'rule' as const }
      })
    })
}

/** A provision that uses words of a topic, assigned to it or not. */
export interface TopicMention {
  provision: string
  topic: string
  /** As printed, weightiest first. */
  words: string[]
}

/**
 * Every provision of any kind that uses a word of a topic, be it inside a longer word: a cell of topics × places is
 * blank for certain only where neither an assignment nor a mention stands. Responsibility clauses are left out.
 */
export function findTopicMentions(
  provisions: readonly TopicSource[],
  { topics, not_in }: TopicVocabulary,
  concepts: readonly Concept[],
  grammar: Grammar,
): TopicMention[] {
  const longer = not_in.map((word) => foldText(word).text)
  const { match, votes } = gatherVotes(topics, concepts, 'every')
  return provisions.flatMap((row) =>
    [...findTopics(row, votes, match, longer, grammar)]
      .sort(([x], [y]) => x - y)
      .map(([topic, finds]) => ({ provision: row.id, topic: topics[topic]?.id ?? '', words: foremost(finds) })),
  )
}
