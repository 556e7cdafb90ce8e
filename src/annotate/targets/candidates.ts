import { readComparison } from './comparison.ts'
import type { Candidate, Clause, ClausePlace, Quantity } from './paragraph-reading.ts'

/** Example: 、 or 和 or 特别是 between two numbers of a clause. */
const JOINT = /、|以及|及其?|和|与|并|特别是|尤其是/g

/** Example: 以上 or 左右 before the joint: the number behind which they stand is the end of its part. */
const ENDED = /^ ?(?:及?以上|以下|以内|左右)?(?:、|以及|及|和|与|并)/

/** Where the part of one number ends and that of the next begins, both offsets; null when nothing parts them. */
function split(plain: string, left: Quantity, right: Quantity): { end: number; start: number } | null {
  const gap = plain.slice(left.end, right.start)
  const joints = [...gap.matchAll(JOINT)]
  const joint = ENDED.test(gap) ? joints[0] : joints.at(-1)
  if (!joint) return null
  return { end: left.end + joint.index, start: left.end + joint.index + joint[0].length }
}

/** A number's part of its clause. */
export interface NumberPart extends Clause {
  quantity: Quantity
}

/** Shares a clause out among its numbers: each gets the words that are about it. */
export function shareClause(plain: string, clause: Clause, quantities: readonly Quantity[]): NumberPart[] {
  const parts = quantities.map((quantity) => ({ start: clause.start, end: clause.end, quantity }))
  for (let i = 1; i < parts.length; i++) {
    const left = parts[i - 1]
    const right = parts[i]
    if (!left || !right) continue
    const at = split(plain, left.quantity, right.quantity)
    left.end = at?.end ?? right.quantity.start
    right.start = at?.start ?? left.quantity.end
  }
  return parts
}

/** Example: 水平 in 达到70%的水平: words behind a number that add nothing. */
const EMPTY_AFTER = /^的?(?:阶段性|较低|较高|合理)?(?:水平|规模|大关|关口|目标|比例|要求|份额)?(?=$|[）”」’])[）”」’]*$/

/** Example: 每百平方公里 before 5公里: what the number is for. */
const PER = /每[十百千万]*[^，。；、\d每]{1,4}$/

/** Example: 至少 in 至少建成1个. */
const AT_LEAST = /(?:至少|不少于|最少)[^，。；、]{1,8}$/

/** Example: 并 in 清偿一半以上并杜绝新的欠款, 、力争 in 增长7%以上、力争高于上年: another thought. */
const GOES_ON = /^ ?(?:并|且|同时|后|时|、(?:力争|争取|确保|高于|低于|好于|位居|居))/

/** Example: （□□□） behind a number: an aside, blotted out. */
const ASIDE = /^（□+）/

/** Example: （间） behind 3500套, its contents blotted out; （Mbps） behind 1000兆比特/秒. */
const OR_UNIT = /^（(?:□{1,3}|□{4,6}(?=）(?:以上|以下|左右|以内)))）/

/** A candidate from a number's part; `forward` says that the sentence is a commitment. */
export function toCandidate(
  place: ClausePlace,
  part: NumberPart,
  said: Pick<Candidate, 'previous' | 'forward' | 'origin' | 'due'>,
): Candidate {
  const { plain, grammar } = place
  const { quantity, start, end } = part
  const head = plain.slice(start, quantity.start)
  const basis = PER.exec(head)?.[0].length ?? 0
  const unitEnd = quantity.end + (OR_UNIT.exec(plain.slice(quantity.end, end))?.[0].length ?? 0)
  const tail = plain.slice(unitEnd, end)
  const read = readComparison(head.slice(0, head.length - basis), tail, grammar)
  // 提升至每百平方公里5公里: the basis belongs to the number when a verb stands before it.
  const comparison =
    read.attained || basis === 0
      ? { ...read, lengthBefore: read.lengthBefore + basis }
      : readComparison(head, tail, grammar)
  const before = plain.slice(start, quantity.start - comparison.lengthBefore)
  const behind = unitEnd + comparison.lengthAfter
  const rest = GOES_ON.test(plain.slice(behind, end)) ? '' : plain.slice(behind, end)
  const after = rest.trim().replace(ASIDE, '')
  return {
    ...place,
    quantity,
    start,
    end: rest === '' ? behind : end,
    before,
    after: EMPTY_AFTER.test(after) ? '' : after,
    afterStart: behind + rest.length - rest.trimStart().length,
    comparator: comparison.comparator === '=' && AT_LEAST.test(before) ? '>=' : comparison.comparator,
    compared: comparison.compared,
    bounded: comparison.bounded,
    attained: comparison.attained,
    ...said,
  }
}
