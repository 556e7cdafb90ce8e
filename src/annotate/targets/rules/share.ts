import { shape } from '../../../schemas/grammar.ts'
import { postposed, preposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** Example: 100%覆盖, 100%达标: a share before its verb. */
const SHORT_VERB = /^[\u4e00-\u9fff]{2,6}$/

/** Example: 基本实现 in 70%的规模以上制造业企业基本实现数字化网络化. */
const PREDICATE = shape(({ verbs }) => new RegExp(verbs.share))

/** A share before what it is a share of, or before its verb. */
export const share: Rule = {
  id: 'share',
  examples: ['实现二级以上医院专线网络100%覆盖', '到2025年，70%的规模以上制造业企业基本实现数字化网络化'],
  read: (candidate) => {
    const { quantity, after, before, plain, clause } = candidate
    if (quantity.unitBase !== '%' || after === '') return null
    if (before.trim() !== '' && !candidate.attained && SHORT_VERB.test(after)) return postposed('share', candidate)
    const words = after.replace(/^的/, '')
    const predicate = PREDICATE(candidate.grammar).test(plain.slice(quantity.end, clause.end))
    return words.length > (candidate.attained ? 1 : 3) && (predicate || candidate.attained) && candidate.forward
      ? preposed('share', candidate)
      : null
  },
}
