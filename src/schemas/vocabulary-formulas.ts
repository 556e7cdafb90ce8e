import { wordGroups } from './word-groups.ts'

/** What wording that belongs to nobody is; the head of the file says what each means. */
export const formulaUses = ['slogan', 'subject', 'form', 'legal'] as const

/** `content/vocabulary/formulas.yaml`. */
export const formulaVocabulary = wordGroups(formulaUses)
