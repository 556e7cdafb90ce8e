import { placeOf } from '../policy/document-names.ts'
import { divisions } from '../policy/divisions.ts'
import type { Word } from '../words/interface.ts'
import type { OtherDocument } from './edition.ts'

/** The documents of a place below a province, by its GB/T 2260 code. */
export interface PlaceGroup {
  code: string
  /** In Simplified characters; empty for documents of no known place. */
  name: string
  documents: OtherDocument[]
}

/** The documents of a province, of the nation (`00`), or of no known place (``). */
export interface ProvinceGroup extends PlaceGroup {
  /** The province's own documents first, then those of its prefectures and counties, in the order of the codes. */
  places: PlaceGroup[]
}

/** The levels of documents, from the nation down; the last is of documents whose place is not known. */
export const levels = ['nation', 'province', 'prefecture', 'county', 'none'] as const
export type Level = (typeof levels)[number]

/** The word for each level. */
export const levelWords: Record<Level, Word> = {
  nation: 'levelNation',
  province: 'levelProvince',
  prefecture: 'levelPrefecture',
  county: 'levelCounty',
  none: 'levelNone',
}

export const levelOf = ({ region }: Pick<OtherDocument, 'region'>): Level => region?.level ?? 'none'

/** Two digits of the code of a document's province, `00` of the nation's; empty where its place is not known. */
export const provinceOf = ({ region }: Pick<OtherDocument, 'region'>): string => region?.code.slice(0, 2) ?? ''

const byCode = new Map(divisions.map(({ code, name }) => [code, name]))

/** The name of a province by two digits: as its documents write it, else as the state does. */
function provinceName(code: string, documents: readonly OtherDocument[]): string {
  const own = documents.find(({ region }) => region?.code === `${code}0000`)
  return own ? placeOf(own) : (byCode.get(code) ?? '')
}

const last = (code: string) => code || '~'

/** Documents by province and place: the nation's first, then provinces in the order of their codes, no known place last. */
export function documentsByPlace(documents: readonly OtherDocument[]): ProvinceGroup[] {
  return [...Map.groupBy(documents, provinceOf)]
    .sort(([a], [b]) => (last(a) < last(b) ? -1 : 1))
    .map(([code, own]) => ({
      code,
      name: provinceName(code, own),
      documents: own,
      places: [...Map.groupBy(own, ({ region }) => region?.code ?? '')]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([place, rows]) => ({ code: place, name: rows[0]?.region?.name ?? '', documents: rows })),
    }))
}
