import { z } from 'zod'

/** The editor's English for a provision: an equivalent of its heading, a one-sentence abstract, or both. */
export const englishNote = z
  .strictObject({
    /** The provision, `2.1.1`. */
    anchor: z.string().min(1),
    title: z.string().min(1).optional(),
    abstract: z.string().min(1).optional(),
  })
  .refine(({ title, abstract }) => title !== undefined || abstract !== undefined, {
    message: 'Unexpected entry without English, expected title or abstract',
  })
