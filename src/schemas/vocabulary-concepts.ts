import { z } from 'zod'
import { wordList } from './word-list.ts'

/** A concept of `content/vocabulary/concepts.yaml`: one object of policy with the words that name it. */
const concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** How the concept is shown; it is looked for like the words. */
  name: z.string().min(2),
  words: wordList,
  /** Ids of neighbouring concepts; a relation written on one side holds on both. */
  related: z.array(z.string()).default([]),
  /** Id of the concept this one is a kind or part of. */
  broader: z.string().optional(),
  /** What any measure may use on its way; a measure is about it only if its title is. */
  means: z.boolean().default(false),
})

/** `content/vocabulary/concepts.yaml`. A word belongs to one concept, a neighbour exists. */
export const conceptVocabulary = z
  .strictObject({
    /** Words that stand everywhere and say nothing of an object. */
    generic: wordList,
    /** Words of texts on any subject, by kind: in common they are likeness, but name nothing. */
    unnamed: z.record(z.string(), wordList).default({}),
    concepts: z.array(concept),
  })
  .superRefine(({ concepts }, context) => {
    const ids = new Set(concepts.map(({ id }) => id))
    const owner = new Map<string, string>()
    concepts.forEach(({ id, name, words, related, broader }, index) => {
      const path = ['concepts', index]
      for (const neighbour of broader === undefined ? related : [...related, broader]) {
        if (!ids.has(neighbour)) {
          context.addIssue({
            code: 'custom',
            path,
            message: `Unexpected neighbour ${neighbour}, expected the id of a concept`,
          })
        }
      }
      for (const word of [name, ...words].map((text) => text.normalize('NFKC').toLowerCase())) {
        const other = owner.get(word)
        if (other !== undefined && other !== id) {
          context.addIssue({ code: 'custom', path, message: `Unexpected word ${word}, it belongs to ${other} already` })
        }
        owner.set(word, id)
      }
    })
    if (ids.size < concepts.length) {
      context.addIssue({
        code: 'custom',
        path: ['concepts'],
        message: 'Unexpected repeated id, expected one concept an id',
      })
    }
  })

export type Concept = z.infer<typeof concept>
export type ConceptVocabulary = z.infer<typeof conceptVocabulary>
