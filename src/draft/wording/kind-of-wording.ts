/** Formula or peculiar: whether words belong to nobody, or to the few texts that have them. */
import { FORMULA } from '../../schemas/shared-run.ts'

export type WordingKind = 'formula' | 'peculiar'

/** What is known of words that a draft shares. */
export interface WordingFacts {
  /** How many documents have them, the draft among these. */
  documents: number
  /** How much they say of their own, as `countOwn` counts it. */
  own: number
  /** How much of the shorter of the two texts the draft and such a document share, at most: 0 to 1. */
  share: number
}

/** What says less of its own is a name, a turn of office or of law, and nobody’s. */
const FEWEST_OWN = 16

/** So much of a text is shared where one was written with the other, or both with a third, at hand. */
const KINDRED = 0.06

/** In texts that share little else, what says less of its own is a turn of speech too. */
const FEWEST_ALONE = 40

/**
 * Words that many documents have are a formula; so are those that say little of their own, and short ones in texts that have
 * little else in common. Chosen by 450 runs that readers labelled (`tests/draft/labelled-runs.tsv`).
 */
export const kindOfWording = ({ documents, own, share }: WordingFacts): WordingKind =>
  documents >= FORMULA || own < (share < KINDRED ? FEWEST_ALONE : FEWEST_OWN) ? 'formula' : 'peculiar'
