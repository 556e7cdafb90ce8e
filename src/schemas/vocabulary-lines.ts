import { wordGroups } from './word-groups.ts'

/** What a word that tells the kind of a line is read for; the head of the file says what each means. */
export const lineUses = ['qualifier', 'framing', 'safeguard', 'record', 'title'] as const

/** `content/vocabulary/lines.yaml`. */
export const lineVocabulary = wordGroups(lineUses)
