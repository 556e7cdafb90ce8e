import type { Script } from '../../policy/tree.ts'
import type { DocumentRow } from '../../schemas/index.ts'
import { readElements } from '../read-edition.ts'
import { inOtherScript } from './in-other-script.ts'
import type { PageElement } from './page-elements.ts'
import { toPageElements } from './page-elements.ts'

/** What a document's page shows, in one script. */
export function pageElements({ id, script: own }: Pick<DocumentRow, 'id' | 'script'>, script: Script): PageElement[] {
  const elements = readElements(id)
  return toPageElements(script === own ? elements : inOtherScript(elements))
}
