import { postposed } from '../findings.ts'
import type { Rule } from '../types.ts'

/** Example: 办结 in 2个工作日内办结. */
const SERVED =
  /^(?:完成|办结|办理|审结|放行|受理|反馈|响应|答复|解决|处置|到达|送达|审批|拿证|领证|开办|办成|出件|送电|到位)/

/** A time within which something is done, as a promise of service: 1个工作日内办结. */
export const within: Rule = {
  id: 'within',
  examples: ['企业开办1个工作日内办结', '易腐货物实行6小时内放行'],
  read: (candidate) => {
    const time = ['工作日', '小时', '分钟', '天'].includes(candidate.quantity.unitBase ?? '')
    return time && candidate.comparator === '<=' && SERVED.test(candidate.after) ? postposed('within', candidate) : null
  },
}
