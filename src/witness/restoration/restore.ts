import type { RestoredMark } from '../../policy/index.ts'
import type { ReviewedWord } from '../../schemas/vocabulary-regional.ts'
import { splitWords } from '../../text/words.ts'
import { findWords, indexWords, type FoundWord, type WordIndex } from './find-words.ts'
import { judge, type RestoreRule } from './rule.ts'

/** A text read back to the words of the mainland, in Simplified characters, with a mark on each word decided on. */
export interface Restored {
  text: string
  marks: RestoredMark[]
}

/** What restoring goes by. */
export interface Restoring {
  rules: readonly RestoreRule[]
  /** Decisions by hand on this witness; they go before the rules. */
  reviewed: readonly ReviewedWord[]
  /** Plain conversion, unit by unit. */
  toHans: (text: string) => string
}

/** A word to be replaced: offsets in the attested text. */
type Decision = Omit<RestoredMark, 'from'> & { to: string }

/** A rule seen so often, or a word so long, holds even where it cuts what a dictionary takes for a word: 网路|上云. */
const SURE_COUNT = 2
const SURE_LENGTH = 3

/** A function that restores whole paragraphs of a localised text in Traditional characters. */
export function makeRestorer({ rules, reviewed, toHans }: Restoring): (attested: string) => Restored {
  const index = indexWords(new Map(rules.map((rule) => [rule.from, rule])))
  return (attested) => {
    const plain = toHans(attested)
    const byHand = reviewed.flatMap((review) => findReviewed(attested, review, index.words.get(toHans(review.reads))))
    const byRule = decide(plain, index).filter(({ start, end }) => !byHand.some((d) => d.start < end && start < d.end))
    return write(
      attested,
      plain,
      [...byHand, ...byRule].sort((a, b) => a.start - b.start),
    )
  }
}

/** Where a review holds, with the evidence of the rule that says the same. */
function findReviewed(attested: string, review: ReviewedWord, rule: RestoreRule | undefined): Decision[] {
  const { reads, within = reads, restored, reason } = review
  const [count, seen] = rule?.to === restored ? [rule.replaced, rule.replaced + rule.kept] : [0, 0]
  const found: Decision[] = []
  for (let at = attested.indexOf(within); at >= 0; at = attested.indexOf(within, at + within.length)) {
    const start = at + within.indexOf(reads)
    const end = start + reads.length
    found.push({ start, end, to: restored, rule: 'reviewed', count, seen, certainty: 'uncertain', reason })
  }
  return found
}

function decide(plain: string, index: WordIndex<RestoreRule>): Decision[] {
  const borders = findBorders(plain)
  const isSure = ({ from, replaced, kept }: RestoreRule) =>
    kept === 0 && (replaced >= SURE_COUNT || from.length >= SURE_LENGTH)
  const accepts = ({ start, end, word: rule }: FoundWord<RestoreRule>) =>
    isSure(rule) || (borders.has(start) && borders.has(end))
  return findWords(plain, index, accepts).flatMap(({ start, end, word: rule }): Decision[] => {
    const { replace, certain } = judge(rule, plain.charAt(start - 1), plain.charAt(end))
    if (!replace) return []
    const certainty = rule.origin === 'learned' && certain ? 'certain' : 'uncertain'
    const seen = rule.replaced + rule.kept
    return [{ start, end, to: rule.to, rule: rule.origin, count: rule.replaced, seen, certainty }]
  })
}

/** The offsets at which a word begins or ends. */
function findBorders(text: string): ReadonlySet<number> {
  let at = 0
  return new Set([0, ...splitWords(text).map((word) => (at += word.length))])
}

/** The plain text with the decisions in place; marks are offsets in the result. Overlapping decisions: the first holds. */
function write(attested: string, plain: string, decisions: readonly Decision[]): Restored {
  const marks: RestoredMark[] = []
  let text = ''
  let at = 0
  for (const { start, end, to, ...rest } of decisions) {
    if (start < at) continue
    text += plain.slice(at, start)
    marks.push({ ...rest, start: text.length, end: text.length + to.length, from: attested.slice(start, end) })
    text += to
    at = end
  }
  return { text: text + plain.slice(at), marks }
}
