import type { Script } from '../policy/tree.ts'
import type { ProvisionRow } from '../schemas/index.ts'
import { inScript } from './convert.ts'
import { edition } from './edition.ts'
import { nameOf } from './measures.ts'

/** What a page calls the documents and provisions of the edition. */
export interface Names {
  /** A document by its id: 黑龙江. */
  document: (id: string) => string
  /** A provision in its document: 壮大产业规模. */
  provision: (row: ProvisionRow) => string
  /** A provision among those of other documents: 黑龙江 壮大产业规模. */
  passage: (row: ProvisionRow) => string
}

/** The names in one script. */
export function namesIn(script: Script): Names {
  const document = (id: string) => inScript(edition().shortName(id), script)
  const provision = (row: ProvisionRow) => inScript(nameOf(row), script)
  return { document, provision, passage: (row) => `${document(row.document)} ${provision(row)}` }
}
