import { fileURLToPath } from 'node:url'
import { readVocabulary } from '../src/disk/read-vocabulary.ts'
import { buildLexicon } from '../src/schemas/lexicon.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The words of the project's patterns. */
export const lexicon = buildLexicon(readVocabulary({ root, corpus: root }))
