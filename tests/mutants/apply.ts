/** Puts a fault into a file's text. */
import { extname } from 'node:path'
import { stripTypeScriptTypes } from 'node:module'
import type { Mutant } from './mutant.ts'

/** The text of the file with the fault. Throws if its words do not stand in the text once, or the result is no program. */
export function applyFault(text: string, { name, file, find, replace }: Mutant): string {
  const count = text.split(find).length - 1
  if (count !== 1) {
    throw new Error(`${file}: Unexpected ${count} places of ${JSON.stringify(find)}, expected one, for “${name}”`)
  }
  const faulty = text.split(find).join(replace)
  if (extname(file) === '.ts') stripTypeScriptTypes(faulty)
  return faulty
}
