import { placeOf, shortPlace } from '../policy/document-names.ts'
import type { Script } from '../policy/tree.ts'
import type { ProvisionRow, TargetRow, TopicRow } from '../schemas/index.ts'
import { wordsIn } from '../words/interface.ts'
import { nameAnchor } from '../words/name-anchor.ts'
import { inScript } from './convert.ts'
import type { OtherDocument } from './edition.ts'
import { englishDeadline, englishValue } from './english-values.ts'
import { deadlineOf, valueOf } from './target-words.ts'

/** A place by its short name, and in English where it has one. */
export interface NamedPlace {
  name: string
  name_en: string | null
}

/** The place that a document is of. */
export const namedPlace = (document: OtherDocument): NamedPlace => ({
  name: shortPlace(placeOf(document)),
  name_en: document.region_en,
})

/** What things are called on a page. */
export interface ShownNames {
  /** A document’s title as a citation has it. */
  title: (document: OtherDocument) => string
  issuers: (document: OtherDocument) => string[]
  place: (document: OtherDocument) => string
  namedPlace: (place: NamedPlace) => string
  provision: (provision: ProvisionRow) => string
  /** An anchor in words for people. */
  anchor: (anchor: string) => string
  topic: (topic: Pick<TopicRow, 'name' | 'name_hant' | 'name_en'>) => string
  indicator: (target: TargetRow) => string
  value: (target: TargetRow) => string
  deadline: (target: TargetRow) => string
}

/** Names in a script of Chinese. */
export function namesForNotes(script: Script): ShownNames {
  const show = (text: string) => inScript(text, script)
  const say = wordsIn(script)
  return {
    title: ({ title }) => show(title),
    issuers: ({ issuer }) => issuer.map(show),
    place: (document) => show(namedPlace(document).name),
    namedPlace: ({ name }) => show(name),
    provision: ({ title, anchor }) => (title ? show(title) : nameAnchor(anchor, script)),
    anchor: (anchor) => nameAnchor(anchor, script),
    topic: ({ name, name_hant }) => (script === 'Hans' ? name : name_hant),
    indicator: ({ indicator }) => show(indicator),
    value: (target) => show(valueOf(target, say)),
    deadline: ({ deadline }) => deadlineOf(deadline),
  }
}

/** Names in English, where there are none the Chinese ones in Simplified characters. */
export const englishNames: ShownNames = {
  title: ({ title_en, title }) =>
    title_en === null ? title : `${title_en} [${title}] (reference translation, not official)`,
  issuers: ({ issuer, issuer_en }) => issuer.map((name, at) => issuer_en[at] ?? name),
  place: (document) => document.region_en ?? shortPlace(placeOf(document)),
  namedPlace: ({ name, name_en }) => name_en ?? name,
  provision: ({ title_en, title, anchor }) => title_en ?? (title || anchor),
  anchor: (anchor) => anchor,
  topic: ({ name_en, name }) => name_en ?? name,
  indicator: ({ indicator_en, indicator }) => indicator_en ?? indicator,
  value: englishValue,
  deadline: ({ deadline }) => englishDeadline(deadline),
}
