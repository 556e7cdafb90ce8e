import { wordGroups } from './word-groups.ts'

/** What a verb is read for; the head of the file says what each means. */
export const verbUses = [
  'making',
  'helping',
  'directing',
  'moving',
  'reaching',
  'amount',
  'change',
  'rank',
  'share',
  'service',
  'leading',
  'done',
  'delivering',
  'weak',
  'task',
] as const

/** `content/vocabulary/verbs.yaml`. */
export const verbVocabulary = wordGroups(verbUses)
