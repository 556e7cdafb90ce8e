import { wordGroups } from './word-groups.ts'

/** What a word at the head of a column is read for; the head of the file says what each means. */
export const columnUses = [
  'number',
  'task',
  'part',
  'duty',
  'indicator',
  'group',
  'unit',
  'attribute',
  'goal',
  'reached',
  'growth',
] as const

/** `content/vocabulary/columns.yaml`. */
export const columnVocabulary = wordGroups(columnUses)
