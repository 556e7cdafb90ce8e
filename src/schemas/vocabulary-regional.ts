import { z } from 'zod'

const words = z.array(z.string().min(1))

/** A word of the mainland and what stands for it elsewhere. */
const regionalWord = z.strictObject({
  /** In Simplified characters. */
  mainland: z.string().min(1),
  /** Words of Taiwan, in Traditional characters; the usual one first. */
  taiwan: words.optional(),
  /** Words of Hong Kong, in Traditional characters; left out where the converted mainland word is usual. */
  hongkong: words.optional(),
  /** What localising software writes for the word though neither place says it in this sense. */
  software: words.optional(),
  /** Those of the words above that mainland texts have as well: never read back unless an aligned text does so. */
  ordinary: words.optional(),
  /** True when the gloss would mislead where the word is used in another sense. */
  no_gloss: z.boolean().optional(),
  note: z.string().optional(),
})

/** A word of a witness that a person has decided on. */
const reviewedWord = z.strictObject({
  /** Id of the witness. */
  document: z.string(),
  /** The word as the witness has it. */
  reads: z.string().min(1),
  /** The phrase of the witness in which the decision holds; wherever the word stands when left out. */
  within: z.string().optional(),
  /** The word of the edition. */
  restored: z.string().min(1),
  reason: z.string().min(1),
})

/** `content/vocabulary/regional.yaml`: regional words for glosses, for the apparatus and for restoring a localised text. */
export const regionalVocabulary = z
  .strictObject({ words: z.array(regionalWord), reviewed: z.array(reviewedWord) })
  .superRefine(({ words: list, reviewed }, context) => {
    const seen = new Set<string>()
    list.forEach(({ mainland, taiwan = [], hongkong = [], software = [], ordinary = [] }, index) => {
      const path = ['words', index]
      const all = new Set([...taiwan, ...hongkong, ...software])
      if (seen.has(mainland))
        context.addIssue({ code: 'custom', path, message: `Unexpected second entry of ${mainland}` })
      seen.add(mainland)
      if (all.size === 0)
        context.addIssue({ code: 'custom', path, message: `Unexpected lack of words for ${mainland}` })
      for (const word of ordinary.filter((one) => !all.has(one))) {
        context.addIssue({ code: 'custom', path, message: `Unexpected ${word}, expected a word of the entry` })
      }
    })
    reviewed.forEach(({ reads, within }, index) => {
      if (within === undefined || within.includes(reads)) return
      const message = `Unexpected phrase ${within}, expected one that holds ${reads}`
      context.addIssue({ code: 'custom', path: ['reviewed', index], message })
    })
  })

export type RegionalVocabulary = z.infer<typeof regionalVocabulary>
export type RegionalWord = z.infer<typeof regionalWord>
export type ReviewedWord = z.infer<typeof reviewedWord>
