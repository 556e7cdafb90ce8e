import type { Agency } from '../../policy/mentions.ts'
import { shortPlaceName } from '../../policy/regions.ts'
import type { Region } from '../../policy/tree.ts'
import type { AgencyContext } from './agency-facts.ts'
import { agency, committeeOf, REASONS, withPlace } from './agency-facts.ts'
import type { AgencyIndex } from './agency-index.ts'
import { branchAgency } from './branch-agency.ts'
import { findForm } from './find-form.ts'
import type { PlacedName } from './name-place.ts'
import { divisionAbove, placeOfName } from './name-place.ts'
import { nationalAgency } from './national-agency.ts'
import { zoneAgency } from './zone-agency.ts'

/** A name that its place uses in its own way; the nearest place that lists it decides. */
function fromLocal(name: string, placed: PlacedName, context: AgencyContext, index: AgencyIndex): Agency | null {
  const code = placed.place?.code ?? context.region?.code
  const rows = index.local.filter(
    (row) => (row.name === placed.rest || row.name === name) && (row.region === '000000' || row.region === code),
  )
  const row = rows.find(({ region }) => region !== '000000') ?? rows[0]
  if (!row) return null
  const anywhere = row.region === '000000' && row.full.includes('{')
  const place = placed.written === '' ? context.region : placed.place
  if (anywhere && (!place || place.level === 'nation')) return null
  const full = row.full.includes('{') ? withPlace(row.full, { ...placed, place }) : row.full
  return agency({ full, kind: row.kind, key: row.key, region: anywhere && place ? place.code : row.region })
}

/** The name of the city a district belongs to; empty for any other place. */
function cityOf(place: Region, { regions }: AgencyIndex): string {
  if (place.level !== 'county' || !place.name.endsWith('区')) return ''
  return (
    (divisionAbove(place.code, 'prefecture', regions) ?? divisionAbove(place.code, 'province', regions))?.name ?? ''
  )
}

/** An organ of the central government in a place: 省通信管理局, 福州海关, 人行杭州中心支行. */
function fromCentral(name: string, context: AgencyContext, index: AgencyIndex): Agency | null {
  for (const organ of index.central) {
    const ending = organ.endings.find((end) => name.endsWith(end))
    if (!ending || (organ.from && (context.dated ?? '') < organ.from)) continue
    const front = organ.before.find((before) => name.startsWith(before)) ?? ''
    if (organ.named && !front) continue
    const placed = placeOfName(name.slice(front.length), context.region, index.regions)
    if (placed.rest !== ending || placed.party) continue
    if (placed.place?.level === 'nation') continue
    // 税务局 alone is that of the document's place; a customs house is called after its own
    const place = placed.written === '' && !organ.full.includes('{written}') ? context.region : placed.place
    if (!place || place.level === 'nation')
      return agency({ full: name, kind: 'central', region: null, reason: REASONS.place })
    return agency({
      full: withPlace(organ.full, { ...placed, place }, { city: cityOf(place, index) }),
      kind: 'central',
      key: organ.key,
      region: place.code,
    })
  }
  return null
}

/** The short name of the province a place lies in. */
function provinceOf({ code }: Region, { regions }: AgencyIndex): string {
  const province = divisionAbove(code, 'province', regions)
  return province ? shortPlaceName(province.name) : ''
}

/** An organ of a known function: 省工信厅, 省委网信办, 工业和信息化部. */
function fromFunction(name: string, placed: PlacedName, context: AgencyContext, index: AgencyIndex): Agency | null {
  const ministry = !placed.place && !placed.party && /(?:部|总局|总署)$/.test(placed.rest)
  const nation = ministry ? (index.regions.byCode.get('000000') ?? null) : null
  const place = placed.written === '' ? (nation ?? context.region) : placed.place
  const found = findForm(placed.rest, { party: placed.party, dated: context.dated ?? null, place }, index)
  if (!found) return null
  const { key, kind } = found.form.function
  if (!place || (placed.party && place.level === 'nation'))
    return agency({ full: name, kind, region: null, reason: REASONS.place })
  if (found.full === null) {
    return agency({ full: place.name + placed.rest, kind, key, region: place.code, reason: REASONS.doubtful })
  }
  const prefix = place.level === 'nation' && (placed.written === '国家' || placed.rest.endsWith('总局')) ? '国家' : ''
  const party = placed.party ? committeeOf(place) : ''
  const full = party
    ? party + found.full
    : prefix + withPlace(found.full, { ...placed, place }, { province: provinceOf(place, index) })
  return agency({ full, kind, key, region: place.code })
}

/** An organ whose name holds no place, as the table of regions lists it: 海关总署. */
function fromOrgans(name: string, index: AgencyIndex): Agency | null {
  const region = index.regions.organs.get(name)
  return region ? agency({ full: name, kind: 'government', region: region.code }) : null
}

/** Divisions that name their organs in their own way, by the codes they begin with: 台湾, 香港, 澳门. */
const OWN_ORGANS = /^(?:71|81|82)/

/** The agency a name stands for by the vocabulary: its place's own names first, then organs of the nation and in places, zones and functions. */
export function listedAgency(
  name: string,
  placed: PlacedName,
  context: AgencyContext,
  index: AgencyIndex,
): Agency | null {
  if (context.region && OWN_ORGANS.test(context.region.code)) return fromOrgans(name, index)
  return (
    fromLocal(name, placed, context, index) ??
    nationalAgency(name, context, index) ??
    fromCentral(name, context, index) ??
    zoneAgency(name, placed, context, index) ??
    branchAgency(placed, context, index) ??
    fromFunction(name, placed, context, index) ??
    fromOrgans(name, index)
  )
}
