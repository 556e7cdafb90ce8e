import type { Clause, Origin, Quantity } from './paragraph-reading.ts'

/** Example: 以上的 in 年产值5亿元以上、带动能力强的龙头企业: what a number is of. */
const OF_NOUN = /^(?:及?以上|及?以下|以内|左右)?(?:、[^，。；、]{1,12})?的?[\u4e00-\u9fff]{2}/

/** Example: 超 in 超亿元项目100个: a number that is a quality of the things counted behind it. */
const QUALITY = /(?:超过?|过|突破|不低于)$/

/** Example: 以上 or 级 behind such a number. */
const BOUND = /^(?:及?以上|及?以下|以内|级|的)/

/** Example: 以下的占比 behind 单户担保金额500万元: the share of what is so big. */
const OF_SHARE = /^及?以[上下]的?[^，。；、]{0,8}(?:占比|比例|比重)/

/** Example: 达到 between two numbers, of which each says its own. */
const OWN = /达到?|实现|完成|增长|提高|下降|降低|新增|分别|其中|比重|[、，和与及并]/

/** Example: 由 in 由58%, 从 in 从目前的10个. */
const FROM = /[由从](?<words>[^，。；、]{0,12})$/

/** Example: 提高到 in 由58%提高到65%. */
const RISE = /^[^，。；]{0,12}(?:[提增扩上下降压缩减发调][^，。；]{0,3}[到至])/

/** Example: 、总长度31.6公里的乡村公路 behind 42条: what both numbers are of. */
export const SHARED_NOUN = /^、(?:总|全)(?:长|里程|面积|投资|规模|建筑)[^，。；的]{0,20}的(?=.{2})/

/** Whether two numbers of a clause have only words of one phrase between them. */
const together = (gap: string) => gap.length <= 24 && !OWN.test(gap)

/** Whether a number says what things are like that another number counts: 60家年产值5亿元以上的企业. */
function isQuality(plain: string, clause: Clause, at: number, all: readonly Quantity[]): boolean {
  const [before, quantity, after] = [all[at - 1], all[at], all[at + 1]]
  if (!quantity || quantity.counts || quantity.kind === 'rank' || quantity.unit === null) return false
  const rest = plain.slice(quantity.end, clause.end)
  const head = plain.slice(clause.start, quantity.start)
  if (before?.counts && together(plain.slice(before.end, quantity.start)) && OF_NOUN.test(rest)) return true
  if (after?.counts && /^(?:及?以上)?的$/.test(plain.slice(quantity.end, after.start))) return true
  if (!after || !OF_NOUN.test(rest)) return false
  if (OF_SHARE.test(rest) && !quantity.counts) return true
  const gap = plain.slice(quantity.end, after.start).replace(/(?:占比)?(?:要?达到?|不少于|超过?)?$/, '')
  return together(gap) && (QUALITY.test(head) || (after.counts && BOUND.test(rest)))
}

/** Whether a number is where a value starts from: 由58%提高到65%. */
export const isStart = (plain: string, clause: Clause, { start, end }: Quantity): boolean =>
  FROM.test(plain.slice(clause.start, start)) && RISE.test(plain.slice(end, clause.end))

/** The numbers of a clause that say a value of their own; what others are like or start from is left out. */
export function ownValues(plain: string, clause: Clause, quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter(
    (quantity, at) => !isQuality(plain, clause, at, quantities) && !isStart(plain, clause, quantity),
  )
}

/** The value a number's words start from, and where 由 stands: 由58% in 占比由58%提高到65%. */
export function startOf(plain: string, clause: Clause, quantity: Quantity, all: readonly Quantity[]): Origin | null {
  const first = all.filter(({ end }) => end <= quantity.start).at(-1)
  if (!first || first.start < clause.start || !isStart(plain, clause, first)) return null
  const from = FROM.exec(plain.slice(clause.start, first.start))
  return from && { start: first.start, end: first.end, from: clause.start + from.index }
}
