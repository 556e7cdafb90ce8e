/** What the page loads of the edition, and how much that is. */
import { MOST_LOADED } from '../choose-candidates.ts'
import type { EditionFile } from '../edition-file.ts'

/** The list of what a comparison loads; `folder` is the address of the parts of the page. */
export async function readEdition(folder: string): Promise<EditionFile> {
  const answer = await fetch(`${folder}edition.json`)
  // written by the same build
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return (await answer.json()) as EditionFile
}

/** Megabytes that are loaded for the first comparison. */
export function sizeOf({ bytes, documents }: EditionFile): string {
  const texts = documents.reduce((sum, document) => sum + document.bytes, 0)
  const all = bytes.comparer + bytes.words + bytes.vocabulary + Math.min(texts, MOST_LOADED.bytes)
  return (all / 1e6).toFixed(1)
}

/** Loads what is asked for by a click, while the host can be reached. */
export const loadLater = () =>
  Promise.all([
    import('./export-draft.ts'),
    import('../../client/compare/common-marks.ts'),
    import('../../client/compare/word-difference.ts'),
  ])
