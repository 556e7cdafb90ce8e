import { wordGroups } from './word-groups.ts'

/** What a word of a heading is read for; the head of the file says what each means. */
export const headingUses = [
  'qualifier',
  'framing',
  'safeguard',
  'review',
  'standing',
  'glossary',
  'upcoming',
  'gone',
  'coming',
  'tasks',
] as const

/** `content/vocabulary/headings.yaml`. */
export const headingVocabulary = wordGroups(headingUses)
