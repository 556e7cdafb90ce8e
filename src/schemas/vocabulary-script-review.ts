import { z } from 'zod'

/**
 * `content/vocabulary/script-review.yaml`: characters with several Traditional forms that a person has reviewed. By
 * character and form, the words in which the character takes it, separated by spaces; a word of one character stands
 * with its neighbours.
 */
export const scriptReviewVocabulary = z.record(z.string().length(1), z.record(z.string().length(1), z.string().min(1)))

export type ScriptReviewVocabulary = z.infer<typeof scriptReviewVocabulary>
