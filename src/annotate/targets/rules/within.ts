import { shape } from '../../../schemas/grammar.ts'
import { postposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** Example: 办结 in 2个工作日内办结. */
const SERVED = shape(({ verbs }) => new RegExp(`^${verbs.service}`))

/** Example: 可达 in 中心城区45分钟可达周边县城. */
const REACHED = /^(?:内|快速|便捷)?[可通直](?:达|抵)/

/** A time within which something is done, as a promise of service: 1个工作日内办结. */
export const within: Rule = {
  id: 'within',
  examples: ['企业开办1个工作日内办结', '易腐货物实行6小时内放行', '实现中心城区45分钟可达周边县城'],
  read: (candidate) => {
    const time = ['工作日', '小时', '分钟', '天'].includes(candidate.quantity.unitBase ?? '')
    const served = SERVED(candidate.grammar).test(candidate.after)
    const reached = REACHED.test(candidate.after) && candidate.before.trim() !== ''
    return time && ((candidate.comparator === '<=' && served) || reached) ? postposed('within', candidate) : null
  },
}
