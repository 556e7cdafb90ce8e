import type { Script } from '../policy/tree.ts'
import { placeOf, shortPlace, yearOf } from '../policy/document-names.ts'
import { wordsIn } from '../words/interface.ts'
import { inScript } from './convert.ts'
import type { OtherDocument } from './edition.ts'

/**
 * What a document's pages are called among many tabs: the title with what it does not name itself, place and year, and that
 * it is a witness of another.
 */
export function pageTitle(document: OtherDocument, script: Script): string {
  const whose = [shortPlace(placeOf(document)), yearOf(document)].filter((part) => !document.title.includes(part))
  const witness = document.witness_of === null ? '' : wordsIn(script)('witness')
  return [inScript(document.title, script), inScript(whose.join(' '), script), witness].filter(Boolean).join(' · ')
}
