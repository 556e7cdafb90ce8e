import type { Policy } from '../policy/index.ts'
import type { RegionTable } from '../policy/regions.ts'
import type { SeriesVocabulary } from '../schemas/vocabulary-indicators.ts'
import type { SoughtTerm } from '../schemas/vocabulary-terms.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { annotateAgencies } from './annotate-agencies.ts'
import type { AgencyIndex } from './agency/agency-index.ts'
import { buildAgencyIndex } from './agency/agency-index.ts'
import type { CitedDocument } from './annotate-citations.ts'
import { annotateCitations } from './annotate-citations.ts'
import type { PlaceMatcher } from './place/place-matcher.ts'
import { buildPlaceMatcher } from './place/place-matcher.ts'
import { annotatePlaces } from './annotate-places.ts'
import { annotateResponsibility } from './responsibility/annotate-responsibility.ts'
import { annotateTargets } from './targets/index.ts'
import type { TermMatcher } from './term/term-matcher.ts'
import { buildTermMatcher } from './term/term-matcher.ts'
import { annotateTerms } from './annotate-terms.ts'

/** The part of the vocabulary that a text alone is read with, beside the words of its grammar. */
export type ReadingVocabulary = Pick<Vocabulary, 'agencies' | 'places' | 'units'> & {
  indicators: SeriesVocabulary
  terms: { terms: readonly SoughtTerm[] }
}

/** What annotators are given: the vocabulary, arranged for looking up. */
export interface Knowledge {
  vocabulary: ReadingVocabulary
  grammar: Grammar
  agencies: AgencyIndex
  terms: TermMatcher
  places: PlaceMatcher
}

/** What a document is read beside: the documents that it may cite. */
export interface Surroundings {
  corpus: readonly CitedDocument[]
  /** Is told each title and number that is looked for among them. */
  onAsked?: (key: string) => void
}

/** Arranges what annotators need, once for a vocabulary. */
export function gatherKnowledge(vocabulary: ReadingVocabulary, grammar: Grammar, regions: RegionTable): Knowledge {
  return {
    vocabulary,
    grammar,
    agencies: buildAgencyIndex(vocabulary.agencies, grammar, regions, vocabulary.places.places),
    terms: buildTermMatcher(vocabulary.terms.terms),
    places: buildPlaceMatcher(regions, vocabulary.places.places),
  }
}

type Annotator = (policy: Policy, knowledge: Knowledge & Surroundings) => Policy

/** The annotators in the order in which they run: each may read the spans of those before it. */
const annotators: Annotator[] = [
  (policy, { grammar }) => annotateResponsibility(policy, grammar),
  (policy, { agencies }) => annotateAgencies(policy, agencies),
  (policy, { corpus, grammar, onAsked }) => annotateCitations(policy, corpus, grammar, onAsked),
  (policy, { terms }) => annotateTerms(policy, terms),
  (policy, { places }) => annotatePlaces(policy, places),
  (policy, { vocabulary, grammar }) => annotateTargets(policy, { ...vocabulary, grammar }),
]

/** A tree with all spans. */
export const annotate = (policy: Policy, knowledge: Knowledge, surroundings: Surroundings): Policy =>
  annotators.reduce((tree, annotator) => annotator(tree, { ...knowledge, ...surroundings }), policy)
