import { shape } from '../../../schemas/grammar.ts'
import { preposed } from '../findings.ts'
import type { Quantity, Rule } from '../paragraph-reading.ts'

/** Example: 新增 in 新增10万亩高标准农田, 投入资金 in 投入资金3亿元用于…. Directly before the amount. */
const VERB = shape(({ verbs }) => new RegExp(`${verbs.amount}(?:专项)?(?:资金|补助)?$`))

/** Example: 项目 in 30万吨乙烯项目: the amount is an adjective. */
export const THING = shape(({ nouns }) => new RegExp(`${nouns.thing}(?:建设|改造)?$`))

/** Example: 总长度 before 31.6公里的乡村公路: how much what was counted before comes to. */
const TOTAL = /^(?:总|全)(?:长度?|里程|面积|建筑面积|规模)$/

/** Example: 全面 in 全面完成约80万平方米房屋改造, 任期内全面. */
const MANNER =
  /^(?:[^，。；]{2,12}(?:内|前|底|末|期间))?(?:□|，|[在于到]|全面|基本|全部|累计|力争|争取|确保|再|共|计划|提前|全年|\s)*$/

/** Units of length and area: their amounts are how much is done, not how big a thing is. */
const EXTENTS = new Set(['公里', '千米', '米', '平方米', '平方公里', '亩', '公顷', '车道公里'])

/** Whether a quantity is a length or an area. */
export const isExtent = ({ unitBase }: Quantity): boolean => EXTENTS.has(unitBase ?? '')

/** A measured amount before what it measures: 新增10万亩高标准农田, 完成500公里农村公路改造. */
export const amount: Rule = {
  id: 'amount',
  examples: [
    '新建高标准农田，改造10万亩中低产田',
    '完成3000公里农村公路提档升级',
    '新增100万千瓦风电装机',
    '完成7.5公里的供水管网改造',
    '实施约30公里堤防维修工程',
    '推进40公里左右海塘达标建设',
    '完成42条、总长度31.6公里的乡村公路新建改造',
    '严格落实90万亩耕地特别是60万亩永久基本农田的保护目标',
    '计划投入资金3亿元用于发展教育事业',
    '全面完成约80万平方米老旧房屋改造任务',
  ],
  read: (candidate) => {
    const { quantity, before, after, bounded, previous, clause, grammar } = candidate
    const measure = quantity.unit !== null && quantity.kind !== 'ratio' && quantity.unitBase !== 'b/s'
    if (quantity.counts || after === '' || !measure) return null
    const extent = isExtent(quantity)
    const words = before.trim()
    const listed = previous !== null && previous.start >= clause.start && (words === '' || TOTAL.test(words))
    const verb =
      VERB(grammar).test(words) ||
      (candidate.attained && MANNER.test(words)) ||
      (extent && listed && (previous.rule === 'amount' || TOTAL.test(words)))
    if (!verb || (bounded && !candidate.attained && !extent)) return null
    return extent || (!after.startsWith('的') && !THING(grammar).test(after)) ? preposed('amount', candidate) : null
  },
}
