import { z } from 'zod'

/** A row of `characters.json`: one occurrence, in a text that is converted, of a character with several Traditional forms. */
export const characterRow = z.strictObject({
  document: z.string(),
  /** Id of the provision, `<document>/<anchor>`; null outside any. */
  provision: z.string().nullable(),
  /** Id of the sentence within the document; null in a heading or outside any provision. */
  sentence: z.string().nullable(),
  /** UTF-16 offset in the reading text of its paragraph or heading. */
  offset: z.number().int().nonnegative(),
  char: z.string().length(1),
  /** The Traditional form chosen. */
  form: z.string().length(1),
  /** All forms it might have had. */
  candidates: z.array(z.string().length(1)),
  /** The word it stands in; a word of one character with its neighbours. */
  word: z.string(),
  /** The text around it, Simplified. */
  context: z.string(),
  /** Whether a person has reviewed the character in this word with this form. */
  reviewed: z.boolean(),
  /** Whether a word settles the form: the character is not in doubt, reviewed or not. */
  settled: z.boolean(),
  /** The seed and the line where the paragraph begins. */
  seed: z.strictObject({ file: z.string(), line: z.number().int().positive() }),
})

export type CharacterRow = z.infer<typeof characterRow>
