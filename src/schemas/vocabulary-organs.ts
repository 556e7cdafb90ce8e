import { wordGroups } from './word-groups.ts'

/** What the beginning or end of an organ’s name is read for; the head of the file says what each means. */
export const organUses = [
  'organ',
  'agency',
  'opening',
  'member',
  'full',
  'addressee',
  'field',
  'between',
  'signature',
] as const

/** `content/vocabulary/organs.yaml`. */
export const organVocabulary = wordGroups(organUses)
