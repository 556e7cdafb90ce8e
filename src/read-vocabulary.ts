import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { Folders } from './read-corpus.ts'
import { readYaml } from './read-yaml.ts'
import type { Vocabulary } from './schemas/vocabulary.ts'
import { vocabularySchemas } from './schemas/vocabulary.ts'

/**
 * Reads `content/vocabulary`: a corpus's own file where it has one, else the program's. Without its vocabulary
 * the program cannot work: a file that does not fit its schema ends the run with every message about it.
 */
export function readVocabulary({ root, corpus }: Folders): Vocabulary {
  const messages: VFile[] = []
  const entries = Object.entries(vocabularySchemas).map(([name, schema]) => {
    const own = join(corpus, 'content', 'vocabulary', `${name}.yaml`)
    const common = join(root, 'content', 'vocabulary', `${name}.yaml`)
    return [name, readYaml(existsSync(own) ? own : common, schema, messages)] as const
  })
  if (messages.length > 0) throw new Error(reporter(messages))
  return Object.fromEntries(entries) as Vocabulary
}
