import type { LinkRow } from '../../schemas/link.ts'
import type { ConceptVocabulary } from '../../schemas/vocabulary-concepts.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { findCandidates } from './find-candidates.ts'
import { groupCopies } from './group-copies.ts'
import type { ComparedRow } from './measure-text.ts'
import { scorePair, shareObjects } from './pair-score.ts'
import type { Prepared } from './prepare.ts'
import { prepareProvisions } from './prepare.ts'
import { prepareConceptReader } from './concept-reader.ts'
import type { ScoredPair, Selection } from './select-pairs.ts'
import { selectPairs, SHOWN } from './select-pairs.ts'
import type { DocumentOrWitness } from './select-rows.ts'
import { findEditions, numberFamilies, selectRows } from './select-rows.ts'
import type { Sparse } from './sparse.ts'
import { createDotProduct } from './sparse.ts'
import { createReasonWriter } from './reason-writer.ts'

/** A link as the computation finds it. */
export interface ComputedLink extends Pick<LinkRow, 'a' | 'b' | 'relation' | 'score' | 'shared' | 'reason'> {
  /** What the score is made of: concepts by name with their weights, weightiest first. */
  parts: { name: string; weight: number }[]
}

export interface LinkOptions {
  vocabulary: ConceptVocabulary
  grammar: Grammar
  /** Further generic words. */
  stop?: Iterable<string>
  documents: readonly DocumentOrWitness[]
  /** Which pairs are listed; by default those worth showing, for an editor's list of candidates more. */
  selection?: Selection
}

/** From so many copies on only the first is compared with others, the rest are linked to it. */
const MANY_COPIES = 5
/** From this score on a pair is the same measure, if both are about its first object. */
const SAME = 0.6
const SAME_OBJECT = 0.25
/** A link names so many of its score's parts. */
const MOST_PARTS = 8

/** Copies beyond a few: for each provision the one it is linked to instead of all others, itself if none. */
function findLeaders(texts: readonly string[]): Int32Array {
  const groups = groupCopies(texts)
  const sizes = new Map<number, number>()
  for (const leader of groups) sizes.set(leader, (sizes.get(leader) ?? 0) + 1)
  return groups.map((leader, at) => ((sizes.get(leader) ?? 0) >= MANY_COPIES ? leader : at))
}

/** A box spells a measure out at length and names much in passing: its links need so many times the score. */
const BOX_DEMAND = 1.4

const isBox = ({ kind }: ComparedRow) => kind === 'box'

const NOTHING: Sparse = { ids: new Int32Array(0), values: new Float32Array(0) }

function scoreCandidates(prepared: Prepared, leaders: Int32Array, families: Int32Array): ScoredPair[] {
  const { profiles, weights, meanSelf, termCount } = prepared
  const compared = (at: number, vector: Sparse) => (leaders[at] === at ? vector : NOTHING)
  const candidates = findCandidates({
    objects: profiles.map(({ objects }, at) => compared(at, objects)),
    terms: profiles.map(({ terms }, at) => compared(at, terms)),
    weights,
    families,
  })
  const likeness = createDotProduct(termCount)
  const pairs: ScoredPair[] = []
  candidates.forEach((others, self) => {
    const own = profiles[self]
    if (!own || others.length === 0) return
    likeness.hold(own.terms)
    for (const other of others) {
      const far = profiles[other]
      if (!far || (self > other && candidates[other]?.includes(self))) continue
      const score = scorePair(own, far, likeness.with(far.terms), weights, meanSelf)
      pairs.push({ a: Math.min(self, other), b: Math.max(self, other), score })
    }
  })
  return pairs
}

function copyPairs(leaders: Int32Array, families: Int32Array): ScoredPair[] {
  const pairs: ScoredPair[] = []
  leaders.forEach((leader, at) => {
    if (families[leader] !== families[at]) pairs.push({ a: leader, b: at, score: 1 })
  })
  return pairs
}

const COPY_REASON = '两条文字几乎相同。'

/**
 * Links provisions of different documents that are about the same thing, each with its score, its reason and the words
 * both sides share, sorted by ids; a pair whose reason cannot be named is no link. Time and memory grow about linearly with the number of provisions.
 */
export function computeLinks(provisions: readonly ComparedRow[], options: LinkOptions): ComputedLink[] {
  const editions = findEditions(options.documents)
  const rows = selectRows(provisions, editions)
  const reader = prepareConceptReader(options.vocabulary, options.grammar, options.stop)
  const prepared = prepareProvisions(rows, reader)
  const { profiles, texts, weights } = prepared
  const leaders = findLeaders(texts.map(({ cut }) => cut.text))
  const families = numberFamilies(rows, editions)
  const selected = selectPairs(
    scoreCandidates(prepared, leaders, families),
    {
      groups: rows.map((row, at) => `${families[at]} ${isBox(row) ? 'box' : 'text'}`),
      demands: Float32Array.from(rows, (row) => (isBox(row) ? BOX_DEMAND : 1)),
    },
    options.selection ?? SHOWN,
  )
  const writeReason = createReasonWriter(prepared, reader)
  const pairs = [...selected, ...copyPairs(leaders, families)].sort((x, y) => x.a - y.a || x.b - y.b)

  return pairs.flatMap(({ a, b, score }) => {
    const [left, right] = [profiles[a], profiles[b]]
    const parts = left && right ? shareObjects(left.objects, right.objects, weights) : []
    const first = parts[0]
    const copy = leaders[b] === a && leaders[b] !== b
    const same = copy || (score >= SAME && first !== undefined && !first.near && first.weight >= SAME_OBJECT)
    const relation = same ? 'same' : 'related'
    const { shared, reason } = writeReason(a, b, parts, relation)
    if (reason === '' && !copy) return []
    return {
      a: rows[a]?.id ?? '',
      b: rows[b]?.id ?? '',
      relation,
      score: Math.round(score * 1000) / 1000,
      shared,
      reason: copy ? COPY_REASON : reason,
      parts: parts.slice(0, MOST_PARTS).map(({ concept, weight }) => ({
        name: reader.graph.names[concept] ?? '',
        weight: Math.round(weight * 1000) / 1000,
      })),
    }
  })
}
