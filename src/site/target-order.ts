import type { TargetRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import type { Edition } from './edition.ts'

/**
 * All targets by document, as the edition orders them, and in the order of each text; witnesses' last. Those an editor
 * rejected are left out.
 */
export function targetsInOrder(edition: Edition): TargetRow[] {
  const originals = new Set(edition.documents.map((row) => row.id))
  const witnesses = edition.tables.documents.filter((row) => !originals.has(row.id))
  const known = new Set<string>()
  const inText = [...edition.documents, ...witnesses].flatMap((document) =>
    edition.provisionsOf(document.id).flatMap((provision) => edition.targetsOf(provision.id)),
  )
  for (const row of inText) known.add(row.id)
  return [...inText, ...edition.tables.targets.filter((row) => row.editor !== 'rejected' && !known.has(row.id))]
}

/** The targets of each document that has any, in the order of its text. */
export const targetsByDocument = onceByEdition('targets-by-document', (edition: Edition) =>
  Map.groupBy(targetsInOrder(edition), ({ document }) => document),
)

/** Targets with a deadline by year, the nearest first; those of a year as `rows` orders them. */
export function byDeadline(rows: readonly TargetRow[]): [string, TargetRow[]][] {
  const dated = rows.filter((row) => row.deadline !== null)
  return [...Map.groupBy(dated, (row) => row.deadline ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))
}
