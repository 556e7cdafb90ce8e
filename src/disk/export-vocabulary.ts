/** What an edition knows that the program does not: to be read, and to be offered to it. */
import { existsSync, readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { addedTo, mergeVocabulary, replacedBy } from '../schemas/merge-vocabulary.ts'
import { VOCABULARY_NAMES } from '../schemas/vocabulary.ts'
import type { Folders } from './folders.ts'
import { versionOf } from './make-edition.ts'
import { SETTINGS, readSettings } from './read-settings.ts'
import { readVocabulary, vocabularyPath } from './read-vocabulary.ts'

const readRaw = (path: string): unknown => (existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined)

/** Topics and terms as the edition's settings have them, not yet read through their schemas. */
function inSettings(corpus: string, name: string): unknown {
  const raw: unknown = readRaw(`${corpus}/${SETTINGS}`)
  if (typeof raw !== 'object' || raw === null || !(name in raw)) return undefined
  return { [name]: Object.entries(raw).find(([key]) => key === name)?.[1] }
}

/**
 * The additions of an edition as YAML, by file of the vocabulary, with the version they add to and the entries that they
 * replace; null where there is none. Throws a `UserError` where they do not fit.
 */
export function exportVocabulary(folders: Folders): string | null {
  const { corpus, root } = folders
  readVocabulary(folders)
  readSettings(corpus)
  const replaces: string[] = []
  const added = VOCABULARY_NAMES.flatMap((name) => {
    const base = readRaw(vocabularyPath(root, name))
    const file = corpus === root ? undefined : readRaw(vocabularyPath(corpus, name))
    const own = [file, inSettings(corpus, name)].filter((each) => each !== undefined && each !== null)
    const [first, second] = own
    if (first === undefined) return []
    const all = second === undefined ? first : mergeVocabulary({ base: first }, second)
    const fresh = addedTo(base, all)
    if (fresh === undefined) return []
    replaces.push(...replacedBy(base, fresh).map((each) => `${name}: ${each}`))
    return [[name, fresh] as const]
  })
  if (added.length === 0) return null
  const head = { adds_to: `duidu ${versionOf(root)}`, ...(replaces.length > 0 && { replaces }) }
  return stringify({ ...head, vocabulary: Object.fromEntries(added) }, { lineWidth: 0 })
}
