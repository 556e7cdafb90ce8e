/** Example: 力争, 实现, 推动 at the head of an indicator: how it is brought about, not what it is. */
const HEAD =
  /^(?:力争|争取|努力|确保|预计|原则上|力求|实现|推动|推进|促进|带动|使|让|保持|组织实施|实施|培育形成|培育|打造|推出|引进|支持|达到|突破|完成|提升|提高|的|将|把|以上|左右|着力|全力|进一步|逐步|稳步|不断|持续|——|、|\s|\0)+/

/** Example: 实现 at the tail of 千兆光纤宽带实现. `\\0` stands for a date. */
const TAIL = /(?:分别|均|都|实现|\0|\s)*(?:为|达到?|超过?|约|力争|实现)?(?:\0|\s)*$/

/** How many characters at the end of an indicator may be its tail. */
const LONGEST_TAIL = 60

/** Example: 全省, 主城区, 规模以上工业企业: whom or where a value is about. */
const SCOPES =
  /^(?:全省|全市|全国|全县|全区|全州|全盟|全旗|全域|全镇|全乡|我省|我市|我国|我县|我区|全社会|全行业|全系统|各市州?|各县|各区|省市县|市县两级|主城区|中心城区|建成区|规模以上(?:工业|制造业|服务业|文化)?企业)/

/** Example: 规模以上工业企业 after 全市. */
const SECOND_SCOPE = /^规模以上(?:工业|制造业|服务业|文化)?企业/

/** Example: 力争 in 力争全年全省农产品网络零售额突破470亿元: how sure the plan is. */
export const HEDGE = /力争|争取|预计|努力|力求|原则上|有望/

/** Where the words of an indicator and of its scopes stand, offsets in the words given. */
export interface IndicatorParts {
  start: number
  end: number
  scopes: { start: number; end: number }[]
}

const headOf = (words: string) => HEAD.exec(words)?.[0].length ?? 0

/**
 * Parts the words before or behind a number (in `plain` form, dates as `\\0`) into indicator and scope: 全省信息服务业营业收入 is
 * 信息服务业营业收入 of 全省. `place` is the document's own name, a scope too.
 */
export function readIndicator(words: string, place: string | null): IndicatorParts {
  let start = headOf(words)
  const scopes: IndicatorParts['scopes'] = []
  for (;;) {
    const rest = words.slice(start)
    const pattern = scopes.length === 0 ? SCOPES : SECOND_SCOPE
    const own = place !== null && scopes.length === 0 && rest.startsWith(place)
    const length = own ? place.length : (pattern.exec(rest)?.[0].length ?? 0)
    // A scope that is all there is stays the indicator: 市县级不低于70%.
    if (length === 0 || length >= rest.length) break
    scopes.push({ start, end: start + length })
    start += length
    start += headOf(words.slice(start))
  }
  const rest = words.slice(start).trimEnd()
  const kept = Math.max(0, rest.length - LONGEST_TAIL)
  const end = start + (rest.slice(0, kept) + rest.slice(kept).replace(TAIL, '')).trimEnd().length
  return end > start ? { start, end, scopes } : { start: 0, end: words.length, scopes }
}
