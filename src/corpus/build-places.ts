import type { PlaceMatcher } from '../annotate/place/place-matcher.ts'
import { placesIn } from '../annotate/annotate-places.ts'
import type { Region } from '../policy/index.ts'
import type { RegionTable } from '../policy/regions.ts'
import type { PlaceRow } from '../schemas/place.ts'
import type { OtherPlace } from '../schemas/vocabulary-places.ts'
import type { PlacedText } from './place-texts.ts'

/** A provision's id with its texts in place, and the place its document speaks for. */
export interface PlaceProvision {
  /** `<document>/<anchor>`. */
  id: string
  texts: readonly PlacedText[]
  region: Region | null
}

/** Where places are looked for, and what their ids stand for. */
export interface PlaceKnowledge {
  matcher: PlaceMatcher
  regions: RegionTable
  places: readonly OtherPlace[]
}

/**
 * The table of places of annotated provisions, divisions by code, then other places by id; every mention, in the order
 * of the provisions, with offsets as in the provision's text.
 */
export function buildPlaces(
  provisions: readonly PlaceProvision[],
  knowledge: PlaceKnowledge,
  toHant: (text: string) => string,
): PlaceRow[] {
  const rows = new Map<string, PlaceRow>()
  for (const { id, texts, region } of provisions) {
    for (const { node, shift, from } of texts) {
      for (const { ref, start, end } of placesIn(node, knowledge.matcher, region)) {
        const row = rows.get(ref) ?? rowOf(ref, knowledge, toHant)
        if (!row || start < from) continue
        rows.set(ref, row)
        row.mentions.push({ provision: id, start: start + shift, end: end + shift })
      }
    }
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function rowOf(id: string, { regions, places }: PlaceKnowledge, toHant: (text: string) => string): PlaceRow | null {
  const division = regions.byCode.get(id)
  const other = places.find((place) => place.id === id)
  const facts = division
    ? { name: division.name, kind: division.level, code: division.code, within: null }
    : other && { name: other.name, kind: other.kind, code: null, within: other.within }
  return facts ? { id, name_hant: toHant(facts.name), ...facts, mentions: [], url: `/places/#${id}` } : null
}
