import { textsOf, type TextNode } from '../../policy/index.ts'
import type { WitnessRow } from '../../schemas/collation.ts'
import type { Alignment } from './align-witness.ts'
import type { PlacedDifference } from './collate.ts'

/** The row of `witnesses.json` for one witness: what stands against what, line by line, and how many differences. */
export function summarise(alignment: Alignment, differences: readonly PlacedDifference[]): WitnessRow {
  const { base, witness, pairs, onlyBase, onlyWitness, share } = alignment
  const counts = { script: 0, variant: 0, regional: 0, punctuation: 0, omission: 0, addition: 0, substantive: 0 }
  for (const difference of differences) counts[difference.class]++
  const lines = [
    ...pairs.map((pair) => ({ at: pair.witnessIndex, base: lineOf(pair.base), witness: lineOf(pair.witness) })),
    ...onlyWitness.map(({ node, index }) => ({ at: index, base: null, witness: lineOf(node) })),
    ...onlyBase.map(({ node, after }) => ({ at: after + 0.5, base: lineOf(node), witness: null })),
  ].sort((x, y) => x.at - y.at)
  return {
    document: base.metadata.id,
    witness: witness.metadata.id,
    share,
    aligned: pairs.length,
    base_texts: textsOf(base).length,
    witness_texts: textsOf(witness).length,
    counts,
    lines: lines.map(({ at: _at, ...line }) => line),
  }
}

const lineOf = ({ position }: TextNode): number => position?.start.line ?? 1
