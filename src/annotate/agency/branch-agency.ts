import type { Agency } from '../../policy/mentions.ts'
import { isWithin, shortCountyName } from '../../policy/regions.ts'
import type { Region } from '../../policy/tree.ts'
import type { AgencyContext } from './agency-facts.ts'
import { agency, withPlace } from './agency-facts.ts'
import type { AgencyIndex } from './agency-index.ts'
import { findForm } from './find-form.ts'
import type { PlacedName } from './name-place.ts'
import { divisionAbove } from './name-place.ts'

/** A branch with its bureau, 市生态环境局瑞安分局, and one that leaves it out: 区生态环境分局, 市生态环境瑞安分局. */
const OF_BUREAU = /^([^局]{2,12})局(.{2,8})分局$/
const BRANCH = /^([^局]{2,16})分局$/

/** Where a bureau with branches sits: the city above a county. */
const seatOf = (place: Region, index: AgencyIndex): Region | null =>
  place.level === 'county'
    ? (divisionAbove(place.code, 'prefecture', index.regions) ?? divisionAbove(place.code, 'province', index.regions))
    : place

/** The branch of a city's bureau in a district: 昆明市国土资源局官渡分局; null if the name is none. */
export function branchAgency(placed: PlacedName, context: AgencyContext, index: AgencyIndex): Agency | null {
  const [, bureau = '', named = ''] = OF_BUREAU.exec(placed.rest) ?? []
  const words = bureau || (BRANCH.exec(placed.rest)?.[1] ?? '')
  const place = placed.place ?? context.region
  if (!words || placed.party || !place || place.level === 'nation' || place.level === 'province') return null
  const seat = seatOf(place, index)
  if (!seat) return null
  const own = shortCountyName(place.name)
  const stem = bureau ? words : words.replace(new RegExp(`${own}$`), '')
  const branch = bureau ? named : place.level === 'county' ? own : ''
  if (!branch) return null
  const found = findForm(`${stem}局`, { party: false, dated: context.dated ?? null, place: seat }, index)
  if (!found?.full) return null
  const full = `${withPlace(found.full, { ...placed, place: seat })}${branch}分局`
  const { kind, key } = found.form.function
  const district = index.regions.counties.get(branch)?.find(({ code }) => isWithin(code, seat.code))
  return agency({ full, kind, key, region: (district ?? place).code })
}
