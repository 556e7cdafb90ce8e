import type { OutputFile } from '../compile/data.ts'
import type { Policy } from '../policy/index.ts'
import type { Tables } from '../schemas/tables.ts'
import type { TranslationTable } from '../schemas/translations.ts'
import type { EnglishHelpers } from './check-english.ts'
import { makeEnglishCheck } from './check-english.ts'
import { fillEnglish } from './fill-english.ts'
import type { TranslatedDocument } from './place-translation.ts'
import { complainOn, placeTranslation } from './place-translation.ts'
import { sourceTextsOf } from './source-texts.ts'
import type { Converter } from '../text/script.ts'

/** What translations are laid beside documents with. */
export interface TranslationHelpers extends EnglishHelpers {
  converter: Converter
}

/**
 * Lays the translations of a corpus beside its documents: checks them, fills the columns of the tables that are for
 * English, and gives a file for the pages of each. What is wrong becomes messages on the files of the translations.
 */
export function translateCorpus(
  translations: readonly TranslatedDocument[],
  trees: readonly Policy[],
  tables: Tables,
  helpers: TranslationHelpers,
): OutputFile[] {
  const byId = new Map(trees.map((tree) => [tree.metadata.id, tree]))
  const check = makeEnglishCheck(helpers)
  const targets = tables.targets.filter((row) => row.editor !== 'rejected')
  const placed: TranslationTable[] = []
  for (const translated of translations) {
    const { document, language } = translated
    const tree = byId.get(document)
    if (!tree) {
      const reason = `Unexpected document ${document} from the file’s name, expected the id of a document of the corpus`
      complainOn(translated, false)([], 'translation-document', reason)
      continue
    }
    const sources = sourceTextsOf(tree, helpers.converter)
    const checked = language === 'en' ? check(translated, sources, targets) : null
    const table = placeTranslation(translated, sources, checked)
    placed.push(table)
    if (language === 'en') fillEnglish(tables, { translated, table, sources }, helpers)
  }
  return placed.map((table) => ({
    path: `translations/${table.language}/${table.document}.json`,
    content: JSON.stringify(table),
  }))
}
