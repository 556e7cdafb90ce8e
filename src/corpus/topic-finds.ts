import type { Grammar } from '../schemas/grammar.ts'
import type { ProvisionRow } from '../schemas/provision.ts'
import { findBorders } from '../text/phrases.ts'
import { splitWords } from '../text/words.ts'
import { findRoles } from './links/clauses.ts'
import type { Mention } from './links/concept-matcher.ts'
import { foldText } from './links/fold-text.ts'
import { measureText } from './links/measure-text.ts'
import { listedLines, partsOf } from './topic-parts.ts'
import { citedTitles, cutsWords, organNames } from './topic-senses.ts'
import type { TopicLexicon, Votes } from './topic-words.ts'

/** What topics are read from. */
export type TopicSource = Pick<ProvisionRow, 'id' | 'kind' | 'title' | 'text'> &
  Partial<Pick<ProvisionRow, 'responsible'>>

/** A word of a topic in a provision, in a sense that counts. */
export interface TopicFind {
  /** What it says of each topic. */
  votes: Votes
  /** As it stands in the text, without line ends and quotation marks. */
  printed: string
  /** How much the provision is about it. */
  factor: number
  /** Whether it says what the provision is about: no part of a longer word, no title of another text. */
  speaks: boolean
  /** The part of the text it stands in; -1 in the title and in a text that is not of many parts. */
  part: number
}

/** What the title names counts so many times what a clause of the text names. */
const TITLE_FACTOR = 3
const NO_VOTES: Votes = new Map()

/** The longest finds from left to right: those that stand in no other and meet none. Of one start the longest is last. */
function longestOf(finds: readonly Mention[]): Set<Mention> {
  const longest = new Set<Mention>()
  let end = 0
  finds.forEach((find, at) => {
    if (find.start < end || finds[at + 1]?.start === find.start) return
    longest.add(find)
    end = find.end
  })
  return longest
}

const holds = (outer: Mention, { start, end }: Mention) =>
  outer.start <= start && end <= outer.end && end - start < outer.end - outer.start

/** The finds that are words of topics there: not pieces of other words, nor within one that is another, nor of an organ's name. */
function inSense(text: string, finds: readonly Mention[], covers: ReadonlySet<number>, grammar: Grammar): Mention[] {
  const borders = findBorders(splitWords(text), text.length)
  const isOrgan = organNames(text, borders, grammar)
  const organs = new Set(finds.filter(({ end }) => isOrgan(end)))
  const others = finds.filter((find) => covers.has(find.concept) || organs.has(find))
  return finds.filter(
    (find) => !organs.has(find) && !cutsWords(borders, find) && !others.some((other) => holds(other, find)),
  )
}

/**
 * Every word of a topic in a provision, be it inside a longer one. What is made of pieces of other words is none, nor
 * what names an organ; responsibility clauses are left out.
 */
export function findTopicWords(
  row: TopicSource,
  { match, votes, covers }: TopicLexicon,
  grammar: Grammar,
): TopicFind[] {
  const original = `${row.title}\n${measureText(row, grammar)}`
  const { text, at } = foldText(original)
  const finds = match(text)
  if (finds.length === 0) return []
  const titleEnd = text.indexOf('\n')
  const isCited = citedTitles(text)
  const inLine = listedLines(text)
  const longest = longestOf(finds)
  const roles = findRoles(text, grammar, titleEnd + 1)
  const parts = partsOf(text, titleEnd + 1, roles)
  let role = 0
  let part = 0
  return inSense(text, finds, covers, grammar).map((find) => {
    const { concept, start, end } = find
    if (start > titleEnd) {
      while ((roles[role]?.end ?? Infinity) <= start) role++
      while ((parts[part]?.end ?? Infinity) <= start) part++
    }
    return {
      votes: votes[concept] ?? NO_VOTES,
      printed: original.slice(at[start], (at[end - 1] ?? 0) + 1).replace(/[“”\n]/g, ''),
      factor: end <= titleEnd ? TITLE_FACTOR : (roles[role]?.factor ?? 1) * inLine(start),
      speaks: longest.has(find) && !isCited(start),
      part: start > titleEnd && (parts[part]?.start ?? Infinity) <= start ? part : -1,
    }
  })
}
