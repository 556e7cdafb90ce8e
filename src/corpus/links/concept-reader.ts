import type { ConceptVocabulary } from '../../schemas/vocabulary-concepts.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import type { ConceptGraph } from './concept-graph.ts'
import { buildConceptGraph } from './concept-graph.ts'
import type { ConceptMatcher } from './concept-matcher.ts'
import { createConceptMatcher } from './concept-matcher.ts'
import { foldText } from './fold-text.ts'
import type { Lexicon } from './lexicon.ts'
import { createLexicon } from './lexicon.ts'
import type { CutWords } from '../../text/jieba.ts'
import { createSegmenter } from './segmenter.ts'

/** A vocabulary ready to read with. */
export interface ConceptReader {
  graph: ConceptGraph
  match: ConceptMatcher
  segmenter: CutWords
  lexicon: Lexicon
  grammar: Grammar
  /** Generic words by number. */
  generic: ReadonlySet<number>
  /** Words by number that name nothing: generic ones, and those of texts on any subject. */
  unnamed: ReadonlySet<number>
  /** Of these what names nothing in a safeguard either, which is about what other measures only use: 组织领导, 财政资金. */
  unnamedAnywhere: ReadonlySet<number>
  /** Words of grammar and manner by number, with which no name begins: 切实, 各项. */
  manner: ReadonlySet<number>
}

type Readers = Pick<ConceptReader, 'graph' | 'match' | 'segmenter'>

const readers = new WeakMap<ConceptVocabulary, Readers>()

/** What depends on the vocabulary alone; made once, a third of a second. */
function readersOf(vocabulary: ConceptVocabulary): Readers {
  const known = readers.get(vocabulary)
  if (known) return known
  const { concepts } = vocabulary
  const made = {
    graph: buildConceptGraph(concepts),
    match: createConceptMatcher(concepts),
    segmenter: createSegmenter(concepts.flatMap(({ name, words }) => [name, ...words])),
  }
  readers.set(vocabulary, made)
  return made
}

/** Kinds of words that say how, or nothing. */
const MANNER = ['grammar', 'manner']

/** Makes a vocabulary ready to read one corpus. `stop` are further generic words. */
export function prepareConceptReader(
  vocabulary: ConceptVocabulary,
  grammar: Grammar,
  stop: Iterable<string> = [],
): ConceptReader {
  const lexicon = createLexicon()
  const number = (word: string) => lexicon.idOf(foldText(word).text)
  const generic = new Set([...vocabulary.generic, ...stop].map(number))
  const wordsOf = (kinds: readonly string[]) =>
    new Set(kinds.flatMap((kind) => vocabulary.unnamed[kind] ?? []).map(number))
  return {
    ...readersOf(vocabulary),
    lexicon,
    grammar,
    generic,
    unnamed: wordsOf(Object.keys(vocabulary.unnamed)).union(generic),
    unnamedAnywhere: wordsOf([...MANNER, 'verb']).union(generic),
    manner: wordsOf(MANNER),
  }
}

/** Example: 、 and 。 and ( in a folded text: phrases do not go over them; + and - are parts of names. */
const MARK = /^[^\p{Script=Han}a-z0-9+\-/.%]/u

/** Whether a word, by number, is a mark. */
export const isMark = ({ words }: Lexicon, word: number): boolean => MARK.test(words[word] ?? '')
