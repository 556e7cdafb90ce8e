import type { ProvisionRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'

const tasks: ReadonlySet<ProvisionRow['kind']> = new Set(['measure', 'safeguard'])

/** Whether a provision has a page of its own: something is linked to it, or it is a task and no witness’s. */
export function hasPage(edition: Edition, provision: ProvisionRow): boolean {
  if (edition.counterpartsOf(provision.id).length > 0) return true
  return tasks.has(provision.kind) && !edition.document(provision.document)?.witness_of
}

/** A document's provisions with a page of their own, in the order of the text. */
export const pagesOf = (edition: Edition, document: string): ProvisionRow[] =>
  edition.provisionsOf(document).filter((provision) => hasPage(edition, provision))

/** What to call a provision: its title, else the last title above it, else its anchor. */
export function nameOf({ title, path, anchor }: ProvisionRow): string {
  return title === '' ? (path[path.length - 1] ?? anchor) : title
}
