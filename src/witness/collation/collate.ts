import type { Policy, Script } from '../../policy/index.ts'
import { textsOf } from '../../policy/index.ts'
import type { DifferenceClass } from '../../schemas/collation.ts'
import type { RegionalWord } from '../../schemas/vocabulary-regional.ts'
import type { Converter } from '../../text/script.ts'
import type { AlignedPair, Alignment } from './align-witness.ts'
import type { ComparedText, Difference } from './compare-texts.ts'
import { compareTexts } from './compare-texts.ts'
import { indexWordPairs, type WordPairs } from './word-pairs.ts'

/** What collating needs beside the texts. */
export interface CollationHelpers {
  converter: Converter
  words: readonly RegionalWord[]
}

/** A stretch of one text node, by its index among the text nodes of its tree; offsets in UTF-16 units. */
export interface NodeStretch {
  index: number
  start: number
  end: number
}

/** A difference with its place in both trees. A text that one side lacks stands at the end of the text before it. */
export interface PlacedDifference {
  class: DifferenceClass
  base: NodeStretch
  witness: NodeStretch
}

/** Compares the paragraphs of two texts in whichever scripts they are. */
export function makeComparer(base: Script, witness: Script, { converter, words }: CollationHelpers) {
  const pairs: WordPairs = indexWordPairs(words, base === 'Hant' && witness === 'Hans')
  const read = (text: string, script: Script): ComparedText => ({
    text,
    simplified: script === 'Hant' ? converter.toHans(text) : text,
  })
  const expect = (text: string): string => {
    if (base === witness) return text
    return witness === 'Hant' ? converter.toHant(text) : converter.toHans(text)
  }
  return (one: string, other: string): Difference[] =>
    one === other ? [] : compareTexts(read(one, base), read(other, witness), expect(one), pairs)
}

/**
 * Every difference between a document and its witness, in reading order of the base. Readings of the witness put in
 * place of the base's give the witness, and the other way round: what is not listed is the same, unit by unit.
 */
export function collate(alignment: Alignment, helpers: CollationHelpers): PlacedDifference[] {
  const { base, witness, pairs, onlyBase, onlyWitness } = alignment
  const compare = makeComparer(base.metadata.script, witness.metadata.script, helpers)
  const [endOfBase, endOfWitness] = [endsOf(base), endsOf(witness)]
  const whole = (index: number, length: number): NodeStretch => ({ index, start: 0, end: length })
  const differences: PlacedDifference[] = [
    ...pairs.flatMap((pair) => placeIn(pair, compare(pair.base.text, pair.witness.text))),
    ...onlyBase.map(({ node, index, after }) => ({
      class: 'omission' as const,
      base: whole(index, node.text.length),
      witness: endOfWitness(after),
    })),
    ...onlyWitness.map(({ node, index, after }) => ({
      class: 'addition' as const,
      base: endOfBase(after),
      witness: whole(index, node.text.length),
    })),
  ]
  return differences.sort(
    (x, y) => x.base.index - y.base.index || x.base.start - y.base.start || x.witness.index - y.witness.index,
  )
}

/** Gives the place behind the last character of a text node; the beginning of the first for -1. */
function endsOf(policy: Policy): (index: number) => NodeStretch {
  const texts = textsOf(policy)
  return (index) => {
    const end = texts[index]?.text.length ?? 0
    return { index: Math.max(0, index), start: end, end }
  }
}

const placeIn = ({ baseIndex, witnessIndex }: AlignedPair, differences: Difference[]): PlacedDifference[] =>
  differences.map(({ class: kind, base, witness }) => ({
    class: kind,
    base: { index: baseIndex, ...base },
    witness: { index: witnessIndex, ...witness },
  }))
