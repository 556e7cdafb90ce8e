import { postposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** Example: 到校 in 千兆到校, 入户 in 千兆入户. */
const ARRIVAL = /^[到入进][\u4e00-\u9fff]{1,3}$/

/** Example: 接入能力 in 提供100Mbps以上接入服务能力. */
const SERVICE = /^的?(?:接入|宽带|上网|带宽)/

/** Example: 提供 before it. */
const OFFERED = /(?:提供|具备|实现|达到)$/

/** A data rate brought to a place, with a date: 实现中小学固定宽带网络万兆到县、千兆到校、百兆到班; or offered, with a bound. */
export const bandwidth: Rule = {
  id: 'bandwidth',
  examples: [
    '到2026年，实现中小学固定宽带网络万兆到县、千兆到校、百兆到班',
    '城镇地区提供1000兆比特/秒（Mbps）以上接入服务能力',
  ],
  read: (candidate) => {
    const { quantity, before, after, bounded, sentence } = candidate
    if (quantity.unitBase !== 'b/s') return null
    if (bounded && SERVICE.test(after) && OFFERED.test(before.trim())) return postposed('bandwidth', candidate)
    if (quantity.figures !== 'chinese' || !ARRIVAL.test(after)) return null
    return sentence.dates.some(({ use }) => use === 'deadline') ? postposed('bandwidth', candidate) : null
  },
}
