import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'

/** Whether a provision only repeats, in a witness, one that its document has itself. */
export function isRepeat(edition: Edition, provision: string): boolean {
  const { document, anchor } = splitId(provision)
  const original = edition.document(document)?.witness_of
  return original ? edition.provision(`${original}/${anchor}`) !== undefined : false
}
