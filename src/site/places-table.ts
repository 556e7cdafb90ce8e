import type { Script } from '../policy/tree.ts'
import type { PlaceRow } from '../schemas/index.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Context, Passage } from './context.ts'
import { fromWord, goingOn, toWord } from './context.ts'
import type { Edition } from './edition.ts'
import type { PlaceNames } from './places-pages.ts'
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
  /** How many more sentences name it. */
  more: number
}

/** Places of one province, or those of none. */
export interface PlacesOfDivision {
  /** Two digits of GB/T 2260; `none` for places in no one province. */
  code: string
  places: PlaceSaid[]
}

/** Characters on each side of a name that are shown of a long sentence. */
const AT_MOST = 60

/** The sentence of a text around `[start, end)`, and where it begins. */
function sentenceAround(text: string, start: number, end: number): Context & { first: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
  const sentence = splitSentences(line).find((each) => each.start <= start - from && start - from < each.end)
  const [first, last] = sentence ? [from + sentence.start, from + sentence.end] : [from, from + line.length]
  const [shownFrom, shownTo] = [fromWord(text, first, start, AT_MOST), toWord(text, end, Math.max(end, last), AT_MOST)]
  const [before, after] = [text.slice(shownFrom, start), text.slice(end, shownTo)]
  return {
    before: shownFrom > first ? `…${before}` : before,
    hit: text.slice(start, end),
    after: shownTo < last ? goingOn(after) : after,
    first,
  }
}

/** So many sentences of a place are quoted. */
const QUOTED = 24

function saidOf(edition: Edition, place: PlaceRow, script: Script): Omit<PlaceSaid, 'place'> {
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
  const quoted = Map.groupBy(sentences.slice(0, QUOTED), ({ row }) => row.document)
  return { said: [...quoted.values()], more: Math.max(0, sentences.length - QUOTED) }
}

/** The places of a province with what is said of each. */
export const placesSaid = (edition: Edition, { code, places }: PlaceNames, script: Script): PlacesOfDivision => ({
  code,
  places: places.map(({ place }) => ({ place, ...saidOf(edition, place, script) })),
})
