import type { FateMark } from './fate.ts'
import type { Line } from './line.ts'

/** A seed as logical lines, and the stretches of it that are markup or stand outside the document. */
export interface Read {
  lines: Line[]
  marks: FateMark[]
  /** What a page says of its document outside of its text, a line a field: `标题：某省方案`. */
  record?: string[]
}
