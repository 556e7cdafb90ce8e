import { z } from 'zod'

/** A stretch of a provision's `text` that the other side has too: UTF-16 offsets, in order, without overlap. */
const linkMark = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** `concept`: both sides name it, maybe in other words; `phrase`: the same words. */
  kind: z.enum(['concept', 'phrase']),
  /** The concept's name, or the words. */
  label: z.string(),
})

/** How a shown link came about: not public, read by the pages that show it. */
export const linkDetail = z.strictObject({
  a: z.string(),
  b: z.string(),
  /**
   * The objects that both are about, weightiest first; `near` if one side names only a neighbour of it. None where the
   * computation found no link.
   */
  parts: z.array(z.strictObject({ name: z.string(), weight: z.number(), near: z.boolean() })),
  marks_a: z.array(linkMark),
  marks_b: z.array(linkMark),
})

export type LinkMark = z.infer<typeof linkMark>
export type LinkDetail = z.infer<typeof linkDetail>
