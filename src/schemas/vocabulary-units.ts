import { z } from 'zod'

/** What a target in a unit is; ranks, milestones and coverage come from rules, not from units. */
const unitKind = z.enum(['count', 'ratio', 'money', 'capacity', 'area', 'multiple'])

/** A unit of `content/vocabulary/units.yaml`. */
const unit = z.strictObject({
  /** As written, without multipliers; the first is the base form unless `base` says otherwise. */
  names: z.array(z.string().min(1)).min(1),
  base: z.string().optional(),
  /** How many of the base one unit makes. */
  factor: z.number().positive().default(1),
  kind: unitKind,
  /** What is measured. */
  measure: z.string().optional(),
  /** Words one of which the clause has to hold for the name to count as a unit. */
  near: z.array(z.string().min(1)).optional(),
})

/** A list of words, or one string with spaces between them. */
const words = z.union([z.array(z.string().min(1)), z.string().transform((text) => text.trim().split(/\s+/))])

/** `content/vocabulary/units.yaml`. */
export const unitVocabulary = z.strictObject({
  units: z.array(unit),
  /** Measure words that follow a number in any figures. */
  classifiers: words,
  /** Words that only a number in Arabic figures counts directly. */
  nouns: words,
  /** Names that begin like a number with its unit, 三门峡. */
  names: words,
})

export type UnitOfMeasure = z.infer<typeof unit>
export type UnitVocabulary = z.infer<typeof unitVocabulary>
