import type { Policy, TextNode } from '../../policy/index.ts'
import { textsOf } from '../../policy/index.ts'
import { foldForSearch } from '../../text/fold.ts'
import { heaviestChain } from './heaviest-chain.ts'
import { findSimilar } from './similar-texts.ts'

/** A text of the base and the same text in the witness; the indices count the text nodes of each tree. */
export interface AlignedPair {
  base: TextNode
  witness: TextNode
  baseIndex: number
  witnessIndex: number
}

/** A text that only one of the two has. */
interface Unpaired {
  node: TextNode
  /** Index of the node among the text nodes of its own tree. */
  index: number
  /** Index of the text node of the other tree after which it stands; -1 at its beginning. */
  after: number
}

/** The text nodes of a document and of its witness, one to one and in order. */
export interface Alignment {
  base: Policy
  witness: Policy
  pairs: AlignedPair[]
  onlyBase: Unpaired[]
  onlyWitness: Unpaired[]
  /** Share of the base's text nodes that have a partner. */
  share: number
}

/** Why a document stands without a witness. */
export interface Refusal {
  reason: string
  ruleId: 'witness-without-document' | 'witness-unlike' | 'witness-shorter'
}

/** Least share of the base's texts that have to be found in the witness. */
const LEAST_SHARE = 0.6

/** Least length of the witness, against the base; localised words alone make it a little longer or shorter. */
const LEAST_LENGTH = 0.95

const percent = (share: number) => `${Math.floor(share * 100)} %`

/**
 * Aligns a witness with the document it is a witness of. Without such a document, with less than 60 % of its texts or
 * when the witness is shorter than it (beyond what localised words make), there is a message and no alignment.
 */
export function alignWitness(
  base: Policy | undefined,
  witness: Policy,
): { alignment: Alignment; message: null } | { alignment: null; message: Refusal } {
  const refuse = (ruleId: Refusal['ruleId'], reason: string) => ({ alignment: null, message: { ruleId, reason } })
  if (!base || base === witness) {
    const id = witness.metadata.witnessOf ?? 'none'
    return refuse('witness-without-document', `Unexpected witness of ${id}, expected the id of another document`)
  }
  const alignment = alignTexts(base, witness)
  if (alignment.share < LEAST_SHARE) {
    const found = `Unexpected witness with ${percent(alignment.share)} of the texts of ${base.metadata.id}`
    return refuse(
      'witness-unlike',
      `${found}, expected at least ${percent(LEAST_SHARE)}; the document stands without it`,
    )
  }
  const length = lengthOf(witness) / lengthOf(base)
  if (length < LEAST_LENGTH) {
    const found = `Unexpected witness with ${percent(length)} of the length of ${base.metadata.id}`
    return refuse('witness-shorter', `${found}, expected the whole text; the document stands without it`)
  }
  return { alignment, message: null }
}

const lengthOf = (policy: Policy) => textsOf(policy).reduce((sum, { text }) => sum + text.length, 0)

function alignTexts(base: Policy, witness: Policy): Alignment {
  const [ofBase, ofWitness] = [textsOf(base), textsOf(witness)]
  const fold = (nodes: TextNode[]) => nodes.map(({ text }) => foldForSearch(text))
  const chain = heaviestChain(findSimilar(fold(ofBase), fold(ofWitness)), ofWitness.length)
  const pairs = chain.flatMap(({ a, b }): AlignedPair[] => {
    const [one, other] = [ofBase[a], ofWitness[b]]
    return one && other ? [{ base: one, witness: other, baseIndex: a, witnessIndex: b }] : []
  })
  const partnerOfBase = new Map(pairs.map(({ baseIndex, witnessIndex }) => [baseIndex, witnessIndex]))
  const partnerOfWitness = new Map(pairs.map(({ baseIndex, witnessIndex }) => [witnessIndex, baseIndex]))
  return {
    base,
    witness,
    pairs,
    onlyBase: findUnpaired(ofBase, partnerOfBase),
    onlyWitness: findUnpaired(ofWitness, partnerOfWitness),
    share: ofBase.length === 0 ? 0 : pairs.length / ofBase.length,
  }
}

function findUnpaired(nodes: readonly TextNode[], partners: ReadonlyMap<number, number>): Unpaired[] {
  let after = -1
  return nodes.flatMap((node, index) => {
    const partner = partners.get(index)
    if (partner === undefined) return [{ node, index, after }]
    after = partner
    return []
  })
}
