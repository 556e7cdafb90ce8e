import type { FateMark } from './fate.ts'
import type { Line } from './line.ts'

/** A seed as logical lines, and the stretches of it that are markup or stand outside the document. */
export interface Read {
  lines: Line[]
  marks: FateMark[]
}
