import type { RegionalWord } from '../../schemas/vocabulary-regional.ts'
import type { Difference } from '../collation/compare-texts.ts'
import { findWords, indexWords, type WordIndex } from './find-words.ts'
import type { Evidence, RestoreRule } from './rule.ts'

/** A word of a witness for which the base text has another: offsets in the simplified witness. */
interface Swap {
  start: number
  end: number
  to: string
  /** True for a regional word of the vocabulary, false for any other difference. */
  regional: boolean
}

/** A paragraph of a witness as plain conversion simplifies it, and the words by which it differs from the base text. */
export interface Observed {
  text: string
  swaps: Swap[]
}

/** Shortest word that is learned, in characters: one alone says too little. */
const SHORTEST = 2

/** A difference that the vocabulary does not explain is a localiser's habit only if it is seen so often. */
const LEAST_SEEN = 2

/** Example: 网路; figures and Latin runs (2026, 5G) are never words of a localiser. */
const HAN_ONLY = /^\p{Script=Han}+$/u

/** What a compared pair of paragraphs teaches; `simplified` is the witness's text, plainly converted. */
export function observe(base: string, simplified: string, differences: readonly Difference[]): Observed {
  const swaps = differences
    .filter(({ class: kind }) => kind === 'regional' || kind === 'substantive')
    .map(({ class: kind, base: { start, end }, witness }): Swap => {
      return { ...witness, to: base.slice(start, end), regional: kind === 'regional' }
    })
    .filter(({ start, end, to }) => HAN_ONLY.test(to) && HAN_ONLY.test(simplified.slice(start, end)))
    .filter(({ start, end, to }) => end - start >= SHORTEST && to !== simplified.slice(start, end))
  return { text: simplified, swaps }
}

/** A word and what it is read back to, in Simplified characters. */
export interface KnownWord {
  from: string
  to: string
}

/**
 * The words of a vocabulary that are read back without having been seen: all but those that are ordinary on the
 * mainland too. Of several mainland words for one, the first holds.
 */
export function knownWords(words: readonly RegionalWord[], toHans: (text: string) => string): KnownWord[] {
  const known = new Map<string, string>()
  for (const { mainland, taiwan = [], hongkong = [], software = [], ordinary = [] } of words) {
    for (const word of [...taiwan, ...hongkong, ...software]) {
      const from = toHans(word)
      if (!ordinary.includes(word) && from !== mainland && !known.has(from)) known.set(from, mainland)
    }
  }
  return [...known].map(([from, to]) => ({ from, to }))
}

/**
 * Rules that undo a localiser's words: what was replaced in the observed paragraphs, with how often, how often it was
 * kept and next to which characters; and the known words, with the same evidence where there is any. A word that is not
 * in the vocabulary has to be seen twice. Sorted by `from`.
 */
export function learnRules(observed: readonly Observed[], known: readonly KnownWord[] = []): RestoreRule[] {
  const targets = new Map<string, Map<string, number>>()
  const regional = new Set<string>()
  for (const { text, swaps } of observed) {
    for (const swap of swaps) {
      const from = text.slice(swap.start, swap.end)
      const counts = targets.get(from) ?? new Map<string, number>()
      targets.set(from, counts.set(swap.to, (counts.get(swap.to) ?? 0) + 1))
      if (swap.regional) regional.add(from)
    }
  }
  const rules = new Map<string, OpenRule>()
  for (const { from, to } of known) rules.set(from, openRule(from, to, 'known'))
  for (const [from, counts] of targets) {
    const [to = '', count = 0] = commonest(counts)
    if (count >= LEAST_SEEN || regional.has(from)) rules.set(from, openRule(from, to, 'learned'))
  }
  const index = indexWords(rules)
  for (const paragraph of observed) countEvidence(paragraph, index)
  return [...rules.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

interface OpenRule extends RestoreRule {
  before: Map<string, Evidence>
  after: Map<string, Evidence>
}

const openRule = (from: string, to: string, origin: RestoreRule['origin']): OpenRule => ({
  from,
  to,
  origin,
  replaced: 0,
  kept: 0,
  before: new Map(),
  after: new Map(),
})

/** The target seen most often with its count; of equal ones the first in the order of characters. */
const commonest = (counts: ReadonlyMap<string, number>): [to?: string, count?: number] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? []

/** Adds what a paragraph says about each word that has a rule. A word across the border of a swap says nothing. */
function countEvidence({ text, swaps }: Observed, rules: WordIndex<OpenRule>): void {
  const add = (evidence: Evidence, replaced: boolean) => {
    if (replaced) evidence.replaced++
    else evidence.kept++
  }
  const addAt = (map: Map<string, Evidence>, key: string, replaced: boolean) => {
    const evidence = map.get(key) ?? { replaced: 0, kept: 0 }
    add(evidence, replaced)
    map.set(key, evidence)
  }
  for (const { start, end, word: rule } of findWords(text, rules)) {
    const touching = swaps.filter((swap) => swap.start < end && start < swap.end)
    const swap = touching.find((one) => one.start === start && one.end === end)
    if (touching.length > 0 && swap?.to !== rule.to) continue
    add(rule, swap !== undefined)
    addAt(rule.before, text.charAt(start - 1), swap !== undefined)
    addAt(rule.after, text.charAt(end), swap !== undefined)
  }
}
