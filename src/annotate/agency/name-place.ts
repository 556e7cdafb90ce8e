import type { RegionTable } from '../../policy/regions.ts'
import { isWithin, nameAt, outermost } from '../../policy/regions.ts'
import type { Region } from '../../policy/tree.ts'

/** A name with its place taken off the front. */
export interface PlacedName {
  /** The place the name stands in; null if it names none that is known. */
  place: Region | null
  /** The place as written: 福建省, 福建, 省; empty if the name has none. */
  written: string
  rest: string
  /** True for an organ of the Party: 省委…, 中共…. */
  party: boolean
  /** True if the place was named, not taken from the document. */
  named: boolean
}

/** The division of a level that a code lies in: `province` of 220100 is 220000. */
export function divisionAbove(code: string, level: Region['level'], table: RegionTable): Region | null {
  const length = { nation: 0, province: 2, prefecture: 4, county: 6 }[level]
  const region = table.byCode.get(code.slice(0, length).padEnd(6, '0'))
  return region?.level === level ? region : null
}

/** A level in front of a name: 省委 of 省委网信办 and of 省委直属机关工委, 自治区, 市; 市场 and 区域 are none. */
const LEVEL = /^(省|市|县|区|州|盟|旗|自治区|自治州|国家)(委(?!员会)|党委)?(?!场|域|块|级|直(?!属))/

/** The place a level means in a document of `region`: 省 in Changchun's is 吉林省. */
function placeOfLevel(level: string, region: Region, table: RegionTable): Region | null {
  if (level === '国家') return table.byCode.get('000000') ?? null
  if (level === '省' || level === '自治区') return divisionAbove(region.code, 'province', table)
  if (level === '市') {
    if (region.level === 'prefecture') return region
    const municipality = divisionAbove(region.code, 'province', table)
    if (municipality?.name.endsWith('市')) return municipality
    return region.level === 'county'
      ? region.name.endsWith('市')
        ? region
        : divisionAbove(region.code, 'prefecture', table)
      : null
  }
  if (level === '州' || level === '自治州' || level === '盟') return divisionAbove(region.code, 'prefecture', table)
  return region.level === 'county' ? region : null
}

/** The place named at the start of a name, through all levels it gives: 吉林省长春市…. */
function namedPlace(name: string, region: Region | null, table: RegionTable): [Region, number] | null {
  let found: Region | null = null
  let at = 0
  while (at < name.length) {
    const hit = nameAt(name, at, table.names, table.longest)
    if (!hit) break
    const near: readonly Region[] = hit[1].filter(({ code }) => isWithin(code, found?.code ?? region?.code ?? '000000'))
    const candidates: readonly Region[] = outermost(near.length > 0 || found ? near : hit[1])
    if (candidates.length !== 1 || !candidates[0]) break
    found = candidates[0]
    at += hit[0].length
  }
  return found ? [found, at] : countyOf(name, region, table)
}

/** A county of the document's place by its short name: 瑞安 of 瑞安监管支局. */
function countyOf(name: string, region: Region | null, table: RegionTable): [Region, number] | null {
  if (!region || region.level === 'nation' || region.level === 'province') return null
  for (const length of [4, 3, 2]) {
    const near = table.counties.get(name.slice(0, length))?.filter(({ code }) => isWithin(code, region.code))
    if (near?.[0] && near.length === 1 && name.length > length) return [near[0], length]
  }
  return null
}

/** Takes the place off a name (Simplified): its own, its level's, or none. */
export function placeOfName(name: string, region: Region | null, table: RegionTable): PlacedName {
  const bare = name.replace(/^(?:中国共产党|中共)/, '')
  const communist = bare.length < name.length
  const named = namedPlace(bare, region, table)
  if (named) {
    const [place, length] = named
    const rest = bare.slice(length)
    const party = communist || /^(?:委(?!员会)|党委)/.test(rest)
    return {
      place,
      written: bare.slice(0, length),
      rest: party ? rest.replace(/^(?:委员会|党委|委)/, '') : rest,
      party,
      named: true,
    }
  }
  const level = LEVEL.exec(bare)
  if (level?.[1] && level[0].length < bare.length + (level[2] ? 1 : 0)) {
    const place = region ? placeOfLevel(level[1], region, table) : null
    return { place, written: level[1], rest: bare.slice(level[0].length), party: Boolean(level[2]), named: false }
  }
  // 党委宣传部: of the Party's committee of the document's place
  const ours = /^党委(?=.)/.exec(bare)?.[0].length ?? 0
  return { place: null, written: '', rest: bare.slice(ours), party: communist || ours > 0, named: false }
}
