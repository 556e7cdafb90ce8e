import type { Script } from '../policy/tree.ts'
import { sourcePath } from '../policy/paths.ts'
import { edition } from './edition.ts'
import { href } from './href.ts'

/**
 * The script of the page that a seed stands in, for who reads in `script`: its characters are the same in both, and of many
 * documents they stand in the page of their own script alone, to which the other leads.
 */
export const scriptOfSource = (document: string, script: Script): Script =>
  edition().few ? script : (edition().document(document)?.script ?? script)

/** Address of a seed, or of a line of it, in the page that it stands in. */
export const sourceHref = (document: string, script: Script, line?: number): string =>
  href(sourcePath(document, line), scriptOfSource(document, script))
