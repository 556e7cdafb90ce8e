import { preposed } from '../findings.ts'
import type { Rule } from '../types.ts'

/** Example: 新增 in 新增10万亩高标准农田. Directly before the amount. */
const VERB =
  /(?:推进|推动|实施|新增|新建|新建成|改造|改造提升|升级改造|治理|建设|建成|完成|修复|投放|减少|压减|增加|淘汰|绿化|营造|发放|筹集|供应|安排|投入|整治|恢复|种植|推广|生产|提供|节约|替代|消纳|新开|开通|打造|退出|化解|落实|争取|形成|引进|实现|高标准建设)$/

/** Example: 项目 in 30万吨乙烯项目: the amount is an adjective. */
export const THING =
  /(?:项目|工程|产业|产业链|集群|企业|市场|基地|机组|生产线|装置|平台|园区|中心|电站|线路|变电站)(?:建设|改造)?$/

/** A measured amount before what it measures: 新增10万亩高标准农田, 完成500公里农村公路改造. */
export const amount: Rule = {
  id: 'amount',
  examples: ['新建高标准农田，改造10万亩中低产田', '完成3000公里农村公路提档升级', '新增100万千瓦风电装机'],
  read: (candidate) => {
    const { quantity, before, after, bounded } = candidate
    const measure = quantity.unit !== null && quantity.kind !== 'ratio' && quantity.unitBase !== 'Mb/s'
    if (quantity.counts || after === '' || !measure) return null
    const verb = VERB.test(before.trim()) || (candidate.attained && before.trim() === '')
    return verb && !(bounded && !candidate.attained) && !after.startsWith('的') && !THING.test(after)
      ? preposed('amount', candidate)
      : null
  },
}
