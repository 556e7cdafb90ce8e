/** All faults, those first that need no built site. */
import { linkFaults } from './faults/links.ts'
import { outputFaults } from './faults/output.ts'
import { parseFaults } from './faults/parse.ts'
import { siteFaults } from './faults/site.ts'
import { targetFaults } from './faults/targets.ts'
import { textFaults } from './faults/text.ts'
import type { Mutant } from './mutant.ts'

export const mutants: readonly Mutant[] = [
  ...textFaults,
  ...outputFaults,
  ...targetFaults,
  ...parseFaults,
  ...linkFaults,
  ...siteFaults,
]
