import type { LinkRow } from '../../schemas/link.ts'
import type { LinkDetail } from '../../schemas/link-detail.ts'
import type { ConceptVocabulary } from '../../schemas/vocabulary-concepts.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { createPool } from '../hold-once.ts'
import type { ConceptReader } from './concept-reader.ts'
import { prepareConceptReader } from './concept-reader.ts'
import { sharedHeadObject } from './evidence.ts'
import { groupCopies } from './group-copies.ts'
import type { ComparedRow } from './measure-text.ts'
import { shareObjects } from './pair-score.ts'
import type { Prepared } from './prepare.ts'
import { prepareProvisions } from './prepare.ts'
import type { Namer } from './name-pairs.ts'
import { createNamer } from './name-pairs.ts'
import { createReasonWriter } from './reason-writer.ts'
import type { SparseTable } from './sparse.ts'
import { vectorAt } from './sparse.ts'
import type { DocumentOrWitness } from './select-rows.ts'
import { findEditions, numberFamilies, selectRows } from './select-rows.ts'
import { selectShown } from './select-shown.ts'
import type { WeighedPair } from './weigh-candidates.ts'
import { weighCandidates } from './weigh-candidates.ts'
import { MANY_COPIES, MOST_LINKED, SAME } from './weights.ts'

/** A link as the computation finds it. */
export interface ComputedLink extends Pick<LinkRow, 'a' | 'b' | 'relation' | 'score' | 'shared' | 'reason' | 'shown'> {
  /** What its score rests on; worked out when asked for, since of most links nobody asks. */
  parts: () => LinkDetail['parts']
}

export interface LinkOptions {
  vocabulary: ConceptVocabulary
  grammar: Grammar
  /** Further generic words. */
  stop?: Iterable<string>
  documents: readonly DocumentOrWitness[]
}

/** A link names so many of its objects. */
const MOST_PARTS = 8
const COPY_REASON = '两条文字几乎相同。'

/** Copies beyond a few: for each provision the one it is linked to instead of all others, itself if none. */
function findLeaders(groups: Int32Array): Int32Array {
  const sizes = new Map<number, number>()
  for (const leader of groups) sizes.set(leader, (sizes.get(leader) ?? 0) + 1)
  return groups.map((leader, at) => ((sizes.get(leader) ?? 0) >= MANY_COPIES ? leader : at))
}

/**
 * A function that tells whether a pair says less than a copy does: where a provision stands in the other document again,
 * its links to the provisions beside that copy are those within its own document.
 */
function compareCopies(groups: Int32Array, families: Int32Array): (a: number, b: number) => boolean {
  const size = 1 + families.reduce((most, family) => Math.max(most, family), 0)
  const keyOf = (at: number, beside: number) => (groups[at] ?? 0) * size + (families[beside] ?? 0)
  const copies = new Set(Array.from(groups, (_, at) => keyOf(at, at)))
  const stands = (at: number, beside: number) => copies.has(keyOf(at, beside))
  return (a, b) => groups[a] !== groups[b] && (stands(a, b) || stands(b, a))
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** A function that tells whether the heads of two provisions have a word in common that is not generic. */
function compareHeads({ texts }: Prepared, { generic, lexicon }: ConceptReader): (a: number, b: number) => boolean {
  const known = new Map<number, Set<number>>()
  const wordsOf = (at: number): Set<number> => {
    const before = known.get(at)
    const read = texts[at]
    if (before || !read) return before ?? new Set()
    const { cut, head } = read
    const words = new Set(
      cut.words.filter((word, n) => {
        const start = cut.starts[n] ?? 0
        return head.start <= start && start < head.end && !generic.has(word) && lexicon.termsOf(word).length > 0
      }),
    )
    known.set(at, words)
    return words
  }
  return (a, b) => !wordsOf(a).isDisjointFrom(wordsOf(b))
}

/**
 * A function that gives what the score of a pair rests on, when asked for. It stands alone: what it holds is held as long
 * as there are links, and is little.
 */
const createParts =
  (objects: SparseTable, weights: Float32Array, names: readonly string[]) => (a: number, b: number) => () =>
    shareObjects(vectorAt(objects, a), vectorAt(objects, b), weights)
      .slice(0, MOST_PARTS)
      .map(({ concept, weight, near }) => ({ name: names[concept] ?? '', weight: round(weight), near }))

/** A function that says what a pair is and why; null if nothing can be named that both say. */
function createDescriber(
  rows: readonly ComparedRow[],
  prepared: Prepared,
  families: Int32Array,
  namer: Namer,
  reader: ConceptReader,
  areCopies: (a: number, b: number) => boolean,
) {
  const { objects, headObjects, weights } = prepared
  const partsOf = createParts(objects, weights, reader.graph.names)
  const writeReason = createReasonWriter(prepared, families, namer, reader)
  const shareHeadWord = compareHeads(prepared, reader)
  // hundreds of thousands of links share some thousands of words and reasons
  const once = createPool()
  return (pair: WeighedPair): ComputedLink | null => {
    const { a, b, score, sameness, wording } = pair
    const object = sharedHeadObject(vectorAt(headObjects, a), vectorAt(headObjects, b), weights)
    const heads = object > 0 || wording >= SAME.copies || shareHeadWord(a, b)
    const same = heads && sameness >= SAME.least
    const relation = same ? 'same' : 'related'
    const written = writeReason(pair, relation)
    const reason = once(areCopies(a, b) ? COPY_REASON : written.reason)
    if (reason === '') return null
    return {
      a: rows[a]?.id ?? '',
      b: rows[b]?.id ?? '',
      relation,
      score: round(score),
      shared: written.shared.map(once),
      reason,
      shown: false,
      parts: partsOf(a, b),
    }
  }
}

/** Every copy beyond a few and the one it is linked to. */
function copyLinks(rows: readonly ComparedRow[], leaders: Int32Array, families: Int32Array): ComputedLink[] {
  const found: ComputedLink[] = []
  leaders.forEach((leader, at) => {
    if (families[leader] === families[at]) return
    const [a, b] = [rows[leader]?.id ?? '', rows[at]?.id ?? '']
    found.push({
      a,
      b,
      relation: 'same',
      score: 1,
      shared: [],
      reason: COPY_REASON,
      shown: false,
      parts: () => [],
    })
  })
  return found
}

const inOrder = (x: ComputedLink, y: ComputedLink) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1)

/**
 * Links provisions of different documents that are about the same thing, each with the probability that a reader
 * accepts it, its reason and the words both sides share, sorted by ids; a pair whose reason cannot be named is no
 * link. Time and memory grow about linearly with the number of provisions.
 */
export function computeLinks(provisions: readonly ComparedRow[], options: LinkOptions): ComputedLink[] {
  const editions = findEditions(options.documents)
  const rows = selectRows(provisions, editions, options.grammar)
  const reader = prepareConceptReader(options.vocabulary, options.grammar, options.stop)
  const families = numberFamilies(rows, editions)
  const prepared = prepareProvisions(rows, families, reader)
  const copies = groupCopies(prepared.texts.map(({ cut }) => cut.text))
  const leaders = findLeaders(copies)
  const namer = createNamer(prepared, families, reader)
  const members = {
    families,
    compared: (at: number) => leaders[at] === at,
    isBesideCopy: compareCopies(copies, families),
    groups: rows.map(({ kind }, at) => `${families[at]} ${kind === 'box' ? 'box' : 'text'}`),
  }
  const { kept, pairAt } = weighCandidates(prepared, namer.namesOf, members, MOST_LINKED)
  const describe = createDescriber(rows, prepared, families, namer, reader, (a, b) => copies[a] === copies[b])
  const found = Array.from(kept, (at) => describe(pairAt(at))).filter((link) => link !== null)
  const links = [...found, ...copyLinks(rows, leaders, families)]
  const documentOf = new Map(rows.map(({ id }, at) => [id, families[at] ?? 0]))
  const shown = selectShown(links, documentOf)
  for (const link of links) link.shown = shown.has(link)
  return links.sort(inOrder)
}
