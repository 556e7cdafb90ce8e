import { z } from 'zod'
import { agencyVocabulary } from './vocabulary-agencies.ts'
import { columnVocabulary } from './vocabulary-columns.ts'
import { conceptVocabulary } from './vocabulary-concepts.ts'
import { dutyVocabulary } from './vocabulary-duties.ts'
import { englishVocabulary } from './vocabulary-english.ts'
import { formulaVocabulary } from './vocabulary-formulas.ts'
import { governorVocabulary } from './vocabulary-governors.ts'
import { headingVocabulary } from './vocabulary-headings.ts'
import { indicatorVocabulary } from './vocabulary-indicators.ts'
import { instrumentVocabulary } from './vocabulary-instruments.ts'
import { nounVocabulary } from './vocabulary-nouns.ts'
import { organVocabulary } from './vocabulary-organs.ts'
import { placeVocabulary } from './vocabulary-places.ts'
import { regionalVocabulary } from './vocabulary-regional.ts'
import { scriptVocabulary, scriptWordsVocabulary } from './vocabulary-script.ts'
import { scriptReviewVocabulary } from './vocabulary-script-review.ts'
import { taskVocabulary } from './vocabulary-tasks.ts'
import { termVocabulary } from './vocabulary-terms.ts'
import { topicVocabulary } from './vocabulary-topics.ts'
import { unitVocabulary } from './vocabulary-units.ts'
import { verbVocabulary } from './vocabulary-verbs.ts'
import { worksVocabulary } from './vocabulary-works.ts'

/** The files of `content/vocabulary/`, each with its schema. */
export const vocabularySchemas = {
  agencies: agencyVocabulary,
  columns: columnVocabulary,
  concepts: conceptVocabulary,
  duties: dutyVocabulary,
  english: englishVocabulary,
  formulas: formulaVocabulary,
  governors: governorVocabulary,
  headings: headingVocabulary,
  indicators: indicatorVocabulary,
  instruments: instrumentVocabulary,
  nouns: nounVocabulary,
  organs: organVocabulary,
  places: placeVocabulary,
  regional: regionalVocabulary,
  'script-review': scriptReviewVocabulary,
  script: scriptVocabulary,
  'script-words': scriptWordsVocabulary,
  tasks: taskVocabulary,
  terms: termVocabulary,
  topics: topicVocabulary,
  units: unitVocabulary,
  verbs: verbVocabulary,
  works: worksVocabulary,
}

/** The hand-written knowledge of the world that stages are given. */
export type Vocabulary = { [Name in keyof typeof vocabularySchemas]: z.infer<(typeof vocabularySchemas)[Name]> }

/** The names of those files. */
export const VOCABULARY_NAMES = z.array(z.string()).parse(Object.keys(vocabularySchemas))
