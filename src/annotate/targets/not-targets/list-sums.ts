import { shape } from '../../../schemas/grammar.ts'
import type { NotTarget } from './not-target.ts'

/** Example: 等 in 京津等10条. */
const AND_OTHERS = /等 ?$/

/** Example: 建成 in 建成北京、上海等5个中心, where the list's count is promised. */
const COMPLETING = /建成|完成|新建|新增|打造|创建|争创|培育|引进|建设|布局|改造/

/** Example: 基本建立 behind 等4个产业生态: the state that is promised of a list. */
export const COMPLETED = shape(
  ({ verbs }) => new RegExp(`(?:${verbs.done}|(?:基本|全面|全部)?(?:建立|建成|形成|完成|完工|落地|开业|达产))$`),
)

/** Example: 、 or a quoted name in 数字乡村、智慧社区两类: the list the number sums up. */
const LIST = /、[^，。；、]{0,20}$|[”’」』]$/

/** Example: 一条环路、 before 两条滨河路: things listed each with its number. */
export const ITEMS = /^(?:一[^，。；、\d]{2,16}、)+$/

/** Example: 建成 before 北京、上海2个中心: what is done with all of a list. */
const DONE_WITH = /建成|建好|完成|新建|扩建|修建|改造|整治|竣工|投产/

/** The last thing of a list is no longer, in characters. */
const LONGEST_ITEM = 20

/** How many things are listed before a number: two in 农林产品、矿产开发2个产业; 0 for no list. */
function itemsBefore(words: string): number {
  const items = (words.split(/[，。；]/).at(-1) ?? '').split('、')
  const last = items.at(-1) ?? ''
  return items.length < 2 || last === '' || last.length > LONGEST_ITEM
    ? 0
    : items.flatMap((item) => item.split(/[和与及]/)).length
}

/** Numbers that sum up a list. */
export const LIST_SUMS: readonly NotTarget[] = [
  {
    name: 'sum of a list',
    example: '聚焦未来出行、光电信息、数字影视、数字农业等4个产业领域',
    is: ({ quantity, before, after, compared, grammar }) =>
      quantity.counts &&
      after !== '' &&
      !compared &&
      (AND_OTHERS.test(before)
        ? !COMPLETING.test(before) && !(quantity.figures === 'arabic' && COMPLETED(grammar).test(after))
        : quantity.figures === 'chinese'
          ? LIST.test(before) && !ITEMS.test(before)
          : itemsBefore(before) === quantity.value && !DONE_WITH.test(before)),
  },
]
