import { shape } from '../../schemas/grammar.ts'
import type { Agency, AgencyKind } from '../../policy/mentions.ts'
import type { AgencyContext } from './agency-facts.ts'
import type { AgencyIndex } from './agency-index.ts'
import { agency, committeeOf, REASONS } from './agency-facts.ts'
import type { PlacedName } from './name-place.ts'

/** The ending of a company's name. */
const COMPANY = /(?:公司|集团|银行|保险|铁塔|移动|联通|电信|企业|运营商)(?:（[^）]*）)?$/

/** The ending of an institute's name. */
const INSTITUTE =
  /(?:研究院|研究所|科学院|实验室|大学|学院|学校|中心|图书馆|博物馆|文化馆|医院|研究会|人才市场|党校)(?:（[^）]*）)?$/

/** The seat of government of a place: 人民政府, 政府（行署）. */
const SEAT = /^(?:人民)?(?:政府|公署|行署|行政公署)(?:（[^）]*）)?$/

/** The government of a town, which has no code here: 农安镇政府. */
const TOWN_SEAT = /^[^各].{1,6}[镇乡](?:人民)?政府$/

/** The ending of a full name, not of a short one. */
const FULL_END = shape(({ organs }) => new RegExp(`(?:${organs.full})$`))

/** Whether a name without its place is a full one: 农牧业厅 of full words, at least three characters of them, 行政审批制度改革办公室 by its ending. */
const isFull = (rest: string, index: AgencyIndex): boolean =>
  /[厅局]$/.test(rest) ? rest.length > 3 && index.fullStem.test(rest.slice(0, -1)) : FULL_END(index.grammar).test(rest)

/** A centre whose words before the ending are not those of full names: 商金中心. */
const isShort = (rest: string, index: AgencyIndex): boolean => {
  const field = /^(.{2,3})中心$/.exec(rest)?.[1]
  return field !== undefined && !index.fullStem.test(field)
}

function kindOf(name: string): AgencyKind {
  if (COMPANY.test(name)) return 'company'
  if (INSTITUTE.test(name)) return 'institute'
  return /(?:厅|局|委|办|部|署|政府|办公室|委员会|处)$/.test(name) ? 'government' : 'other'
}

/**
 * The agency a name stands for by its shape alone: a government, a company, an institute, an organ of a function that
 * the vocabulary does not list.
 */
export function shapedAgency(name: string, placed: PlacedName, context: AgencyContext, index: AgencyIndex): Agency {
  const { place, rest, written } = placed
  const region = place?.code ?? (written === '' ? (context.region?.code ?? null) : null)
  const full = placed.named || written === '' ? name : (place ? place.name : written) + rest
  if (placed.party && !place) return agency({ full: name, kind: 'party', region, reason: REASONS.place })
  if (placed.party && place) {
    const committee = rest === '' ? `中共${place.name}委员会` : committeeOf(place) + rest
    const known = rest === '' || isFull(rest, index)
    return agency({ full: committee, kind: 'party', region, ...(known ? {} : { reason: REASONS.unknown }) })
  }
  if (place && (SEAT.test(rest) || rest === '')) {
    const kind = placed.named && place.code !== context.region?.code ? 'city' : 'government'
    return agency({ full: `${place.name}人民政府`, kind, key: 'zhengfu', region: place.code })
  }
  if (TOWN_SEAT.test(name)) return agency({ full: name.replace(/(?:人民)?政府$/, '人民政府'), kind: 'city', region })
  if (written !== '' && !place) return agency({ full: name, kind: kindOf(name), region: null, reason: REASONS.place })
  const kind = kindOf(name)
  const sure =
    kind === 'company'
      ? /(?:有限|有限责任|股份|分|子)公司$/.test(name)
      : (isFull(rest, index) || INSTITUTE.test(rest)) && !isShort(rest, index)
  // a bureau without a place is that of the document's
  const own = kind === 'government' && sure && written === '' && /[厅局]$/.test(rest) ? context.region : null
  if (own && own.level !== 'nation') return agency({ full: own.name + rest, kind, region })
  return agency({ full, kind, region, ...(sure ? {} : { reason: REASONS.unknown }) })
}
