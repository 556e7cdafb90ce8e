import { wordGroups } from './word-groups.ts'

/** What a word of a responsibility clause is read for; the head of the file says what each means. */
export const dutyUses = ['duty', 'label', 'between', 'asked', 'due'] as const

/** `content/vocabulary/duties.yaml`. */
export const dutyVocabulary = wordGroups(dutyUses)
