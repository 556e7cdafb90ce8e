import type { Candidate } from '../paragraph-reading.ts'

/** What a number is when it is no target; the example shows the number in its place. */
export interface NotTarget {
  name: string
  example: string
  /** Whether the example stands in a text that sets no year. */
  undated?: true
  is: (candidate: Candidate) => boolean
}
