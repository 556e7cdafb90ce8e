import type { KnownWord, Observed } from './learn-rules.ts'
import { learnRules } from './learn-rules.ts'
import { makeRestorer } from './restore.ts'

/** At most so many times rules are learned anew; up to so many paragraphs each is left out alone. */
const MOST_FOLDS = 100

/**
 * Each attested paragraph restored by rules that were learned without it: what the rules are worth on a text they have
 * not seen. `observed` and `attested` are of one order; nothing reviewed by hand takes part.
 */
export function crossValidate(
  observed: readonly Observed[],
  attested: readonly string[],
  known: readonly KnownWord[],
  toHans: (text: string) => string,
): string[] {
  const present = known.filter(({ from }) => observed.some(({ text }) => text.includes(from)))
  const folds = Math.min(MOST_FOLDS, attested.length)
  const restorers = Array.from({ length: folds }, (_, fold) => {
    const rules = learnRules(
      observed.filter((_paragraph, index) => index % folds !== fold),
      present,
    )
    return makeRestorer({ rules, reviewed: [], toHans })
  })
  return attested.map((text, index) => restorers[index % folds]?.(text).text ?? text)
}
