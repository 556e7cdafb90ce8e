/** Stands in for the readers of pages and of character references in the worker that reads: they come with the first text that needs them. */
import type { readHtml as readsHtml } from '../../input/html.ts'
import { kindOfSeed } from '../../input/kind.ts'
import type { readReferences as readsReferences } from '../../input/references.ts'
import type { OpenedText } from '../draft-messages.ts'

let html: { readHtml: typeof readsHtml } | undefined
let references: { readReferences: typeof readsReferences; holdsReferences: (text: string) => boolean } | undefined

/** Example: &nbsp; and &#160; */
const REFERENCE = /&[#a-z]/i

/** Loads what a text needs. */
export async function loadFor({ name, text, extracted }: OpenedText): Promise<void> {
  const ending = /\.[a-z]+$/i.exec(name)?.[0] ?? ''
  const isPage = (extracted ? extracted.form : kindOfSeed(text, ending)) === 'html'
  if (isPage) await loadPages()
  else if (REFERENCE.test(text)) references ??= await import('../../input/references.ts')
}

/** Loads what a page needs. */
export async function loadPages(): Promise<void> {
  html ??= await import('../../input/html.ts')
  references ??= await import('../../input/references.ts')
}

/** As `readHtml` of `input/html.ts`. */
const readLateHtml: typeof readsHtml = (...given) => {
  if (!html) throw new Error('Unexpected page before its reader, expected the reader to be loaded')
  return html.readHtml(...given)
}

/** As `holdsReferences` of `input/references.ts`. */
const holdsLateReferences = (text: string): boolean => references?.holdsReferences(text) ?? false

/** As `readReferences` of `input/references.ts`. */
const readLateReferences: typeof readsReferences = (mapped) =>
  references?.readReferences(mapped) ?? { mapped, marks: [] }

export { holdsLateReferences as holdsReferences, readLateHtml as readHtml, readLateReferences as readReferences }
