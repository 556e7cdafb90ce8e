import { z } from 'zod'

const exception = z.strictObject({ word: z.string().min(1), form: z.string().min(1), reason: z.string().min(1) })

/** `content/vocabulary/script.yaml`: words whose Traditional or Simplified form differs from OpenCC's, with the reason. */
export const scriptVocabulary = z.strictObject({
  to_hant: z.array(exception),
  to_hans: z.array(exception).optional(),
})
