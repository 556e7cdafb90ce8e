import { z } from 'zod'
import { isoDate } from './document.ts'

/** Who a document outside the corpus is by. */
export const workLevel = z.enum(['nation', 'province', 'prefecture', 'county'])

/** A document that others cite and the corpus does not hold. */
const work = z.strictObject({
  /** As cited, without brackets. */
  title: z.string().min(4),
  level: workLevel,
  /** The organs that issued it. */
  issuer: z.string().min(1),
  number: z.string().nullable().default(null),
  dated: isoDate.nullable().default(null),
})

/** `content/vocabulary/works.yaml`: what citing texts leave out about the documents they cite. */
export const worksVocabulary = z.strictObject({ works: z.array(work) })

export type WorksVocabulary = z.infer<typeof worksVocabulary>
export type KnownWork = z.infer<typeof work>
