import { FEW_DOCUMENTS } from '../policy/few-documents.ts'
import { yearOf } from '../policy/document-names.ts'
import { onceByEdition } from './by-edition.ts'
import type { PlaceGroup, ProvinceGroup } from './by-place.ts'
import { documentsByPlace } from './by-place.ts'
import type { PageOf } from './cut-pages.ts'
import { cutSections } from './cut-pages.ts'
import type { Edition, OtherDocument } from './edition.ts'

/** Documents on a page of the list by place. */
const PAGE = 800

export const isShort = (documents: readonly unknown[]): boolean => documents.length <= FEW_DOCUMENTS

/** A province of the list, with the places of it that stand on the page. */
export interface ListedProvince extends ProvinceGroup {
  id: string
  entries: OtherDocument[]
  continued?: boolean
}

/** The list of documents by place, page by page. */
export const documentPages = onceByEdition('document-pages', (edition: Edition): PageOf<ListedProvince>[] => {
  const provinces = documentsByPlace(edition.documents).map((group) => ({
    ...group,
    id: provinceAnchor(group.code),
    entries: group.places.flatMap(({ documents }) => documents.toSorted(byYear)),
  }))
  return cutSections<OtherDocument, ListedProvince>(provinces, () => 1, PAGE)
})

/** The newest first. */
const byYear = (a: OtherDocument, b: OtherDocument): number =>
  yearOf(b) > yearOf(a) ? 1 : yearOf(b) < yearOf(a) ? -1 : 0

/** The anchor of a province in lists by place, by two digits. */
export const provinceAnchor = (code: string): string => `in-${code || 'none'}`

/** The documents of a province on a page by place, in its order. */
export const placesOn = ({ entries }: ListedProvince): PlaceGroup[] =>
  [...Map.groupBy(entries, ({ region }) => region?.code ?? '')].map(([code, documents]) => ({
    code,
    name: documents[0]?.region?.name ?? '',
    documents,
  }))
