import type { Policy } from '../../policy/index.ts'
import type { RegionalVocabulary } from '../../schemas/vocabulary-regional.ts'
import type { Alignment, Refusal } from '../collation/align-witness.ts'
import { alignWitness } from '../collation/align-witness.ts'
import { makeComparer } from '../collation/collate.ts'
import type { Converter } from '../../text/script.ts'
import { insertRestored } from './insert-restored.ts'
import { knownWords, learnRules, observe } from './learn-rules.ts'
import { makeRestorer } from './restore.ts'
import type { Restorer } from './restore-node.ts'

/** What making an edition of several witnesses needs beside the trees. */
export interface EditionHelpers {
  converter: Converter
  regional: RegionalVocabulary
}

/** The documents with what only their witnesses have, and how each witness was aligned. */
export interface EditedWitnesses {
  trees: Policy[]
  alignments: Alignment[]
  /** Witnesses that could not be used; their documents stand without them. */
  refusals: { witness: Policy; message: Refusal }[]
}

/**
 * Aligns every witness with its document and puts the provisions that only the witness has into the document's tree,
 * restored. Trees come back in their order; a second witness is aligned with what the first has made. `recognised` holds
 * the ids of witnesses that no editor has named: they are compared, and nothing of theirs is put into a document.
 */
export function editWitnesses(
  trees: readonly Policy[],
  helpers: EditionHelpers,
  recognised: ReadonlySet<string> = new Set(),
): EditedWitnesses {
  const edited = new Map(trees.map((tree) => [tree.metadata.id, tree]))
  const result: EditedWitnesses = { trees: [], alignments: [], refusals: [] }
  for (const witness of trees) {
    const { witnessOf } = witness.metadata
    if (witnessOf === null) continue
    const { alignment, message } = alignWitness(edited.get(witnessOf), witness)
    const named = !recognised.has(witness.metadata.id)
    if (message && named) result.refusals.push({ witness, message })
    if (!alignment) continue
    result.alignments.push(alignment)
    if (!named) continue
    edited.set(witnessOf, insertRestored(alignment.base, alignment, restorerFor(alignment, helpers)))
  }
  result.trees = trees.map((tree) => edited.get(tree.metadata.id) ?? tree)
  return result
}

/**
 * How a witness's own paragraphs come into the edition: a localised Traditional text of a Simplified one by learned
 * rules, otherwise by plain conversion or as they are.
 */
function restorerFor(alignment: Alignment, { converter, regional }: EditionHelpers): Restorer {
  const [base, witness] = [alignment.base.metadata.script, alignment.witness.metadata.script]
  if (base === witness) return (text) => ({ text, marks: [] })
  if (base === 'Hant') return (text) => ({ text: converter.toHant(text), marks: [] })
  const compare = makeComparer(base, witness, { converter, words: regional.words })
  const observed = alignment.pairs
    .filter((pair) => pair.base.restored === undefined)
    .map((pair) =>
      observe(pair.base.text, converter.toHans(pair.witness.text), compare(pair.base.text, pair.witness.text)),
    )
  return makeRestorer({
    rules: learnRules(observed, knownWords(regional.words, converter.toHans)),
    reviewed: regional.reviewed.filter(({ document }) => document === alignment.witness.metadata.id),
    toHans: converter.toHans,
  })
}
