import type { PlaceRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import { isShort } from './document-list.ts'
import type { Edition } from './edition.ts'
import { isRepeat } from './witnesses.ts'
import { placesPath } from '../policy/paths.ts'

/** Two digits of the code of a place's province; `none` for places in no one province. */
export const provinceOfPlace = ({ code, within }: PlaceRow): string => (code ?? within ?? '').slice(0, 2) || 'none'

/** Places of one province that documents other than witnesses name, divisions before other places. */
export interface PlaceNames {
  /** Two digits of GB/T 2260, or `none`. */
  code: string
  places: { place: PlaceRow; mentions: number }[]
}

/** All places by province, in the order of the codes; a place only a witness repeats is left out. */
export const placeNames = onceByEdition('place-names', (edition: Edition): PlaceNames[] => {
  const named = edition.tables.places
    .map((place) => ({
      place,
      mentions: place.mentions.filter(({ provision }) => !isRepeat(edition, provision)).length,
    }))
    .filter(({ mentions }) => mentions > 0)
  return [...Map.groupBy(named, ({ place }) => provinceOfPlace(place))]
    .sort(([a], [b]) => (a === b ? 0 : a === 'none' ? 1 : b === 'none' || a < b ? -1 : 1))
    .map(([code, places]) => ({ code, places }))
})

/** Whether the places of all provinces stand on one page: the more documents, the more is said of each. */
export const placesOnOnePage = ({ documents }: Edition): boolean => isShort(documents)

/** Where a place stands with what is said of it. */
export function placePath(edition: Edition, id: string): string {
  if (placesOnOnePage(edition)) return placesPath(id)
  const place = edition.place(id)
  return place ? placesPath(id, provinceOfPlace(place)) : placesPath()
}
