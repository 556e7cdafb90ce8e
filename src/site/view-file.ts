import type { Issued, ViewFile } from '../client/views/read-view-file.ts'
import { askedFile } from './asked-characters.ts'
import type { Edition, OtherDocument } from './edition.ts'
import { readView } from './read-edition.ts'
import { digestOfAll } from '../text/digest.ts'

/** Tells whether what the compiler has written of a document as issued is the same. */
export const digestOfIssued = (document: string): string => digestOfAll(readView(`issued-${document}`))

/** A document as issued and, where its Traditional page was converted, what can be asked about the characters of that. */
export function viewFile(edition: Edition, { id, script }: OtherDocument): ViewFile {
  // written by the compiler of this build
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const issued = JSON.parse(readView(`issued-${id}`)) as Issued
  return { issued, ...(script === 'Hans' && { asked: askedFile(edition, id) }) }
}
