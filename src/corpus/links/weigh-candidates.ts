import type { FirstEvidence } from './evidence.ts'
import { acceptance, firstAcceptance, gatherEvidence, sameness } from './evidence.ts'
import { likenessOfWords } from './compare-words.ts'
import { listPairs, rankPairs } from './list-pairs.ts'
import type { NamedPair, Namer } from './name-pairs.ts'
import { createPhraseSpread, sumPhrases } from './phrase-spread.ts'
import type { Prepared } from './prepare.ts'
import { createDotProduct } from './sparse.ts'
import { LEAST } from './weights.ts'

/** A likely pair of provisions by index, `a` < `b`. */
export interface WeighedPair {
  a: number
  b: number
  /** The probability that a reader accepts it, and that it is the same measure if so. */
  score: number
  sameness: number
  /** The likeness of its wording. */
  wording: number
  /** What both name. */
  named: NamedPair
}

/** What is known of the provisions, by index. */
export interface Members {
  /** The document of each, by number. */
  families: Int32Array
  /** Whether each is compared. */
  compared: (at: number) => boolean
  /** Whether a pair says less than a copy does. */
  isBesideCopy: (a: number, b: number) => boolean
  /** What competes: the provisions of one document, its boxes apart, since they repeat its measures. */
  groups: readonly string[]
}

/** A pair that may be one, with what speaks for it as far as it costs little. */
interface PossiblePair {
  a: number
  b: number
  evidence: FirstEvidence
}

/** Those of the pairs worth a close comparison that are not far weaker than what their sides have in each other's document. */
function findPossible(prepared: Prepared, { families, compared, isBesideCopy, groups }: Members): PossiblePair[] {
  const { profiles, places, termCount, subjects } = prepared
  const pairs = listPairs(prepared, families, compared)
  const ranks = rankPairs(pairs, groups)
  const own = createDotProduct(termCount)
  const possible: PossiblePair[] = []
  let held = -1
  ranks.forEach((rank, at) => {
    const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0]
    if (rank < LEAST.rank || isBesideCopy(a, b)) return
    const [left, words] = [profiles[a], places[a]]
    const [right, theirs] = [profiles[b], places[b]]
    if (!left || !words || !right || !theirs) return
    if (a !== held) {
      own.hold(left.ownTerms)
      held = a
    }
    const likeness = {
      wording: pairs.wordings[at] ?? 0,
      ownWording: own.with(right.ownTerms),
      subject: subjects(families[a] ?? 0, families[b] ?? 0),
      ...likenessOfWords(words, theirs),
    }
    const evidence = gatherEvidence(left, right, likeness, prepared)
    if (firstAcceptance(evidence) >= LEAST.possible) possible.push({ a, b, evidence })
  })
  return possible
}

/**
 * The pairs that may be links: those that a reader accepts likely enough, also by the names they have in common. What costs
 * much is compared last. Work grows with the number of provisions, not of pairs.
 */
export function weighCandidates(prepared: Prepared, nameOf: Namer, members: Members): WeighedPair[] {
  const possible = findPossible(prepared, members)
  const { count, spread } = createPhraseSpread()
  const all = possible.flatMap((pair) => {
    const named = nameOf(pair.a, pair.b)
    if (!named) return []
    count(named.phrases, members.families[pair.a] ?? 0, members.families[pair.b] ?? 0)
    return [{ ...pair, named }]
  })
  return all.flatMap(({ a, b, evidence, named }) => {
    const phrases = spread(named.phrases)
    const score = acceptance({ ...evidence, phrases: sumPhrases(phrases) })
    if (score < LEAST.linked) return []
    return [{ a, b, score, sameness: sameness(evidence), wording: evidence.wording, named: { ...named, phrases } }]
  })
}
