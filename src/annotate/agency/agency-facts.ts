import type { Agency, AgencyKind } from '../../policy/mentions.ts'
import { shortPlaceName } from '../../policy/regions.ts'
import type { Region } from '../../policy/tree.ts'
import { hashName } from '../../policy/hash-name.ts'
import type { PlacedName } from './name-place.ts'

/** Where a name stands: the place of the document's issuer, null if it is unknown. */
export interface AgencyContext {
  region: Region | null
  /** The day of the document, which tells the names of the time; null if it is unknown. */
  dated?: string | null
}

/** Why a name is not resolved, as the site says it. */
export const REASONS = {
  open: '原文没有列出成员',
  place: '原文没有写明所在地',
  doubtful: '各地全称不同，词表没有收录此地的全称',
  unknown: '词表没有收录这个简称的全称',
} as const

/** What is found out about an agency; without a key its name gives one. */
export interface Draft {
  full: string
  kind: AgencyKind
  key?: string
  region: string | null
  reason?: string
}

/** Makes an agency of what was found; it is resolved if there is no reason against it. */
export function agency({ full, kind, key, region, reason }: Draft): Agency {
  const id = `${region ?? '000000'}-${key ?? hashName(full)}`
  return {
    id,
    full,
    kind,
    region: region === '000000' ? null : region,
    resolved: reason === undefined,
    reason: reason ?? null,
  }
}

/** The rank in the name of a court of a place. */
const RANKS: Readonly<Partial<Record<Region['level'], string>>> = { province: '高级', prefecture: '中级' }

/** Example: {place}财政局 */
const BLANK = /\{[a-z]+\}/g

/** Puts a place in front of a full form, or where `{place}`, `{short}`, `{province}`, `{city}` or `{written}` stand in it; `{rank}` is a court's.
 * `above` are the names of the province and of a district's city. */
export function withPlace(
  full: string,
  { place, written }: PlacedName,
  above: { province?: string; city?: string } = {},
): string {
  const name = place && place.level !== 'nation' ? place.name : ''
  // what holds the place's name already stands alone: 国网四川省电力公司
  if (!full.includes('{')) return place && full.includes(shortPlaceName(place.name)) ? full : name + full
  const blanks = new Map([
    ['{place}', name],
    ['{rank}', place ? (RANKS[place.level] ?? '') : ''],
    ['{short}', place ? shortPlaceName(place.name) : ''],
    ['{province}', above.province ?? ''],
    ['{city}', above.city ?? ''],
    ['{written}', written.length > 1 ? written : name],
  ])
  return full.replace(BLANK, (blank) => blanks.get(blank) ?? blank)
}

/** The Party's committee of a place, as the names of its departments begin: 中共福建省委, 中共广西壮族自治区党委. */
export const committeeOf = ({ name }: Region): string => `中共${name}${name.endsWith('自治区') ? '党委' : '委'}`
