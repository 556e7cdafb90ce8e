import type { ProvisionRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'

const tasks: ReadonlySet<ProvisionRow['kind']> = new Set(['measure', 'safeguard'])

/** Whether a provision has a page of its own: it is a task, or something is linked to it. Witnesses have none. */
export function hasPage(edition: Edition, provision: ProvisionRow): boolean {
  if (edition.document(provision.document)?.witness_of) return false
  return tasks.has(provision.kind) || edition.counterpartsOf(provision.id).length > 0
}

/** A document's provisions with a page of their own, in the order of the text. */
export const pagesOf = (edition: Edition, document: string): ProvisionRow[] =>
  edition.provisionsOf(document).filter((provision) => hasPage(edition, provision))

/** What to call a provision: its title, else the last title above it, else its anchor. */
export function nameOf({ title, path, anchor }: ProvisionRow): string {
  return title === '' ? (path[path.length - 1] ?? anchor) : title
}
