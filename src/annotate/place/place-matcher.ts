import type { RegionTable } from '../../policy/regions.ts'
import { isWithin, outermost } from '../../policy/regions.ts'
import type { Region } from '../../policy/index.ts'
import type { OtherPlace } from '../../schemas/vocabulary-places.ts'
import { joinsWords } from '../joins-words.ts'
import { plain } from '../../text/plain.ts'

/** A name and what it may stand for: a division's code or the id of another place. */
interface Name {
  name: string
  refs: readonly string[]
  /** True for a name without its ending, 福州 of 福州市, which may be part of other words. */
  short: boolean
}

/** Names of places by their first unit, longest first. */
export type PlaceMatcher = ReadonlyMap<string, readonly Name[]>

/** A place in a text: `ref` is a GB/T 2260 code or the id of a place of the vocabulary. */
export interface PlaceMatch {
  ref: string
  start: number
  end: number
}

/** Names of districts that are ordinary words by themselves: 城区, 新城区, and all of two characters, 和县. */
const ORDINARY = /^(?:.[区县市旗]|新城区|市中区|市南区|市北区|城中区|城关区|城东区|城西区|城北区|江北区|河东区|河西区)$/

function namesOf(regions: RegionTable): Name[] {
  const names: Name[] = []
  for (const [name, known] of regions.names) {
    const fits = known.filter(({ level }) => level !== 'nation')
    if (fits.length === 0 || (ORDINARY.test(name) && fits.every(({ level }) => level === 'county'))) continue
    names.push({
      name,
      refs: outermost(fits).map(({ code }) => code),
      short: !fits.some((region) => region.name === name),
    })
  }
  return names
}

/** Arranges divisions and other places for matching; another place's name goes before a division's. */
export function buildPlaceMatcher(regions: RegionTable, places: readonly OtherPlace[]): PlaceMatcher {
  const names = new Map<string, Name>()
  for (const name of namesOf(regions)) names.set(name.name, name)
  for (const { id, name, aliases } of places) {
    for (const words of [name, ...aliases]) names.set(words, { name: words, refs: [id], short: words.length === 2 })
  }
  const matcher = new Map<string, Name[]>()
  for (const name of [...names.values()].sort((a, b) => b.name.length - a.name.length)) {
    const first = name.name.charAt(0)
    const list = matcher.get(first)
    if (list) list.push(name)
    else matcher.set(first, [name])
  }
  return matcher
}

/** What follows a name that is only part of an organisation's: 吉林大学, 长春光机所, 福州海关. */
const ORGANISATION =
  /^\p{Script=Han}{0,5}?(?:大学|学院|学校|研究所|研究院|光机所|应化所|公司|集团|银行|海关|支行|税务局|日报|电视台)/u

/** The one place a name stands for: in the document's region if it is there, else the only one. */
function choose(refs: readonly string[], region: Region | null): string | null {
  const near = region ? refs.filter((ref) => isWithin(ref, region.code)) : []
  const candidates = near.length > 0 ? near : refs
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

/**
 * Finds the places of a text, longest name first from left to right. A short name may not join two words
 * (西南|通道), nor stand in the name of an organisation; a name of several places counts only in its own region.
 */
export function findPlaces(text: string, matcher: PlaceMatcher, region: Region | null): PlaceMatch[] {
  const words = plain(text)
  const matches: PlaceMatch[] = []
  let at = 0
  while (at < words.length) {
    const name = matcher.get(words.charAt(at))?.find((candidate) => words.startsWith(candidate.name, at))
    if (!name) {
      at++
      continue
    }
    const end = at + name.name.length
    const ref = choose(name.refs, region)
    const chance = name.short && joinsWords(words, at)
    if (ref !== null && !chance && !ORGANISATION.test(words.slice(end, end + 12))) matches.push({ ref, start: at, end })
    at = chance ? at + 1 : end
  }
  return matches
}
