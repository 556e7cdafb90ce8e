import { z } from 'zod'
import { region } from './document.ts'

/** A place without a code of its own: a zone, a park, a river, a region across divisions. */
const otherPlace = z.strictObject({
  /** ASCII id of its page. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  kind: z.enum(['zone', 'park', 'water', 'area', 'town']),
  /** Code of the division it lies in; null when it lies across several or outside. */
  within: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
})

/** `content/vocabulary/places.yaml`. */
export const placeVocabulary = z.strictObject({
  regions: z.array(region.extend({ aliases: z.array(z.string().min(1)).optional() })),
  organs: z.array(z.strictObject({ code: z.string().regex(/^\d{6}$/), names: z.array(z.string().min(1)) })),
  words: z.array(z.string().min(1)),
  places: z.array(otherPlace),
})

export type OtherPlace = z.infer<typeof otherPlace>
