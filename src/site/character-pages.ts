import { onceByEdition } from './by-edition.ts'
import type { CharacterForm } from './character-forms.ts'
import { groupCharacters } from './character-forms.ts'
import type { PageOf } from './cut-pages.ts'
import { cutPages } from './cut-pages.ts'
import type { Edition } from './edition.ts'

/** About how many compressed bytes a page may have, and what its parts take. */
const PAGE = 60_000
const WEIGHTS = { form: 140, word: 12 }

const weightOf = (forms: readonly CharacterForm[]): number =>
  forms.reduce((sum, { words }) => sum + WEIGHTS.form + words.length * WEIGHTS.word, 0)

/** The characters with several forms, each with all of its forms, page by page. */
export const characterPages = onceByEdition('character-pages', (edition: Edition): PageOf<CharacterForm[]>[] =>
  cutPages(groupCharacters(edition.tables.characters), weightOf, PAGE),
)
