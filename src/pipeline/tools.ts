import type { Knowledge } from '../annotate/index.ts'
import { gatherKnowledge } from '../annotate/index.ts'
import type { TopicFinder } from '../corpus/topics.ts'
import { makeTopicFinder } from '../corpus/topics.ts'
import { divisions } from '../policy/divisions.ts'
import type { RegionTable } from '../policy/regions.ts'
import { buildRegionTable } from '../policy/regions.ts'
import { buildGrammar } from '../schemas/grammar.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import type { Converter } from '../text/script.ts'
import { rememberTexts } from '../text/remember-texts.ts'
import { makeConverter, makeSettled } from '../text/script.ts'

/** What every document of a corpus is read with: the vocabulary, arranged for looking up. */
export interface Tools extends Knowledge {
  vocabulary: Vocabulary
  regions: RegionTable
  converter: Converter
  /** Whether a word settles the form of the character at an offset of a text. */
  settledIn: (text: string) => (at: number) => boolean
  findTopics: TopicFinder
}

type Lasting = Omit<Tools, 'converter'>

const arranged = new WeakMap<Vocabulary, Lasting>()

/** Arranges a vocabulary, the same one once; what the converter remembers lasts as long as the tools. */
export function makeTools(vocabulary: Vocabulary): Tools {
  const lasting = arranged.get(vocabulary) ?? arrange(vocabulary)
  arranged.set(vocabulary, lasting)
  return { ...lasting, converter: remembering(makeConverter(vocabulary.script)) }
}

function arrange(vocabulary: Vocabulary): Lasting {
  const regions = buildRegionTable(divisions, vocabulary.places)
  const grammar = buildGrammar(vocabulary)
  return {
    ...gatherKnowledge(vocabulary, grammar, regions),
    vocabulary,
    regions,
    settledIn: makeSettled(vocabulary.script),
    findTopics: makeTopicFinder(vocabulary.topics, vocabulary.concepts.concepts, grammar),
  }
}

/** A converter that remembers what it did: several tables need the same paragraphs in both scripts. */
const remembering = ({ toHans, toHant }: Converter): Converter => ({
  toHans: rememberTexts(toHans),
  toHant: rememberTexts(toHant),
})
