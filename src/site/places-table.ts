import type { Script } from '../policy/tree.ts'
import type { PlaceRow } from '../schemas/index.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Context, Passage } from './context.ts'
import type { Edition } from './edition.ts'
import { isRepeat } from './witnesses.ts'
import type { Word } from '../words/interface.ts'
import { stretchIn } from '../text/same-place.ts'

/** The word for each kind of place. */
export const placeKindWords: Record<PlaceRow['kind'], Word> = {
  nation: 'placeNation',
  province: 'placeProvince',
  prefecture: 'placePrefecture',
  county: 'placeCounty',
  zone: 'placeZone',
  park: 'placePark',
  water: 'placeWater',
  area: 'placeArea',
  town: 'placeTown',
}

/** A place with the sentences that name it, by document. */
export interface PlaceSaid {
  place: PlaceRow
  said: Passage[][]
}

/** Places of one province, or those of none. */
export interface PlaceGroup {
  /** Two digits of GB/T 2260; empty for places in no one province. */
  code: string
  places: PlaceSaid[]
}

/** Characters on each side of a name that are shown of a long sentence. */
const atMost = 60

/** The sentence of a text around `[start, end)`, and where it begins. */
function sentenceAround(text: string, start: number, end: number): Context & { first: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
  const sentence = splitSentences(line).find((each) => each.start <= start - from && start - from < each.end)
  const [first, last] = sentence ? [from + sentence.start, from + sentence.end] : [from, from + line.length]
  const before = text.slice(Math.max(first, start - atMost), start)
  const after = text.slice(end, Math.min(end + atMost, Math.max(end, last)))
  return {
    before: start - atMost > first ? `…${before}` : before,
    hit: text.slice(start, end),
    after: end + atMost < last ? `${after}…` : after,
    first,
  }
}

function saidOf(edition: Edition, place: PlaceRow, script: Script): Passage[][] {
  const seen = new Set<string>()
  const sentences = place.mentions.flatMap(({ provision, start, end }) => {
    const row = isRepeat(edition, provision) ? undefined : edition.provision(provision)
    if (!row) return []
    const text = script === 'Hans' ? row.text : row.text_hant
    const here = stretchIn(row.text, text, start, end)
    const { first, ...context } = sentenceAround(text, here.start, here.end)
    const sentence = `${provision} ${first}`
    if (seen.has(sentence)) return []
    seen.add(sentence)
    return [{ row, context }]
  })
  return [...Map.groupBy(sentences, ({ row }) => row.document).values()]
}

/** All places by province, in the order of the codes; divisions before other places. A place only a witness repeats is left out. */
export function placesByProvince(edition: Edition, script: Script): PlaceGroup[] {
  const said = edition.tables.places
    .map((place) => ({ place, said: saidOf(edition, place, script) }))
    .filter((each) => each.said.length > 0)
  return [...Map.groupBy(said, ({ place }) => (place.code ?? place.within ?? '').slice(0, 2))]
    .sort(([a], [b]) => ((a || '~') < (b || '~') ? -1 : 1))
    .map(([code, places]) => ({ code, places }))
}
