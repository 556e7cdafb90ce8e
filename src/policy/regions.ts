/** Places of issue: which division a title or an issuer names (GB/T 2260 codes). */
import type { Region } from './tree.ts'

/** A division as listed: a code of two, four or six digits, and its full name. */
export interface Division {
  code: string
  name: string
}

/** A region with further names. */
export interface NamedRegion extends Region {
  aliases?: readonly string[] | undefined
}

/** What `content/vocabulary/places.yaml` adds to the divisions, as far as regions need it. */
export interface RegionAdditions {
  /** Divisions that the list lacks, with further names of their own. */
  regions: readonly NamedRegion[]
  /** Organs whose names hold no place: the name opens an issuer or a title. */
  organs: readonly { code: string; names: readonly string[] }[]
  /** Short names that are words too (来宾, 日照): they count only in full. */
  words: readonly string[]
}

/** Divisions by every name they go by, and organs without a place in their name. */
export interface RegionTable {
  names: ReadonlyMap<string, readonly Region[]>
  organs: ReadonlyMap<string, Region>
  byCode: ReadonlyMap<string, Region>
  /** Counties by what is left of their names without 县, 区, 市 or 旗: known within a division that holds them only. */
  counties: ReadonlyMap<string, readonly Region[]>
  /** Length of the longest name. */
  longest: number
}

const LEVELS: Readonly<Record<number, Region['level']>> = { 2: 'province', 4: 'prefecture', 6: 'county' }

/** Rows of the list that are no division: 市辖区, 县, 省直辖县级行政区划. */
const PLACEHOLDER = /^(?:市辖区|县|.*直辖县级行政区划)$/

/** Statistical codes of development zones, not part of GB/T 2260: 220172 长春净月高新技术产业开发区. */
const ZONE_CODE = /^\d{4}7\d$/

/** Names too general to stand for a place by themselves: 城区, 矿区, 和县 (in 市和县), 新城区. */
const GENERAL_NAME = /^(?:.[区县市]|新城区|市中区|市南区|市北区|城中区|城关区)$/

/** The ending of a province's or prefecture's name: 黑龙江省, 广西壮族自治区, 延边朝鲜族自治州, 大兴安岭地区. */
const ENDING =
  /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古)族)*自治州|(?:蒙古|柯尔克孜|哈萨克)自治州|地区|省|市|盟)$/

/** Whether `inner` lies in `outer` by their codes: 230100 in 230000, anything in 000000. */
export function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer.replace(/(?:00)+$/, ''))
}

/** A name without its ending, `黑龙江` of `黑龙江省`; the name itself if fewer than two characters would be left. */
export function shortPlaceName(name: string): string {
  const short = name.replace(ENDING, '')
  return short.length >= 2 ? short : name
}

function toRegion(division: Division): Region | null {
  const level = LEVELS[division.code.length]
  if (!level || PLACEHOLDER.test(division.name) || ZONE_CODE.test(division.code)) return null
  return { code: division.code.padEnd(6, '0'), name: division.name, level }
}

/** A county's name without its kind, 莲都 of 莲都区; the name itself if fewer than two characters would be left. */
export const shortCountyName = (name: string): string => (/^.{2,}[县区市旗]$/.test(name) ? name.slice(0, -1) : name)

/** Builds the table once from the list of divisions and the project's additions. */
export function buildRegionTable(divisions: readonly Division[], additions: RegionAdditions): RegionTable {
  const names = new Map<string, Region[]>()
  const byCode = new Map<string, Region>()
  const words = new Set(additions.words)
  const add = (name: string, region: Region) => {
    const known = names.get(name)
    if (!known) names.set(name, [region])
    else if (!known.some(({ code }) => code === region.code)) known.push(region)
  }
  const shorts: [string, Region][] = []
  const listed: NamedRegion[] = divisions.map(toRegion).filter((region) => region !== null)
  for (const { aliases = [], code, name, level } of [...additions.regions, ...listed]) {
    const region: Region = { code, name, level }
    if (byCode.has(region.code)) continue
    byCode.set(region.code, region)
    for (const known of [region.name, ...aliases]) add(known, region)
    if (region.level === 'province' || region.level === 'prefecture') shorts.push([shortPlaceName(region.name), region])
  }
  // A full name outranks a short one, and a province outranks a prefecture: 吉林, 海南.
  for (const [name, region] of shorts) if (!names.has(name) && !words.has(name)) add(name, region)
  const counties = Map.groupBy(
    [...byCode.values()].filter(({ level, name }) => level === 'county' && !GENERAL_NAME.test(name)),
    ({ name }) => shortCountyName(name),
  )
  for (const word of words) counties.delete(word)
  const organs = new Map<string, Region>()
  for (const { code, names: organNames } of additions.organs) {
    const region = byCode.get(code)
    if (region) for (const name of organNames) organs.set(name, region)
  }
  const longest = Math.max(0, ...[...names.keys(), ...organs.keys()].map((name) => name.length))
  return { names, organs, byCode, counties, longest }
}

/** The longest name of a map that begins at an offset of a text; null if none does. */
export function nameAt<T>(
  text: string,
  at: number,
  names: ReadonlyMap<string, T>,
  longest: number,
): [string, T] | null {
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const name = text.slice(at, at + length)
    const value = names.get(name)
    if (value !== undefined) return [name, value]
  }
  return null
}

/** The regions of a list that lie in no other of it: 嘉峪关市 is listed as a prefecture and as its only county. */
export const outermost = (regions: readonly Region[]): readonly Region[] =>
  regions.filter(({ code }) => !regions.some((other) => other.code !== code && isWithin(code, other.code)))

/** The one region of a list that a place already read allows; null if several or none are left. */
function choose(candidates: readonly Region[], within: Region | null): Region | null {
  const inside = candidates.filter(({ code }) => !within || (code !== within.code && isWithin(code, within.code)))
  const outer = outermost(inside)
  return outer.length === 1 ? (outer[0] ?? null) : null
}

/** Where an issuer's own name begins: 国务院办公厅…, 中共福建省委…. */
const PREFIX = /^(?:中国共产党|中共|\s|《|〈|“)*/

/**
 * The division a title or an issuer names, in Simplified characters: its first place, refined by the
 * places that follow it at once (吉林省长春市朝阳区 is the district), or the place of an organ that opens it
 * (国务院办公厅 is the nation). Null if there is none, or if it fits several (鼓楼区 alone).
 */
export function findRegion(text: string, table: RegionTable): Region | null {
  const start = PREFIX.exec(text)?.[0].length ?? 0
  let at = start
  let region: Region | null = null
  const organ = nameAt(text, at, table.organs, table.longest)
  if (organ) {
    region = organ[1]
    at += organ[0].length
  }
  while (at < text.length) {
    const hit = nameAt(text, at, table.names, table.longest)
    // 曹县 that opens a title is the county
    const opens = at === start && hit?.[0].endsWith('县')
    if (hit && (region || opens || !GENERAL_NAME.test(hit[0]))) {
      const next = choose(hit[1], region)
      if (next) {
        region = next
        at += hit[0].length
        continue
      }
    }
    if (region) return region
    at += hit ? hit[0].length : 1
  }
  return region
}
