import { z } from 'zod'

/** A term of `content/vocabulary/terms.yaml`. */
export const vocabularyTerm = z.strictObject({
  /** ASCII id of its page. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Headword in Simplified characters, as the texts have it. */
  term: z.string().min(1),
  /** The headword in Traditional characters, where it differs. */
  hant: z.string().min(1).optional(),
  forms: z.array(z.string().min(1)).default([]),
  /** Longer words in which a form is no occurrence: 黑龙江 for 龙江. */
  except: z.array(z.string().min(1)).default([]),
  /** The word of Taiwan or Hong Kong where it is another one, in Traditional characters. */
  regional: z.strictObject({ tw: z.string().min(1).optional(), hk: z.string().min(1).optional() }).default({}),
  english: z.string().min(1).nullable().default(null),
  definition: z.string().min(1).max(120).nullable().default(null),
  source: z.string().min(1).nullable().default(null),
  reviewed: z.boolean().default(true),
  /** GB/T 2260 code of the place a local term belongs to. */
  place: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
})

/** `content/vocabulary/terms.yaml`. */
export const termVocabulary = z.strictObject({ terms: z.array(vocabularyTerm) })

export type VocabularyTerm = z.infer<typeof vocabularyTerm>

/** What of a term decides where it stands. */
export type SoughtTerm = Pick<VocabularyTerm, 'id' | 'term' | 'forms' | 'except' | 'regional'>
