import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'

/** Example: 力争, 实现, 推动 at the head of an indicator: how it is brought about, not what it is. */
const HEAD = shape(({ verbs }) => new RegExp(String.raw`^(?:${verbs.leading}|——|、|\s|\0)+`))

/** Example: 实现 at the tail of 千兆光纤宽带实现. `\\0` stands for a date. */
const TAIL = /(?:分别|均|都|实现|提供|预计|\0|\s)*(?:为|达到?|超过?|约|力争|实现)?(?:\0|\s)*$/

/** How many characters at the end of an indicator may be its tail. */
const LONGEST_TAIL = 60

/** Example: 全省, 主城区, 规模以上工业企业: whom or where a value is about. */
const SCOPES = shape(({ nouns }) => new RegExp(`^(?:${nouns.scope}|规模以上(?:工业|制造业|服务业|文化)?企业)`))

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

/**
 * Parts the words before or behind a number (in `plain` form, dates as `\\0`) into indicator and scope: 全省信息服务业营业收入 is
 * 信息服务业营业收入 of 全省. `place` is the document's own name, a scope too.
 */
export function readIndicator(words: string, place: string | null, grammar: Grammar): IndicatorParts {
  const headOf = (text: string) => HEAD(grammar).exec(text)?.[0].length ?? 0
  let start = headOf(words)
  const scopes: IndicatorParts['scopes'] = []
  for (;;) {
    const rest = words.slice(start)
    const pattern = scopes.length === 0 ? SCOPES(grammar) : SECOND_SCOPE
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
