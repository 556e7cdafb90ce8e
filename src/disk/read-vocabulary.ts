import { existsSync, readFileSync } from 'node:fs'
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

type Name = keyof typeof vocabularySchemas

/** Where the files of a vocabulary are; of those that are joined, the program's comes first. */
interface Places {
  files: [Name, string][]
  reviews: string[]
}

/** What was read last, with the text of its files. */
let last: { texts: string; vocabulary: Vocabulary } | undefined

/**
 * Reads `content/vocabulary`: a corpus's own file where it has one, else the program's; reviewed characters are those of both.
 * Without its vocabulary the program cannot work: a file that does not fit its schema ends the run with every message
 * about it. While its files stay the same it is the same object: to read and arrange it takes two seconds, and a site
 * that is being written compiles at every change.
 */
export function readVocabulary(folders: Folders): Vocabulary {
  const places = placesIn(folders)
  const paths = [...places.files.map(([, path]) => path), ...places.reviews]
  const texts = JSON.stringify(paths.map((path) => [path, readFileSync(path, 'utf8')]))
  if (last?.texts !== texts) last = { texts, vocabulary: parseVocabulary(places) }
  return last.vocabulary
}

function placesIn({ root, corpus }: Folders): Places {
  const pathIn = (folder: string, name: string) => join(folder, 'content', 'vocabulary', `${name}.yaml`)
  const files = Object.keys(vocabularySchemas).map((name): [Name, string] => {
    const own = pathIn(corpus, name)
    // the names are the keys of the schemas
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    return [name as Name, existsSync(own) ? own : pathIn(root, name)]
  })
  const reviews = new Set([root, corpus].map((folder) => pathIn(folder, 'script-review')))
  return { files, reviews: [...reviews].filter((path) => existsSync(path)) }
}

function parseVocabulary({ files, reviews }: Places): Vocabulary {
  const messages: VFile[] = []
  const read: Record<string, unknown> = {}
  for (const [name, path] of files) read[name] = readYaml<unknown>(path, vocabularySchemas[name], messages)
  read['script-review'] = reviewsOf(reviews)
  if (messages.length > 0) throw new UserError(fullReport(messages))
  read.script = Object.assign({}, read.script, { words: read['script-words'] })
  // each value has just been parsed by the schema of its name
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return read as Vocabulary
}

/** The reviews of several files as one; a file that cannot be read, which is said elsewhere, adds nothing. */
function reviewsOf(paths: readonly string[]): ScriptReviewVocabulary {
  const all: ScriptReviewVocabulary = {}
  for (const path of paths) {
    const review = readYaml(path, scriptReviewVocabulary, [])
    for (const [char, forms] of Object.entries(review ?? {})) {
      const known = (all[char] ??= {})
      for (const [form, words] of Object.entries(forms)) known[form] = [known[form], words].filter(Boolean).join(' ')
    }
  }
  return all
}
