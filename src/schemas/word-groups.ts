import { z } from 'zod'

/** Words with spaces between them; in the file a string, which may run over several lines. */
const words = z
  .string('Unexpected value, expected words with spaces between them')
  .transform((text) => text.split(/\s+/u).filter((word) => word !== ''))
  .pipe(z.array(z.string()).min(1, 'Unexpected lack of words, expected at least one'))

/** Words that serve the same uses, and what may not, or has to, stand beside them. */
export interface WordGroup<Use extends string = string> {
  as: Use[]
  words: string[]
  /** What stands before a word when it is part of another one: 重 in 重建. */
  not_after?: string[] | undefined
  /** What stands behind a word when it is part of another one: 细则 in 实施细则. */
  not_before?: string[] | undefined
  /** What has to stand behind: 急救 in 120急救. */
  before?: string[] | undefined
}

/**
 * The schema of a file of words: `uses` are the names that its groups may give under `as`. A word stands once, in the
 * group of all its uses; a second time only for another use, with words it may not stand beside.
 */
export const wordGroups = <const Use extends string>(uses: readonly [Use, ...Use[]]) =>
  z
    .strictObject({
      groups: z.array(
        z.strictObject({
          as: z.array(z.enum(uses, `Unexpected use, expected one of ${uses.join(', ')}`)).min(1),
          words,
          not_after: words.optional(),
          not_before: words.optional(),
          before: words.optional(),
        }),
      ),
    })
    .superRefine(({ groups }, context) => {
      const free = new Set<string>()
      const known = new Set<string>()
      groups.forEach(({ as, words: list, not_after, not_before, before }, index) => {
        const bound = not_after !== undefined || not_before !== undefined || before !== undefined
        for (const word of list) {
          const twice = as.find((use) => known.has(`${use} ${word}`))
          if (twice !== undefined || (!bound && free.has(word))) {
            const message = `Unexpected second entry of ${word}, expected one with all its uses`
            context.addIssue({ code: 'custom', path: ['groups', index, 'words'], message })
          }
          if (!bound) free.add(word)
          for (const use of as) known.add(`${use} ${word}`)
        }
      })
      for (const use of uses.filter((name) => !groups.some(({ as }) => as.includes(name)))) {
        context.addIssue({
          code: 'custom',
          path: ['groups'],
          message: `Unexpected lack of words for ${use}, expected one`,
        })
      }
    })
