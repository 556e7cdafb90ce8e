import { shape } from '../../../schemas/grammar.ts'
import { isExtent } from '../rules/amount.ts'
import type { NotTarget } from './not-target.ts'

/** Example: 的大型工矿企业 in 年运量150万吨以上的大型工矿企业. */
const ATTRIBUTE = /^的(?!增长|增速|增幅|速度)/

/** Example: 推动全省 before 100家企业: it is done with so many of all there are. */
const PROMPTED = shape(({ nouns }) => new RegExp(`(?:推动|引导|组织|帮助|支持)${nouns.whole}$`))

/** Example: 家 in 推动全省100家企业实施改造: not all that there are. */
const SOME_OF = new Set(['家', '户', '名'])

/** Example: 企业实施 behind 100家. */
const DOING = /^[^，。；、]{2,16}?(?:实施|开展|完成|实现|通过|接入)/

/** Example: 全省 in 全省13个市: a count of what there is. */
const WHOLE = shape(({ nouns }) => new RegExp(`${nouns.whole}$`))

/** Example: 的产业基金 in 设立总规模100亿元的产业基金: the amount of a fund is a promise. */
export const OF_FUND = shape(({ nouns }) => new RegExp(`^的[^，。；]*${nouns.fund}`))

/** Numbers that say what things are like, or how many there are. */
export const SIZES: readonly NotTarget[] = [
  {
    name: 'voltage',
    example: '推进500千伏和盐源等地输变电工程',
    is: ({ quantity, attained }) => quantity.unitBase === '千伏' && !attained,
  },
  {
    name: 'size',
    example: '开通8座以下小客车自驾游',
    is: ({ quantity, comparator, bounded, attained, after }) =>
      quantity.counts && bounded && comparator === '<=' && !attained && after !== '',
  },
  {
    name: 'attribute',
    example: '大宗货物年运量150万吨以上的大型工矿企业',
    is: ({ before, after, quantity, grammar }) =>
      ATTRIBUTE.test(after) &&
      !quantity.counts &&
      quantity.unitBase !== '%' &&
      !isExtent(quantity) &&
      !(/规模 ?$/.test(before) && OF_FUND(grammar).test(after)),
  },
  {
    name: 'whole',
    example: '覆盖全省13个市',
    is: ({ quantity, before, after, compared, grammar }) =>
      WHOLE(grammar).test(before) &&
      after !== '' &&
      !compared &&
      !(SOME_OF.has(quantity.unit ?? '') && PROMPTED(grammar).test(before) && DOING.test(after)),
  },
]
