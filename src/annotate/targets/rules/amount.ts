import { shape } from '../../../schemas/grammar.ts'
import { preposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'

/** Example: 新增 in 新增10万亩高标准农田. Directly before the amount. */
const VERB = shape(({ verbs }) => new RegExp(`${verbs.amount}$`))

/** Example: 项目 in 30万吨乙烯项目: the amount is an adjective. */
export const THING = shape(({ nouns }) => new RegExp(`${nouns.thing}(?:建设|改造)?$`))

/** A measured amount before what it measures: 新增10万亩高标准农田, 完成500公里农村公路改造. */
export const amount: Rule = {
  id: 'amount',
  examples: ['新建高标准农田，改造10万亩中低产田', '完成3000公里农村公路提档升级', '新增100万千瓦风电装机'],
  read: (candidate) => {
    const { quantity, before, after, bounded, grammar } = candidate
    const measure = quantity.unit !== null && quantity.kind !== 'ratio' && quantity.unitBase !== 'Mb/s'
    if (quantity.counts || after === '' || !measure) return null
    const verb = VERB(grammar).test(before.trim()) || (candidate.attained && before.trim() === '')
    return verb && !(bounded && !candidate.attained) && !after.startsWith('的') && !THING(grammar).test(after)
      ? preposed('amount', candidate)
      : null
  },
}
