import type { CollationRow, DifferenceClass, WitnessRow } from '../schemas/index.ts'
import { contextOf } from './context.ts'
import type { Context } from './context.ts'
import { splitId } from '../policy/paths.ts'
import { edition } from './edition.ts'
import { readSeed } from './read-edition.ts'
import type { PublicTables } from '../schemas/tables.ts'
import type { Word } from '../words/interface.ts'

/** The classes of differences in the order of the page, what weighs most first, with their words. */
export const classes: readonly { name: DifferenceClass; word: Word; meaning: Word }[] = [
  { name: 'substantive', word: 'classSubstantive', meaning: 'classSubstantiveMeaning' },
  { name: 'omission', word: 'classOmission', meaning: 'classOmissionMeaning' },
  { name: 'addition', word: 'classAddition', meaning: 'classAdditionMeaning' },
  { name: 'regional', word: 'classRegional', meaning: 'classRegionalMeaning' },
  { name: 'variant', word: 'classVariant', meaning: 'classVariantMeaning' },
  { name: 'punctuation', word: 'classPunctuation', meaning: 'classPunctuationMeaning' },
  { name: 'script', word: 'classScript', meaning: 'classScriptMeaning' },
]

/** A difference as its page shows it: both readings with what stands around them in their seeds. */
export interface ShownDifference {
  row: CollationRow
  /** Id of the row on its page. */
  id: string
  base: Context
  variant: Context
}

/** Characters of context on each side. */
const width = 10

function inLine(seed: string[], { text, line, start, end }: CollationRow['base']): Context {
  return text === '' ? { before: '', hit: '', after: '' } : contextOf(seed[line - 1] ?? '', start, end, width)
}

/** Id of a difference on the page of its witness: `v12`. */
export const differenceId = (row: CollationRow): string => splitId(row.id).anchor

/** A witness's differences of one class, in reading order. */
export function differencesOf({ document, witness }: WitnessRow, name: DifferenceClass): ShownDifference[] {
  const [base, variant] = [document, witness].map((id) => readSeed(id).split('\n'))
  return edition()
    .tables.collation.filter((row) => row.witness === witness && row.class === name)
    .map((row) => ({
      row,
      id: differenceId(row),
      base: inLine(base ?? [], row.base),
      variant: inLine(variant ?? [], row.variant),
    }))
}

/** Differences by what stands for what, the most frequent first. */
export function groupByReading(
  differences: readonly ShownDifference[],
): { base: string; variant: string; differences: ShownDifference[] }[] {
  const groups = Map.groupBy(differences, ({ row }) => `${row.base.text} ${row.variant.text}`)
  return [...groups.values()]
    .flatMap((all) =>
      all[0] ? [{ base: all[0].row.base.text, variant: all[0].row.variant.text, differences: all }] : [],
    )
    .sort((a, b) => b.differences.length - a.differences.length || (a.base < b.base ? -1 : 1))
}

/** Where a difference stands in the edition: the sentence if known, else the provision; null outside any. */
export const anchorOf = ({ sentence, provision }: CollationRow): string | null =>
  sentence ?? (provision === null ? null : splitId(provision).anchor)

/** For each provision of an edition the differences that are more than of script; empty for one without a witness. */
export function variantsByProvision({ collation }: PublicTables): ReadonlyMap<string, CollationRow[]> {
  const rows = collation.filter((row) => row.class !== 'script' && row.provision !== null)
  return Map.groupBy(rows, (row) => row.provision ?? '')
}

/** The texts that only witnesses of a document have, each with its place on the page of the collation. */
export function additions(
  { collation }: PublicTables,
  document: string,
): Map<string, { witness: string; difference: string }> {
  const rows = collation.filter((row) => row.document === document && row.class === 'addition')
  return new Map(rows.map((row) => [row.variant.text, { witness: row.witness, difference: differenceId(row) }]))
}
