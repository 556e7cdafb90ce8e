import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { Folders } from './folders.ts'
import { readYaml } from './read-yaml.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import { vocabularySchemas } from '../schemas/vocabulary.ts'

/**
 * Reads `content/vocabulary`: a corpus's own file where it has one, else the program's. Without its vocabulary
 * the program cannot work: a file that does not fit its schema ends the run with every message about it.
 */
export function readVocabulary({ root, corpus }: Folders): Vocabulary {
  const messages: VFile[] = []
  const read: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(vocabularySchemas)) {
    const own = join(corpus, 'content', 'vocabulary', `${name}.yaml`)
    const common = join(root, 'content', 'vocabulary', `${name}.yaml`)
    read[name] = readYaml<unknown>(existsSync(own) ? own : common, schema, messages)
  }
  if (messages.length > 0) throw new Error(reporter(messages))
  // each value has just been parsed by the schema of its name
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return read as Vocabulary
}
