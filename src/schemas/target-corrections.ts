import { z } from 'zod'
import { isoDate } from './document.ts'
import { targetRow } from './target.ts'

const { indicator, kind } = targetRow.shape

/** Fields of a row that an editor may set. */
const fields = targetRow
  .pick({
    indicator: true,
    series: true,
    value: true,
    value_high: true,
    unit: true,
    value_base: true,
    unit_base: true,
    comparator: true,
    deadline_basis: true,
    baseline: true,
    baseline_value: true,
    growth: true,
    attribute: true,
    scope: true,
    hedge: true,
    kind: true,
  })
  .extend({ deadline: isoDate.nullable() })
  .partial()

const place = {
  /** The provision, `2.1.1`, or the sentence, `2.1.1-s3`, that it stands in. */
  anchor: z.string().min(1),
  /** The words, as the page shows them in the document's own script. */
  quote: z.string().min(1),
  reason: z.string().min(1),
}

const pairs = [
  ['value', 'value_base'],
  ['unit', 'unit_base'],
] as const

/** An editor's correction of the target index in `content/documents/<id>.yaml`. */
export const targetCorrection = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('rejected'), ...place }),
    z.strictObject({ action: z.literal('amended'), ...place, ...fields.shape }),
    z.strictObject({ action: z.literal('added'), ...place, ...fields.shape, indicator, kind }),
  ])
  .superRefine((correction, context) => {
    for (const pair of pairs) {
      const given = pair.filter((name) => name in correction)
      if (given.length !== 1) continue
      context.addIssue({ code: 'custom', message: `Unexpected ${given[0]} alone, expected ${pair.join(' and ')}` })
    }
  })

export type TargetCorrection = z.infer<typeof targetCorrection>
