import { z } from 'zod'

const exception = z.strictObject({ word: z.string().min(1), form: z.string().min(1), reason: z.string().min(1) })

const words = z.string().min(1).optional()

/**
 * Words in which a character takes one form, separated by spaces, by where that is known from: as a dictionary of
 * OpenCC's has them, as another dictionary attests them, and words of the same sense that none has.
 */
const family = z.strictObject({
  char: z.string().min(1),
  form: z.string().min(1),
  opencc: words,
  attested: words,
  sense: words,
})

/** `content/vocabulary/script-words.yaml`: words by the character that has several forms, in both directions. */
export const scriptWordsVocabulary = z.strictObject({ to_hant: z.array(family), to_hans: z.array(family) })

/** A stretch that a regular expression finds, and its form, of one length. */
const pattern = z.strictObject({ pattern: z.string().min(1), form: z.string().min(1), reason: z.string().min(1) })

/** `content/vocabulary/script.yaml`: words whose Traditional or Simplified form differs from OpenCC's, with the reason. */
export const scriptVocabulary = z.strictObject({
  to_hant: z.array(exception),
  to_hans: z.array(exception).optional(),
  patterns: z.array(pattern).optional(),
  /** The words of `script-words.yaml`, put here when the vocabulary is read. */
  words: scriptWordsVocabulary.optional(),
})
