import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { VFile } from 'vfile'
import { documentTranslation, translationLanguage } from '../schemas/translations.ts'
import type { TranslatedDocument } from '../translation/place-translation.ts'
import { readPlacedYaml } from './read-yaml.ts'

/** The translations of a corpus, `content/translations/<language>/<document>.yaml`, sorted. */
export function readTranslations(corpus: string, messages: VFile[]): TranslatedDocument[] {
  const folder = join('content', 'translations')
  if (!existsSync(join(corpus, folder))) return []
  return readdirSync(join(corpus, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && translationLanguage.safeParse(entry.name).success)
    .map(({ name }) => name)
    .sort()
    .flatMap((language) =>
      readdirSync(join(corpus, folder, language))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .flatMap((name) => {
          const path = join(folder, language, name)
          const read = readPlacedYaml(join(corpus, path), documentTranslation, messages)
          if (!read) return []
          read.file.path = path
          messages.push(read.file)
          return [{ ...read, language, document: basename(name, '.yaml') }]
        }),
    )
}
