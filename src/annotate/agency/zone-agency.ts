import type { Agency } from '../../policy/mentions.ts'
import { isWithin, shortCountyName, shortPlaceName } from '../../policy/regions.ts'
import type { Region } from '../../policy/tree.ts'
import type { AgencyContext } from './agency-facts.ts'
import { agency, REASONS } from './agency-facts.ts'
import type { AgencyIndex } from './agency-index.ts'
import type { PlacedName } from './name-place.ts'

/** A committee that runs a zone: 净月区管委会, 开发区管委; 市场监管委 is none. */
const ZONE_SEAT = /^(.+?)(?:(?<![监交城])管委会?|管理委员会)$/

/** The economic zone of a place of the nation's list; those of provinces lack the word 技术. */
const OF_THE_NATION = ['经济开发区', '经济技术开发区'] as const

/** The place whose zone is meant: the one named, one within the document's, the document's own where nothing is named. */
function zonePlace(
  head: string,
  placed: PlacedName,
  context: AgencyContext,
  index: AgencyIndex,
): [string, string] | null {
  const own: Region | null = placed.place ?? context.region
  if (!own || own.level === 'nation') return head.length > 1 ? [head, ''] : null
  const within = [...index.regions.byCode.values()].some(
    (region) => shortCountyName(region.name) === head && isWithin(region.code, own.code),
  )
  const short = own.level === 'county' ? shortCountyName(own.name) : shortPlaceName(own.name)
  return within || head.startsWith(short) ? [head, ''] : [short, head]
}

/** The full name of a zone by its short kind: 湘西经开区, 市高新区, 医药高新区; null if it is none. */
function fullZone(words: string, placed: PlacedName, context: AgencyContext, index: AgencyIndex): string | null {
  for (const [short, kind] of Object.entries(index.zoneKinds)) {
    if (!words.endsWith(short)) continue
    const place = zonePlace(words.slice(0, -short.length), placed, context, index)
    if (!place) return null
    const [name, field] = place
    const [provincial, national] = OF_THE_NATION
    const long = kind === provincial && index.nationalZones.has(name) ? national : kind
    return name + field + long
  }
  return null
}

/** The committee of a zone: 平潭综合实验区管委会, 湘西经开区管委会. */
export function zoneAgency(
  name: string,
  placed: PlacedName,
  context: AgencyContext,
  index: AgencyIndex,
): Agency | null {
  const words = ZONE_SEAT.exec(name)?.[1]
  if (!words) {
    const zone = index.zones.get(name)
    return zone ? agency({ full: zone.name, kind: 'city', key: zone.id, region: zone.within }) : null
  }
  const rest = placed.written ? words.slice(placed.written.length) : words
  // 城管委 is a committee for order in the city
  if (rest.length < 2) return null
  const zone = index.zones.get(words) ?? (placed.written ? index.zones.get(rest) : undefined)
  if (zone) return agency({ full: `${zone.name}管理委员会`, kind: 'city', key: zone.id, region: zone.within })
  const region = placed.place?.code ?? context.region?.code ?? null
  const full = fullZone(rest, placed, context, index)
  if (full) return agency({ full: `${full}管理委员会`, kind: 'city', region })
  const bare = placed.written.length === 1 ? rest : words
  if (index.fullZone.test(bare)) return agency({ full: `${bare}管理委员会`, kind: 'city', region })
  return agency({ full: name, kind: 'city', region, reason: REASONS.unknown })
}
