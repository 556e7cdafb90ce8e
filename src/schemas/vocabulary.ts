import { z } from 'zod'
import { region } from './document.ts'
import { scriptVocabulary } from './vocabulary-script.ts'

const placesVocabulary = z.looseObject({
  regions: z.array(region.extend({ aliases: z.array(z.string()).optional() })),
  organs: z.array(z.strictObject({ code: z.string(), names: z.array(z.string()) })),
  words: z.array(z.string()),
})

/** The files of `content/vocabulary/`, each with its schema. */
export const vocabularySchemas = {
  script: scriptVocabulary,
  places: placesVocabulary,
}

/** The hand-written knowledge of the world that stages are given. */
export type Vocabulary = { [Name in keyof typeof vocabularySchemas]: z.infer<(typeof vocabularySchemas)[Name]> }
