import { postposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'
import { SHARED_NOUN } from '../side-quantities.ts'
import { THING } from './amount.ts'

/** Example: 日均消费量 in 储气能力达到5天以上日均消费量: what the amount is of. */
const OF_WHAT = /^[\u4e00-\u9fff]{2,8}$/

/** A number at the end of its words, after a verb that reaches it: 达到, 超, 突破, 控制在, 提高到. */
export const attained: Rule = {
  id: 'attained',
  examples: ['从业人员数量达到100万人', '全省信息服务业营业收入超1.6万亿元', '数据中心PUE降低到1.25以下'],
  read: (candidate) => {
    const { after, before, bounded, quantity, plain, clause, grammar } = candidate
    const measure =
      bounded && !quantity.counts && before.trim() !== '' && OF_WHAT.test(after) && !THING(grammar).test(after)
    const shared = quantity.counts && SHARED_NOUN.test(plain.slice(quantity.end, clause.end))
    return candidate.attained && !shared && (after === '' || measure) ? postposed('attained', candidate) : null
  },
}
