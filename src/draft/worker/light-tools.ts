import { gatherKnowledge } from '../../annotate/index.ts'
import type { ReadingVocabulary } from '../../annotate/index.ts'
import type { Division } from '../../policy/regions.ts'
import { buildRegionTable } from '../../policy/regions.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import type { DraftTools } from './read-draft.ts'

/** What a text is read with before the dictionaries are there. */
export interface ReadingWords {
  vocabulary: ReadingVocabulary
  grammar: Grammar
  /** Divisions, a line each: code, a space, name. */
  divisions: string
}

const readDivisions = (lines: string): Division[] =>
  lines.split('\n').map((line) => ({ code: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) }))

const asItIs = (text: string): string => text

/**
 * Tools without dictionaries: a text is read in its own script, and short terms and places are not asked whether they cut
 * a word in two.
 */
export function lightTools({ vocabulary, grammar, divisions }: ReadingWords): DraftTools {
  const regions = buildRegionTable(readDivisions(divisions), vocabulary.places)
  return {
    ...gatherKnowledge(vocabulary, grammar, regions),
    regions,
    converter: { toHans: asItIs, toHant: asItIs },
  }
}
