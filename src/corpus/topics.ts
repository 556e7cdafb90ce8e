import type { Concept } from '../schemas/vocabulary-concepts.ts'
import type { Topic, TopicVocabulary } from '../schemas/vocabulary-topics.ts'
import type { Grammar } from '../schemas/grammar.ts'
import type { TopicAssignment } from './correct-topics.ts'
import type { TopicFind, TopicSource } from './topic-finds.ts'
import { findTopicWords } from './topic-finds.ts'
import { gatherWords } from './topic-words.ts'
import type { TopicLexicon } from './topic-words.ts'

/** Kinds of provisions that have topics. */
const TOPICAL = new Set(['measure', 'safeguard', 'box', 'article'])
/** Saying a word again adds less than saying it first. */
const AGAIN_FACTOR = 0.3
/** A provision as a whole has topics of at most so many fields; a field is a topic with its divisions. */
const MOST_FIELDS = 3
/** A second topic reaches this share of the first one's sum. */
const SECOND_SHARE = 0.4
/**
 * A topic needs this much: one clear word as a clause's object, or several in lists. In a longer text one word is named
 * in passing: the need grows to a strong word as a clause's object.
 */
const LEAST = 1.5
const MOST_NEEDED = 3
/** A text of so many characters needs no more than the least, each as many again one more. */
const SHORT_TEXT = 100
/** A topic of one of many parts needs this much there: a strong word as a clause's object. */
const LEAST_IN_PART = 3
const MOST_WORDS = 5

/** What of a topic stands in a provision: each word with what it adds. */
type Words = Map<string, number>

function addWord(words: Words, word: string, weight: number): void {
  const known = words.get(word) ?? 0
  words.set(word, Math.max(known, weight) + AGAIN_FACTOR * Math.min(known, weight))
}

/** The words of some finds by topic's number. */
function byTopic(finds: readonly TopicFind[]): Map<number, Words> {
  const topics = new Map<number, Words>()
  for (const { votes, printed, factor } of finds) {
    for (const [topic, weight] of votes) {
      const words = topics.get(topic) ?? new Map<string, number>()
      topics.set(topic, words)
      addWord(words, printed, weight * factor)
    }
  }
  return topics
}

interface Ranked {
  topic: number
  words: Words
  sum: number
}

/** The topics of some finds with what their words add up to, the foremost first. */
const rank = (finds: readonly TopicFind[]): Ranked[] =>
  [...byTopic(finds)]
    .map(([topic, words]) => ({ topic, words, sum: [...words.values()].reduce((sum, weight) => sum + weight, 0) }))
    .sort((x, y) => y.sum - x.sum || x.topic - y.topic)

/** The weightiest words that stand in no other of them. */
const foremost = (words: Words): string[] =>
  [...words]
    .filter(([word], _index, all) => !all.some(([other]) => other.length > word.length && other.includes(word)))
    .sort((x, y) => y[1] - x[1])
    .slice(0, MOST_WORDS)
    .map(([word]) => word)

/** The topics of a text as a whole: the foremost and those that come near it. */
function ofWhole(ranked: readonly Ranked[], topics: readonly Topic[], length: number): Ranked[] {
  const least = Math.min(LEAST + Math.max(0, length / SHORT_TEXT - 1), MOST_NEEDED)
  const first = ranked[0]?.sum ?? 0
  const fields = new Set<string>()
  return ranked.filter(({ topic, sum }, at) => {
    if (sum < least || (at > 0 && sum < first * SECOND_SHARE)) return false
    const field = topics[topic]?.within ?? topics[topic]?.id ?? ''
    if (!fields.has(field) && fields.size === MOST_FIELDS) return false
    fields.add(field)
    return true
  })
}

/** The numbers of the topics that lead in one of a text's many parts. */
function ofParts(finds: readonly TopicFind[]): number[] {
  const parts = Map.groupBy(
    finds.filter(({ part }) => part >= 0),
    ({ part }) => part,
  )
  return [...parts.values()].flatMap((own) => {
    const first = rank(own)[0]
    return first && first.sum >= LEAST_IN_PART ? [first.topic] : []
  })
}

/** What speaks for a topic and for none of some divisions of it. */
const restOf = (topic: number, finds: readonly TopicFind[], divisions: readonly number[]): number =>
  rank(finds.filter(({ votes }) => !divisions.some((division) => votes.has(division)))).find(
    (each) => each.topic === topic,
  )?.sum ?? 0

/** A provision that uses words of a topic, assigned to it or not. */
export interface TopicMention {
  provision: string
  topic: string
  /** As printed, weightiest first. */
  words: string[]
}

/** Topics by rule. */
export interface FoundTopics {
  assigned: TopicAssignment[]
  mentions: TopicMention[]
}

/**
 * A function that finds the topics of each provision by the words it uses, in reading order.
 *
 * `assigned`: to each measure, safeguard, box and article those of its text as a whole, the foremost first, and those of
 * its parts if it has many; none where no word is found. What a title names counts above what a text names, what a
 * clause is about above what it lists.
 *
 * `mentions`: every provision of any kind that uses a word of a topic, be it inside a longer word or a cited title: a cell
 * of topics × places is blank for certain only where neither an assignment nor a mention stands.
 */
export function makeTopicFinder(
  vocabulary: TopicVocabulary,
  concepts: readonly Concept[],
  grammar: Grammar,
): TopicFinder {
  const lexicon = gatherWords(vocabulary, concepts)
  return (provisions) => findTopics(provisions, vocabulary, lexicon, grammar)
}

export type TopicFinder = (provisions: readonly TopicSource[]) => FoundTopics

function findTopics(
  provisions: readonly TopicSource[],
  { topics }: TopicVocabulary,
  lexicon: TopicLexicon,
  grammar: Grammar,
): FoundTopics {
  const idOf = (topic: number) => topics[topic]?.id ?? ''
  const assigned: TopicAssignment[] = []
  const mentions: TopicMention[] = []
  for (const row of provisions) {
    const finds = findTopicWords(row, lexicon, grammar)
    for (const [topic, words] of [...byTopic(finds)].sort(([x], [y]) => x - y))
      mentions.push({ provision: row.id, topic: idOf(topic), words: foremost(words) })
    if (!TOPICAL.has(row.kind)) continue
    const speaking = finds.filter(({ speaks }) => speaks)
    const ranked = rank(speaking)
    const kept = new Set(ofWhole(ranked, topics, row.text.length).map(({ topic }) => topic))
    for (const topic of ofParts(speaking)) kept.add(topic)
    for (const { topic, words } of ranked.filter((each) => kept.has(each.topic))) {
      const reason = `文中有${foremost(words)
        .map((word) => `“${word}”`)
        .join('')}。`
      const divisions = [...kept].filter((other) => topics[other]?.within === idOf(topic))
      const divided = divisions.length > 0 && restOf(topic, speaking, divisions) < LEAST
      assigned.push({ provision: row.id, topic: idOf(topic), reason, by: 'rule', ...(divided && { divided }) })
    }
  }
  return { assigned, mentions }
}
