import { wordGroups } from './word-groups.ts'

/** What a word of tasks is read for; the head of the file says what each means. */
export const taskUses = [
  'manner',
  'asking',
  'modal',
  'granting',
  'reporting',
  'defining',
  'closing',
  'punishing',
  'formula',
  'looking',
  'organ',
  'event',
  'entering',
  'channel',
  'joining',
] as const

/** `content/vocabulary/tasks.yaml`. */
export const taskVocabulary = wordGroups(taskUses)
