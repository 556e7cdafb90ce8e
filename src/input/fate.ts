import type { Fate } from '../policy/index.ts'

/** A stretch of the seed that is not the document, as found before the tree is built. */
export interface FateMark {
  start: number
  end: number
  fate: Fate
  rule: string
}
