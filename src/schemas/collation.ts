import { z } from 'zod'

/**
 * What kind of difference two witnesses have at a place:
 * - `script`: the same characters in the other script, as the edition's own conversion writes them
 * - `variant`: the same character in another form than that (臺/台, 裡/里)
 * - `regional`: a word for which the witness's place, or its localising software, has another
 * - `punctuation`: marks, spaces and width
 * - `omission`: only the base has it; `addition`: only the witness has it
 * - `substantive`: anything else
 */
const differenceClass = z.enum(['script', 'variant', 'regional', 'punctuation', 'omission', 'addition', 'substantive'])

export type DifferenceClass = z.infer<typeof differenceClass>

/** What a text has at a place; `line` (from 1), `start` and `end` (UTF-16 units) are those of its seed. */
const reading = z.strictObject({
  text: z.string(),
  /** Anchor of the provision, null outside any (a title, a signature). */
  anchor: z.string().nullable(),
  line: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

/** A row of `collation.json`: one difference between a document and a witness of it. */
export const collationRow = z.strictObject({
  /** `<witness>/v<n>`, n counted from 1 in reading order. */
  id: z.string(),
  document: z.string(),
  witness: z.string(),
  class: differenceClass,
  /** Id of the edition's provision, `<document>/<anchor>`; null outside any. */
  provision: z.string().nullable(),
  /** Id of the sentence of the edition it begins in, within the document; null in a heading or outside any provision. */
  sentence: z.string().nullable(),
  /** Reading of the base text; empty for an addition, whose place is that after which it stands. */
  base: reading,
  /** Reading of the witness; empty for an omission. */
  variant: reading,
})

export type CollationRow = z.infer<typeof collationRow>

/** A row of `scorecard.json`: how far one way of converting comes from an attested text. */
export const scorecardRow = z.strictObject({
  document: z.string(),
  witness: z.string(),
  /** Which text is made from the other and compared with the attested one. */
  into: z.enum(['witness', 'base']),
  /** `cn→tw` and the like for OpenCC's conversions, `cn→gov` for the forms of the 《通用规范汉字表》; `edition`, `restored-…` for ours. */
  method: z.string(),
  /** True when each paragraph was made by rules learned from the others. */
  cross_validated: z.boolean(),
  /** Characters to insert, delete or replace (Levenshtein). */
  wrong: z.number().int().nonnegative(),
  /** Characters of the attested text in the aligned paragraphs. */
  characters: z.number().int().nonnegative(),
  per_thousand: z.number().nonnegative(),
})

export type ScorecardRow = z.infer<typeof scorecardRow>

const line = z.number().int().positive().nullable()

/** A row of `witnesses.json`: how a witness was aligned with its document. */
export const witnessRow = z.strictObject({
  document: z.string(),
  witness: z.string(),
  /** Share of the document's texts (paragraphs, headings, cells) that have a partner in the witness. */
  share: z.number().min(0).max(1),
  aligned: z.number().int().nonnegative(),
  base_texts: z.number().int().nonnegative(),
  witness_texts: z.number().int().nonnegative(),
  /** Differences of each class. */
  counts: z.record(differenceClass, z.number().int().nonnegative()),
  /** Which lines of the two seeds stand against each other, in order; null where one has nothing. */
  lines: z.array(z.strictObject({ base: line, witness: line })),
})

export type WitnessRow = z.infer<typeof witnessRow>
