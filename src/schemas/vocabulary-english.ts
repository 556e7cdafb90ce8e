import { z } from 'zod'

const values = z.record(z.string().min(1), z.number())
const list = z.array(z.string().min(1))
const names = z.record(z.string().min(1), z.string().min(1))

/** Words that compare, by what they say of the number. */
const comparing = z.strictObject({
  '>': list.default([]),
  '>=': list.default([]),
  '<': list.default([]),
  '<=': list.default([]),
  '~': list.default([]),
})

/** `content/vocabulary/english.yaml`: how English says quantities, and the English names of what the tables name. */
export const englishVocabulary = z.strictObject({
  numbers: z.strictObject({
    /** Cardinals and ordinals in words, months by their number. */
    words: values,
    multipliers: values,
    /** Shares in words, in per cent. */
    shares: values,
    percent: list,
    points: list,
    /** What else stands behind a number as its unit: yuan. */
    units: list.default([]),
  }),
  comparators: z.strictObject({
    /** Directly before a number, but for `fillers`. */
    before: comparing,
    /** Behind a number and what it counts. */
    after: comparing,
    fillers: list,
  }),
  /** What stands before the number of a unit in a heading: Box. */
  labels: list,
  /** Organs by the Chinese name as a text has it, or by the full name. */
  agencies: names,
  /** Further words that are right for an organ in a sentence. */
  agencies_also: z.record(z.string().min(1), list).default({}),
  /** Divisions by the Chinese name. */
  places: names,
  /** Topics and series by id. */
  topics: names,
  series: names,
  /** What targets measure that belong to no series, by the Chinese words. */
  indicators: names,
  /** Further English of terms, by their id, that is as good as the glossary's. */
  terms_also: z.record(z.string().min(1), list).default({}),
})

export type EnglishVocabulary = z.infer<typeof englishVocabulary>
