import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { scriptVocabulary, scriptWordsVocabulary } from '../../src/schemas/vocabulary-script.ts'
import { makeConverter } from '../../src/text/script.ts'

const PROJECT = new URL('../../', import.meta.url)

const read = (path: string) => readFileSync(new URL(path, PROJECT), 'utf8')

/** Reads a YAML file of the project's vocabulary. */
export const readVocabularyFile = (name: string): unknown => parse(read(`content/vocabulary/${name}.yaml`))

/** The project's words by their character. */
export const words = scriptWordsVocabulary.parse(readVocabularyFile('script-words'))

/** The project's exceptions, with its words. */
export const exceptions = { ...scriptVocabulary.parse(readVocabularyFile('script')), words }

/** The project's converter. */
export const converter = makeConverter(exceptions)

const seeds = readdirSync(new URL('seeds', PROJECT))
  .sort()
  .map((name) => read(`seeds/${name}`))

/** Example: 網, 業: stands in Traditional text only. */
const TRADITIONAL = /[業產網數據]/

/** The lines of the Simplified seeds, without white space around them. */
export const simplifiedLines = seeds
  .filter((seed) => !TRADITIONAL.test(seed))
  .flatMap((seed) => seed.split('\n'))
  .map((line) => line.trim())

/** The lines of the Traditional seeds. */
export const traditionalLines = seeds
  .filter((seed) => TRADITIONAL.test(seed))
  .flatMap((seed) => seed.split('\n'))
  .map((line) => line.trim())

/** All of them. */
export const lines = [...simplifiedLines, ...traditionalLines]
