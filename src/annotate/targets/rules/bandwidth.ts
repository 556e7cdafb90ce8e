import { postposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** Example: 到校 in 千兆到校, 入户 in 千兆入户. */
const ARRIVAL = /^[到入进][\u4e00-\u9fff]{1,3}$/

/** A data rate brought to a place, with a date: 实现中小学固定宽带网络万兆到县、千兆到校、百兆到班. */
export const bandwidth: Rule = {
  id: 'bandwidth',
  examples: ['到2026年，实现中小学固定宽带网络万兆到县、千兆到校、百兆到班'],
  read: (candidate) => {
    const { quantity, after, sentence } = candidate
    if (quantity.unitBase !== 'b/s' || quantity.figures !== 'chinese' || !ARRIVAL.test(after)) return null
    return sentence.dates.some(({ use }) => use === 'deadline') ? postposed('bandwidth', candidate) : null
  },
}
