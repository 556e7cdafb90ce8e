import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Folders } from './folders.ts'
import { readYaml } from './read-yaml.ts'
import { fullReport } from './report.ts'
import { UserError } from './user-error.ts'
import type { ScriptReviewVocabulary } from '../schemas/vocabulary-script-review.ts'
import { scriptReviewVocabulary } from '../schemas/vocabulary-script-review.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import { vocabularySchemas } from '../schemas/vocabulary.ts'

/**
 * Reads `content/vocabulary`: a corpus's own file where it has one, else the program's; reviewed characters are those of both.
 * Without its vocabulary the program cannot work: a file that does not fit its schema ends the run with every message
 * about it.
 */
export function readVocabulary({ root, corpus }: Folders): Vocabulary {
  const messages: VFile[] = []
  const read: Record<string, unknown> = {}
  const pathIn = (folder: string, name: string) => join(folder, 'content', 'vocabulary', `${name}.yaml`)
  for (const [name, schema] of Object.entries(vocabularySchemas)) {
    const own = pathIn(corpus, name)
    read[name] = readYaml<unknown>(existsSync(own) ? own : pathIn(root, name), schema, messages)
  }
  read['script-review'] = reviewsOf([root, corpus].map((folder) => pathIn(folder, 'script-review')))
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
