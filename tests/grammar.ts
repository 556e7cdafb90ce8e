import { fileURLToPath } from 'node:url'
import { readVocabulary } from '../src/disk/read-vocabulary.ts'
import { buildGrammar } from '../src/schemas/grammar.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The words of the project's patterns. */
export const grammar = buildGrammar(readVocabulary({ root, corpus: root }))
