import { wordGroups } from './word-groups.ts'

/** What a word that governs others is read for; the head of the file says what each means. */
export const governorUses = ['field', 'hanging', 'following', 'citing'] as const

/** `content/vocabulary/governors.yaml`. */
export const governorVocabulary = wordGroups(governorUses)
