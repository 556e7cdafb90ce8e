import type { ProvisionRow } from '../schemas/provision.ts'
import type { TopicRow } from '../schemas/topic.ts'
import type { Concept } from '../schemas/vocabulary-concepts.ts'
import type { Topic, TopicVocabulary } from '../schemas/vocabulary-topics.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { findRoles } from './links/clauses.ts'
import { createConceptMatcher } from './links/concept-matcher.ts'
import { foldText } from './links/fold-text.ts'
import { measureText } from './links/measure-text.ts'
import { findBorders } from '../text/phrases.ts'
import { splitWords } from '../text/words.ts'
import type { TopicAssignment, TopicRemoval } from './correct-topics.ts'

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

/** All words looked for under a topic with their weights, in the order of the vocabulary. */
export function topicWords({ concepts, words }: Topic, vocabulary: readonly Concept[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const concept of vocabulary) {
    const weight = concepts[concept.id]
    if (weight === undefined) continue
    for (const word of [concept.name, ...concept.words]) found.set(word, weight)
  }
  for (const [word, weight] of Object.entries(words)) found.set(word, weight)
  return found
}

/** Example: 5G网络 with 3 for networks and 1 for industry: what a word says of each topic, by number. */
type Votes = ReadonlyMap<number, number>

function gatherVotes(topics: readonly Topic[], concepts: readonly Concept[], overlap: 'longest' | 'every') {
  const votes = new Map<string, Map<number, number>>()
  topics.forEach((topic, at) => {
    for (const [word, weight] of topicWords(topic, concepts)) {
      const key = foldText(word).text
      const known = votes.get(key) ?? new Map<number, number>()
      known.set(at, Math.max(known.get(at) ?? 0, weight))
      votes.set(key, known)
    }
  })
  const words = [...votes.keys()].map((word) => ({ name: word, words: [] }))
  return { match: createConceptMatcher(words, { overlap }), votes: [...votes.values()] }
}

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

/** A word of at most so many characters may come about where two others meet: 链主 of 区块链|主干网. */
const SHORT = 3

/** Tells a find that is no word there: part of a longer word that is listed, in the middle of one of the text's words, or made of pieces of two. */
function otherWords(text: string, longer: readonly string[]): (start: number, end: number) => boolean {
  const covers = longer.flatMap((word) => {
    const found: (readonly [number, number])[] = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push([at, at + word.length])
    return found
  })
  let borders: ReturnType<typeof findBorders> | undefined
  return (start, end) => {
    if (covers.some(([from, to]) => from <= start && end <= to && end - start < to - from)) return true
    if (end - start > SHORT) return false
    borders ??= findBorders(splitWords(text), text.length)
    const [firstStart = 0, firstEnd = 0] = [borders.starts[start], borders.ends[start]]
    const [lastStart = 0, lastEnd = 0] = [borders.starts[end - 1], borders.ends[end - 1]]
    if (firstStart === lastStart) return firstStart < start && end < lastEnd
    // a single character of a word says nothing of it: 人 of 人民币, but 服务 of 服务平台
    return (firstStart < start && firstEnd - start === 1) || (end < lastEnd && end - lastStart === 1)
  }
}

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
