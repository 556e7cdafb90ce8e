import { z } from 'zod'
import { isoDate } from './document.ts'

const comparator = z.enum(['=', '>', '>=', '<', '<=', '~'])
const targetKind = z.enum(['count', 'ratio', 'money', 'capacity', 'area', 'rank', 'multiple', 'milestone', 'coverage'])

/** A row of `targets.json`: one quantified or dated commitment with its exact words. */
export const targetRow = z.strictObject({
  id: z.string(),
  document: z.string(),
  /** `<document>/<anchor>` of the provision it stands in. */
  provision: z.string(),
  /** What is measured, in the text's words. */
  indicator: z.string(),
  /** Its English in the vocabulary, of the series where it has one; null where there is none. */
  indicator_en: z.string().nullable(),
  /** Id of its series in `series.json`. */
  series: z.string().nullable(),
  /** The words that make it; of a row of a table of indicators, the row, a space between cells. */
  quote: z.string(),
  quote_hant: z.string(),
  /** The translation of the sentence, or the part of it between semicolons that has the number; null where there is none. */
  quote_en: z.string().nullable(),
  /** The sentence the quote stands in, of one beyond 1,200 characters what stands around; of a row of a table, its cells. */
  sentence: z.string(),
  sentence_hant: z.string(),
  value: z.number().nullable(),
  /** Upper end of a range, in `unit`. */
  value_high: z.number().nullable(),
  /** Unit as written, 万亿元. */
  unit: z.string().nullable(),
  value_base: z.number().nullable(),
  unit_base: z.string().nullable(),
  comparator: comparator.nullable(),
  deadline: isoDate.nullable(),
  deadline_basis: z.enum(['sentence', 'paragraph', 'document']).nullable(),
  /** What the value is measured against, 2020年底. */
  baseline: z.string().nullable(),
  /** The value it starts from, in `unit`; null where the text gives none. */
  baseline_value: z.number().nullable(),
  /** How much it is to grow, as a table of indicators says beside the value: 6左右, [13.5]. */
  growth: z.string().nullable(),
  /** Whether it binds, as a table of indicators says. */
  attribute: z.enum(['约束性', '预期性']).nullable(),
  scope: z.string().nullable(),
  /** The hedging words, 力争; null when there is none. */
  hedge: z.string().nullable(),
  kind: targetKind,
  rule: z.string(),
  /** `seed.quote` is exactly `line.slice(start, end)` of the seed's line, UTF-16 units. */
  seed: z.strictObject({
    file: z.string(),
    line: z.number().int().positive(),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    quote: z.string(),
  }),
  url: z.string(),
  /**
   * What an editor did: `rejected` a row of the rules (it stays, and counts nowhere), `amended` some of its fields, or
   * `added` one the rules did not find; null for a row that only the rules made.
   */
  editor: z.enum(['rejected', 'amended', 'added']).nullable(),
  /** The editor's reason. */
  editor_reason: z.string().nullable(),
})

export type TargetRow = z.infer<typeof targetRow>
