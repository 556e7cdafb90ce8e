import type { EnglishVocabulary } from '../schemas/vocabulary-english.ts'
import type { Comparator, FoundNumber } from './found-number.ts'

/** A number of an English text and where it stands, with its comparison and its unit. */
export interface EnglishNumber extends FoundNumber {
  start: number
  end: number
}

/** English words and shapes, arranged for reading. */
export interface EnglishReader {
  /** The numbers of a sentence, in order. */
  read: (text: string) => EnglishNumber[]
  /** The text without what stands before a heading's words: its number. */
  withoutLabel: (heading: string) => string
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')

/** Words as one alternation, the longest first. */
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

/** How far from a number words that compare it may stand, in characters. */
const NEAR = 80

/** Example: , or ; or ( or another figure: what a comparison behind a number does not reach over. */
const BARRIER =
  /[,;:()“”]|\d(?![A-Za-z])|\b(?:of|for|in|by|with|to)\b|\band\b(?!\s+(?:above|over|higher|below|under)\b)/

/** Arranges a vocabulary of English. */
export function makeEnglishReader({ numbers, comparators, labels }: EnglishVocabulary): EnglishReader {
  const { words, multipliers, shares, percent, points, units } = numbers
  const multiplier = anyOf(Object.keys(multipliers))
  const number = new RegExp(
    `(?<figures>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:st|nd|rd|th)?(?![\\d])(?:[-\\s](?<times>${multiplier})\\b)?` +
      `|\\b(?<share>${anyOf(Object.keys(shares))})\\b` +
      `|\\b(?<word>${anyOf(Object.keys(words))})\\b(?:[-\\s](?<wordTimes>${multiplier})\\b)?`,
    'gi',
  )
  const unit = new RegExp(`^\\s*(?:(?<points>${anyOf(points)})|(?<percent>${anyOf(percent)}))(?![A-Za-z])`, 'i')
  const further = units.length === 0 ? null : new RegExp(`^\\s*(?:${anyOf(units)})(?![A-Za-z])`)
  const filler = new RegExp(`(?:\\b(?:${anyOf(comparators.fillers)})|[¥$(“])\\s*$`, 'i')
  const kinds = ['>=', '<=', '>', '<', '~'] as const
  const before = kinds.flatMap((kind) =>
    comparators.before[kind].map((word) => ({ kind, word, pattern: new RegExp(`\\b${escape(word)}\\s*$`, 'i') })),
  )
  before.sort((a, b) => b.word.length - a.word.length)
  const after = kinds.flatMap((kind) =>
    comparators.after[kind].map((word) => ({ kind, pattern: new RegExp(`^\\s*${escape(word)}\\b`, 'i') })),
  )
  const lower = (table: Record<string, number>) =>
    new Map(Object.entries(table).map(([word, value]) => [word.toLowerCase(), value]))
  const [valueOfWord, valueOfTimes, valueOfShare] = [lower(words), lower(multipliers), lower(shares)]
  const key = (word: string) => word.toLowerCase().replace(/\s+/g, ' ')

  /** A comparison at the end of a head, and where it begins. */
  const comparatorBefore = (head: string): { kind: Comparator; at: number } | null => {
    let rest = head
    for (;;) {
      const found = before.find(({ pattern }) => pattern.test(rest))
      if (found) return { kind: found.kind, at: rest.search(found.pattern) }
      const shorter = rest.replace(filler, '')
      if (shorter === rest) return null
      rest = shorter
    }
  }
  /** A comparison in a tail, and where it ends if nothing stands before it. */
  const comparatorAfter = (tail: string): { kind: Comparator; end: number } | null => {
    const reach = BARRIER.exec(tail)?.index ?? tail.length
    for (let at = 0; at <= reach; at = nextWord(tail, at)) {
      const rest = tail.slice(at)
      const found = after.find(({ pattern }) => pattern.test(rest))
      if (found) return { kind: found.kind, end: at > 1 ? 0 : at + (found.pattern.exec(rest)?.[0].length ?? 0) }
      if (nextWord(tail, at) === at) break
    }
    return null
  }
  const read = (text: string): EnglishNumber[] => {
    const found: EnglishNumber[] = []
    for (const match of text.matchAll(number)) {
      const { figures, times, share, word, wordTimes } = match.groups ?? {}
      const end = match.index + match[0].length
      const behind = text.slice(end, end + NEAR)
      const unitFound = unit.exec(behind)
      const kind = share ? '%' : unitFound?.groups?.points ? 'points' : unitFound ? '%' : ''
      const factor = valueOfTimes.get(key(times ?? wordTimes ?? '')) ?? 1
      const base = figures
        ? Number(figures.replaceAll(',', ''))
        : share
          ? valueOfShare.get(key(share))
          : valueOfWord.get(key(word ?? ''))
      if (base === undefined) continue
      const head = text.slice(Math.max(0, match.index - NEAR), match.index)
      const unitEnd = unitFound?.[0].length ?? 0
      const furtherEnd = unitEnd > 0 ? 0 : (further?.exec(behind)?.[0].length ?? 0)
      const [ahead, following] = [comparatorBefore(head), comparatorAfter(behind.slice(unitEnd))]
      found.push({
        text: match[0] + (unitFound?.[0] ?? ''),
        start: ahead ? match.index - head.length + ahead.at : match.index,
        end: end + (furtherEnd || unitEnd + (ahead ? 0 : (following?.end ?? 0))),
        values: [Number((base * factor).toPrecision(15))],
        kind,
        figures: figures !== undefined && !/[A-Za-z]$/.test(head),
        comparator: (ahead ?? following)?.kind ?? null,
      })
    }
    return found
  }
  const label = new RegExp(`^(?:\\(?(?:[IVXLC]+|\\d+)[.)]|(?:${anyOf(labels)})\\s+[\\dIVX]+\\s*[:.]?)\\s+`)
  return { read, withoutLabel: (heading) => heading.replace(label, '') }
}

/** Where the word behind the one at `at` begins. */
function nextWord(text: string, at: number): number {
  const space = text.slice(at + 1).search(/[\s-]/)
  return space < 0 ? text.length + 1 : at + 1 + space
}
