import { shape } from '../../../schemas/grammar.ts'
import { postposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** Example: 增长 in 年均增长15%, 下降 in 较2020年下降2个百分点. */
const CHANGE = shape(({ verbs }) => new RegExp(`${verbs.change}(?:率|幅度|比例)? ?$`))

/** Example: 的速度提升 in 以每年1—3个百分点的速度提升. */
const PACE = /^的(?:速度|幅度|增速|增幅|增长)/

/** A number after a verb of change without 到: by how much, not to what. */
export const change: Rule = {
  id: 'change',
  examples: ['集装箱铁水联运量年均增长15%以上', '比率较2020年下降2个百分点左右', '提供的材料减少60%以上'],
  read: (candidate) =>
    (candidate.after === '' && CHANGE(candidate.grammar).test(candidate.before)) || PACE.test(candidate.after)
      ? postposed('change', candidate)
      : null,
}
