import { wordGroups } from './word-groups.ts'

/** What a noun is read for; the head of the file says what each means. */
export const nounUses = [
  'framing',
  'thing',
  'measure',
  'state',
  'pattern',
  'undertaking',
  'fund',
  'order',
  'field',
  'scope',
  'whole',
  'among',
  'idiom',
  'hotline',
  'counted',
  'person',
] as const

/** `content/vocabulary/nouns.yaml`. */
export const nounVocabulary = wordGroups(nounUses)
