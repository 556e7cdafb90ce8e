import { shape } from '../../../schemas/grammar.ts'
import { postposed, preposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** Example: 100%覆盖, 100%达标: a share before its verb. */
const SHORT_VERB = /^[\u4e00-\u9fff]{2,6}$/

/** Example: 基本实现 in 70%的规模以上制造业企业基本实现数字化网络化. */
const PREDICATE = shape(({ verbs }) => new RegExp(verbs.share))

/** Example: 加强 before 15%的中医馆内涵建设, 在 before 10%的服务站设置中医阁: with what share something is done. */
const DOING = /(?:加强|完成|改造|推动|推进|建设|提升|培训|选择|选取|在)$/

/** Example: 费用 in 50%的费用: a share of money is terms. */
const MONEY = /^的?[^，。；]{0,8}(?:费|金|补[贴助]|奖|价|租|税|成本|投资|比例|额度|利率|风险|责任)/

/** Example: 完成 in 的镇卫生院完成中医馆设置: what the share will have done. */
const WILL_HAVE = /^的[^，。；、]{2,20}?(?:完成|实现|建成|达到|建立|开展|设置)[^，。；]{2,}/

/** A share before what it is a share of, or before its verb. */
export const share: Rule = {
  id: 'share',
  examples: [
    '实现二级以上医院专线网络100%覆盖',
    '到2025年，70%的规模以上制造业企业基本实现数字化网络化',
    '加强15%的中医馆内涵建设',
    '探索在10%的社区卫生服务站设置中医阁',
    '实施能力提升工程，100%的镇卫生院完成中医馆设置',
  ],
  read: (candidate) => {
    const { quantity, after, before, plain, clause } = candidate
    if (quantity.unitBase !== '%' || after === '') return null
    if (before.trim() !== '' && !candidate.attained && SHORT_VERB.test(after)) return postposed('share', candidate)
    const words = after.replace(/^的/, '')
    const done = after.startsWith('的') && words.length > 3 && !MONEY.test(after)
    const doing = done && (DOING.test(before) || (before.trim() === '' && WILL_HAVE.test(after)))
    if (doing && !candidate.compared) return preposed('share', candidate)
    const predicate = PREDICATE(candidate.grammar).test(plain.slice(quantity.end, clause.end))
    return words.length > (candidate.attained ? 1 : 3) && (predicate || candidate.attained) && candidate.forward
      ? preposed('share', candidate)
      : null
  },
}
