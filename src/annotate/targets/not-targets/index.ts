import type { Candidate } from '../paragraph-reading.ts'
import { CONDITIONS } from './conditions.ts'
import { LIST_SUMS } from './list-sums.ts'
import type { NotTarget } from './not-target.ts'
import { SIZES } from './sizes.ts'
import { WAYS_OF_SPEAKING } from './ways-of-speaking.ts'

/** All that a number may be when it is no target. */
export const NOT_TARGETS: readonly NotTarget[] = [...CONDITIONS, ...SIZES, ...WAYS_OF_SPEAKING, ...LIST_SUMS]

/** The name of the reason why a number is no target, or null. */
export function notTarget(candidate: Candidate): string | null {
  return NOT_TARGETS.find(({ is }) => is(candidate))?.name ?? null
}
