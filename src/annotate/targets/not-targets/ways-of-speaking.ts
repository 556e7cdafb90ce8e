import { shape } from '../../../schemas/grammar.ts'
import type { NotTarget } from './not-target.ts'

/** Example: 方面 in 三个方面, 市场 in 国际国内两个市场: small numbers of a pattern, not of a plan. */
const PATTERN = shape(({ nouns }) => new RegExp(`^${nouns.pattern}`))

/** Example: 头 in 三百万头肉牛工程: the measure of a name. In Arabic figures it counts: 实施53座水库除险加固工程. */
const NAMED = shape(({ nouns }) => new RegExp(`^[^，。；、]{0,8}${nouns.undertaking}(?:[，。；、]|$)`))

/** Measure words that count such undertakings themselves: 10项工程. */
const UNDERTAKING = new Set(['个', '项', '大', '批', '类', '处', '件', '期', '轮'])

/** Example: 即 in “1+2+3”，即建设1个中枢、2个体系、3个平台. */
const EXPLAINED = /(?:^|[，：、])即/

/** Example: 小组 in 下设3个专项小组: who works on the plan, not what it brings. */
const ORGAN = /(?:小组|工作组|专班|办公室|专家组|专门机构|职能部门)$/

/** Numbers of names and ways of speaking. */
export const WAYS_OF_SPEAKING: readonly NotTarget[] = [
  {
    name: 'organ of the plan',
    example: '设立3个专项小组',
    is: ({ quantity, after }) => quantity.counts && quantity.value < 20 && ORGAN.test(after),
  },
  {
    name: 'explanation of a formula',
    example: '按照“1+2+3”思路，即建设1个中枢、2个体系、3个平台',
    is: ({ plain, sentence, quantity }) =>
      quantity.counts && quantity.value < 10 && EXPLAINED.test(plain.slice(sentence.start, quantity.start)),
  },
  {
    name: 'pattern',
    example: '用好国际国内两个市场两种资源',
    is: ({ quantity, after, grammar }) =>
      (quantity.figures === 'chinese' || quantity.unitBase === '大') &&
      quantity.value <= 10 &&
      PATTERN(grammar).test(after),
  },
  {
    name: 'name of an undertaking',
    example: '围绕三百万头肉牛工程',
    is: ({ quantity, after, grammar }) =>
      quantity.figures === 'chinese' && NAMED(grammar).test(after) && !UNDERTAKING.has(quantity.unitBase ?? ''),
  },
]
