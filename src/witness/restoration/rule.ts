/** How often something was replaced in the aligned texts, and how often it was kept. */
export interface Evidence {
  replaced: number
  kept: number
}

/**
 * What a localised word is read back to. `from` and `to` are in Simplified characters: `from` as plain conversion
 * gives it. `learned` from aligned paragraphs, or `known` from the vocabulary and not seen replaced there.
 */
export interface RestoreRule extends Evidence {
  from: string
  to: string
  origin: 'learned' | 'known'
  /** What was done next to a certain character before the word, after it. */
  before: ReadonlyMap<string, Evidence>
  after: ReadonlyMap<string, Evidence>
}

/** Added to each count, so that what was never seen is not impossible. */
const UNSEEN = 0.5

/** The odds that a word is replaced, its share `share` of replacements counting as much as one occurrence. */
const oddsOf = ({ replaced, kept }: Evidence, share: number) => (replaced + share) / (kept + 1 - share)

/** What to do with a word at a place, and whether the aligned texts are of one mind about it. */
export interface Verdict {
  replace: boolean
  /** True when it was replaced in the aligned texts and never kept; or so next to the same character, more than once. */
  certain: boolean
}

/**
 * Decides on a word between two characters (empty at the ends of a text): by how often it was replaced or kept in the
 * aligned texts, altogether and next to each of them, the three taken as independent. With no evidence it is replaced.
 */
export function judge(rule: RestoreRule, before: string, after: string): Verdict {
  const share = (rule.replaced + UNSEEN) / (rule.replaced + rule.kept + 2 * UNSEEN)
  const prior = Math.log(share / (1 - share))
  const contexts = [rule.before.get(before), rule.after.get(after)].filter((evidence) => evidence !== undefined)
  const score = contexts.reduce((sum, evidence) => sum + Math.log(oddsOf(evidence, share)) - prior, prior)
  const pure = ({ replaced, kept }: Evidence, least: number) => replaced >= least && kept === 0
  return { replace: score >= 0, certain: pure(rule, 1) || contexts.some((evidence) => pure(evidence, 2)) }
}
