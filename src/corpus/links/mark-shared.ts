import { findResponsibility } from '../../annotate/responsibility/find-responsibility.ts'
import type { LinkMark } from '../../schemas/link-detail.ts'
import type { ProvisionRow } from '../../schemas/provision.ts'
import type { Cut, Phrase } from './common-phrases.ts'
import { commonPhrases, createWordPlaces, cutText } from './common-phrases.ts'
import type { ConceptReader } from './concept-reader.ts'
import { isMark } from './concept-reader.ts'
import { foldWithoutNames } from './blank-names.ts'
import { dropAcross } from './read-provision.ts'

type Text = Pick<ProvisionRow, 'text'>

interface Side {
  original: string
  at: Uint32Array
  cut: Cut
  mentions: { concept: number; start: number; end: number }[]
  /** Stretches of the original that are not compared. */
  silent: readonly { start: number; end: number }[]
}

/** A phrase that is no concept is marked from so many characters on. */
const SHORTEST_PHRASE = 4

function readSide({ text: original }: Text, { match, segmenter, lexicon, grammar }: ConceptReader): Side {
  const { text, at } = foldWithoutNames(original, grammar)
  const cut = cutText(text, segmenter(text), lexicon.idOf)
  return { original, at, cut, mentions: dropAcross(match(text), cut), silent: findResponsibility(original, grammar) }
}

function place(
  { original, at, silent }: Side,
  from: number,
  to: number,
  kind: LinkMark['kind'],
  label?: string,
): LinkMark[] {
  const start = at[from] ?? 0
  const end = (at[to - 1] ?? start) + 1
  if (silent.some((stretch) => start < stretch.end && stretch.start < end)) return []
  return [{ start, end, kind, label: label ?? original.slice(start, end) }]
}

/** In order, without those that overlap an earlier one of the list. */
function disjoint(marks: readonly LinkMark[]): LinkMark[] {
  const kept: LinkMark[] = []
  for (const mark of marks) {
    if (!kept.some(({ start, end }) => mark.start < end && start < mark.end)) kept.push(mark)
  }
  return kept.sort((x, y) => x.start - y.start)
}

/** What two texts share, marked on both sides. */
export interface MarkedPair {
  a: LinkMark[]
  b: LinkMark[]
}

/**
 * A function that marks what two provisions share: concepts that both name, one maybe as a kind or part of the other,
 * and phrases. It reads each text once.
 */
export function createMarker(reader: ConceptReader): (left: Text, right: Text) => MarkedPair {
  const { generic, lexicon } = reader
  const known = new WeakMap<Text, Side>()
  const says = (word: number) => !generic.has(word) && !isMark(lexicon, word) && (lexicon.words[word] ?? '').length > 1
  const rules = { isMark: (word: number) => isMark(lexicon, word), says }
  const places = createWordPlaces(says)
  const sideOf = (text: Text): Side => {
    const side = known.get(text) ?? readSide(text, reader)
    known.set(text, side)
    return side
  }
  return (left, right) => {
    const [a, b] = [sideOf(left), sideOf(right)]
    return markSides(a, b, commonPhrases(a.cut, places, b.cut, rules), reader)
  }
}

function markSides(a: Side, b: Side, phrases: readonly Phrase[], { graph }: ConceptReader): MarkedPair {
  const within = (concept: number, broader: number) => graph.chains[concept]?.includes(broader) ?? false
  const conceptMarks = (side: Side, other: Side) =>
    side.mentions.flatMap(({ concept, start, end }) => {
      const shared = other.mentions.some((far) => within(far.concept, concept) || within(concept, far.concept))
      return shared ? place(side, start, end, 'concept', graph.names[concept]) : []
    })
  const phraseMarks = (side: Side, from: 'at' | 'to') =>
    phrases.flatMap((phrase) => {
      const [start, end] = [side.cut.starts[phrase[from]] ?? 0, side.cut.starts[phrase[from] + phrase.length] ?? 0]
      return end - start < SHORTEST_PHRASE ? [] : place(side, start, end, 'phrase')
    })
  return {
    a: disjoint([...conceptMarks(a, b), ...phraseMarks(a, 'at')]),
    b: disjoint([...conceptMarks(b, a), ...phraseMarks(b, 'to')]),
  }
}
