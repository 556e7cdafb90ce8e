import { gatherKnowledge } from '../../annotate/index.ts'
import type { ReadingVocabulary } from '../../annotate/index.ts'
import { buildRegionTable } from '../../policy/regions.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { unpackDivisions } from '../pack-divisions.ts'
import type { DraftTools } from './read-draft.ts'

/** What a text is read with before the dictionaries are there. */
export interface ReadingWords {
  vocabulary: ReadingVocabulary
  grammar: Grammar
  /** As `packDivisions` writes them. */
  divisions: string
  /** Traditional characters that are common or stand in these words or in what is read first, each before its Simplified one. */
  characters: string
}

const asItIs = (text: string): string => text

/**
 * Tools without dictionaries: a text is read in its own script, and short terms and places are not asked whether they cut
 * a word in two.
 */
export function lightTools({ vocabulary, grammar, divisions }: Omit<ReadingWords, 'characters'>): DraftTools {
  const regions = buildRegionTable(unpackDivisions(divisions), vocabulary.places)
  return {
    ...gatherKnowledge(vocabulary, grammar, regions),
    regions,
    converter: { toHans: asItIs, toHant: asItIs },
  }
}
