import type { Check } from './check.ts'
import { clauseWithoutAgency } from './clause-without-agency.ts'
import { headingWithoutText } from './heading-without-text.ts'
import { letterInNumber } from './letter-in-number.ts'
import { longSentence } from './long-sentence.ts'
import { numberSequence } from './number-sequence.ts'
import { unbalancedPair } from './unbalanced-pair.ts'
import { unclosedTitle } from './unclosed-title.ts'
import { unexpectedCharacter } from './unexpected-character.ts'
import { unreadClause } from './unread-clause.ts'
import { unreadNumber } from './unread-number.ts'
import { unresolvedAgency } from './unresolved-agency.ts'

/** The checks that an editor sees, in the order in which they run. */
export const checks: Check[] = [
  numberSequence,
  headingWithoutText,
  unbalancedPair,
  unclosedTitle,
  clauseWithoutAgency,
  unreadClause,
  unresolvedAgency,
  unreadNumber,
  longSentence,
  letterInNumber,
  unexpectedCharacter,
]
