/** What words say of a number: at least it, more than it, … */
export type Comparator = '>' | '>=' | '<' | '<=' | '~'

/** A number of a sentence, in whatever language. */
export interface FoundNumber {
  /** As written, with its unit. */
  text: string
  /** What it is worth, multiplied out; more than one where a unit may be counted in or not: 62 Tbps. */
  values: number[]
  /** Per cent, percentage points, or anything else. */
  kind: '%' | 'points' | ''
  /** Whether it is written in figures that are no part of a code: 6 in IPv6. */
  figures: boolean
  /** Null where nothing compares it. */
  comparator: Comparator | null
}
