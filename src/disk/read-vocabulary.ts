import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { parse } from 'yaml'
import type { ZodType } from 'zod'
import type { Folders } from './folders.ts'
import { readPlacedYaml, readYaml } from './read-yaml.ts'
import { SETTINGS, readSettings } from './read-settings.ts'
import { fullReport } from './report.ts'
import { UserError } from './user-error.ts'
import { mergeVocabulary } from '../schemas/merge-vocabulary.ts'
import type { ScriptReviewVocabulary } from '../schemas/vocabulary-script-review.ts'
import { scriptReviewVocabulary } from '../schemas/vocabulary-script-review.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import { vocabularySchemas } from '../schemas/vocabulary.ts'

/** The file of a vocabulary in a folder. */
export const vocabularyPath = (folder: string, name: string): string =>
  join(folder, 'content', 'vocabulary', `${name}.yaml`)

/** What was read last, with the text of its files. */
let last: { texts: string; vocabulary: Vocabulary } | undefined

/**
 * Reads `content/vocabulary`: the program's, with what the edition's own files and `duidu.yaml` add to it or put in the
 * place of its entries. Without its vocabulary the program cannot work: a file that does not fit its schema ends the run
 * with every message about it.
 * While the files stay the same it is the same object: to read and arrange it takes two seconds, and a site that is being
 * written compiles at every change.
 */
export function readVocabulary(folders: Folders): Vocabulary {
  const { root, corpus } = folders
  const names = Object.keys(vocabularySchemas)
  const paths = [
    ...[root, corpus].flatMap((folder) => names.map((name) => vocabularyPath(folder, name))),
    join(corpus, SETTINGS),
  ]
  const texts = JSON.stringify(
    paths.filter((path) => existsSync(path)).map((path) => [path, readFileSync(path, 'utf8')]),
  )
  if (last?.texts !== texts) last = { texts, vocabulary: parseVocabulary(folders) }
  return last.vocabulary
}

/** What the program's own files say, by path, with their text: editions that add to them leave them as they are. */
const ofProgram = new Map<string, { text: string; value: unknown }>()

/** The value of a file of the program: as it was read last, while its text is the same. */
function readOwn(path: string, schema: ZodType, messages: VFile[]): unknown {
  const text = readFileSync(path, 'utf8')
  const known = ofProgram.get(path)
  if (known?.text === text) return known.value
  const value = readYaml<unknown>(path, schema, messages)
  if (value !== null) ofProgram.set(path, { text, value })
  return value
}

function parseVocabulary({ root, corpus }: Folders): Vocabulary {
  const { topics, terms, replace = [] } = readSettings(corpus)
  const added: Record<string, unknown> = { ...(topics && { topics: { topics } }), ...(terms && { terms: { terms } }) }
  const messages: VFile[] = []
  const read: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(vocabularySchemas)) {
    const source = vocabularyPath(root, name)
    const own = vocabularyPath(corpus, name)
    if (corpus === root || !existsSync(own)) read[name] = readOwn(source, schema, messages)
    else if (name === 'script-review') read[name] = readYaml<unknown>(own, schema, messages)
    else {
      const base: unknown = parse(readFileSync(source, 'utf8'))
      const over = { base, whole: replace.some((each) => each === name) }
      read[name] = readPlacedYaml<unknown>(own, schema, messages, { over })?.value
    }
    if (added[name] && read[name]) read[name] = schema.parse(mergeVocabulary({ base: read[name] }, added[name]))
  }
  read['script-review'] = reviewsOf([root, corpus].map((folder) => vocabularyPath(folder, 'script-review')))
  if (messages.length > 0) throw new UserError(fullReport(messages))
  read.script = Object.assign({}, read.script, { words: read['script-words'] })
  // each value has just been parsed by the schema of its name
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return read as Vocabulary
}

/** The reviews of several files as one; files that do not exist or cannot be read, which is said elsewhere, add nothing. */
function reviewsOf(paths: readonly string[]): ScriptReviewVocabulary {
  const all: ScriptReviewVocabulary = {}
  for (const path of new Set(paths)) {
    const review = existsSync(path) ? readYaml(path, scriptReviewVocabulary, []) : null
    for (const [char, forms] of Object.entries(review ?? {})) {
      const known = (all[char] ??= {})
      for (const [form, words] of Object.entries(forms)) known[form] = [known[form], words].filter(Boolean).join(' ')
    }
  }
  return all
}
