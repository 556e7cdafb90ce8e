import { shape } from '../../schemas/grammar.ts'
import type { Candidate } from './paragraph-reading.ts'
import { isExtent } from './rules/amount.ts'

/** What a number is when it is no target; the example shows the number in its place. */
interface NotTarget {
  name: string
  example: string
  /** Whether the example stands in a text that sets no year. */
  undated?: true
  is: (candidate: Candidate) => boolean
}

/** Example: 对投资超过1亿元的项目, 针对2725种出口商品. */
const CONDITION = /^(?:[“”\s]|其中)*(?:凡|如|若|针对|符合|鼓励对)/

/** Example: 对 in 对500家企业开展诊断, which is a promise, and in 对投资超过1亿元的项目, which is none. */
const TREATED = /^(?:[“”\s]|其中)*对/

/** Example: 开展 behind what is counted. */
const TREATING = /开展|实施|进行|完成/

/** Example: 给予最高500万元奖励, 按投资额的10%补助, 处5万元以下罚款. */
const TERMS = /给予|奖励|奖补|补助|补贴|资助|贴息|罚款|处以|缴纳|收取|减半|税率|最高不超过|按(?:照)?.{0,16}[标比]准/

/** Example: 标准由15元提高到 before 25元: the terms themselves are what is promised. */
const RAISED =
  /(?:标准|限额|支付额|比例|水平|经费|金)[^，。；]{0,20}(?:提高|提升|增加|上调|提标)[到至]?[^，。；]{0,12}$/

/** Example: 的大型工矿企业 in 年运量150万吨以上的大型工矿企业. */
const ATTRIBUTE = /^的(?!增长|增速|增幅|速度)/

/** Example: 方面 in 三个方面, 市场 in 国际国内两个市场: small numbers of a pattern, not of a plan. */
const PATTERN = shape(({ nouns }) => new RegExp(`^${nouns.pattern}`))

/** Example: 全省 in 全省13个市: a count of what there is. */
const WHOLE = shape(({ nouns }) => new RegExp(`${nouns.whole}$`))

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

/** How many things are listed before a number: two in 农林产品、矿产开发2个产业; 0 for no list. */
function itemsBefore(words: string): number {
  const list = /[^，。；]*、[^，。；、]{1,20}$/.exec(words)?.[0]
  return list === undefined ? 0 : list.split(/[、和与及]/).length
}

/** Example: 头 in 三百万头肉牛工程: the measure of a name. In Arabic figures it counts: 实施53座水库除险加固工程. */
const NAMED = shape(({ nouns }) => new RegExp(`^[^，。；、]{0,8}${nouns.undertaking}(?:[，。；、]|$)`))

/** Measure words that count such undertakings themselves: 10项工程. */
const UNDERTAKING = new Set(['个', '项', '大', '批', '类', '处', '件', '期', '轮'])

/** Example: 鼓励 at the head of a clause: others may, nobody promises. */
const ENCOURAGED = /^[“”\s]*(?:鼓励|倡导|引导鼓励|支持和鼓励)/

/** Example: 即 in “1+2+3”，即建设1个中枢、2个体系、3个平台. */
const EXPLAINED = /(?:^|[，：、])即/

/** Example: 的产业基金 in 设立总规模100亿元的产业基金: the amount of a fund is a promise. */
export const OF_FUND = shape(({ nouns }) => new RegExp(`^的[^，。；]*${nouns.fund}`))

/** Example: 小组 in 下设3个专项小组: who works on the plan, not what it brings. */
const ORGAN = /(?:小组|工作组|专班|办公室|专家组|专门机构|职能部门)$/

/** Example: 3 in 每3年, 每 in 每季度: how often. */
const OFTEN = /每(?:年度?|季度?|月|周|日|天|学期|学年|□{1,4}|[\d一二三两半]{1,2}个?(?:年|月|周|天))[^，。；]{0,30}$/

/** Units that count how often: 每年召开两次会议. */
const TURNS = new Set(['次', '轮', '期'])

/** Example: 以上的 at the end of a clause: in which case. */
const CASE = /^(?:及|含)?以[上下内](?:的|者)$/

/** Example: 每增加 before 1人. */
const EACH = /每(?:再?(?:增加|新增|减少|超过|招用|吸纳|满|逾期))$/

/** Example: 不得超过: what is allowed, in a text that sets no year. */
const RULED =
  /不得|(?<!相)应当|须(?!知)|可(?:以|按|申请|享受|延长)|缴费|缴纳|计算|(?:期限|额度|次数)[^，。；]{0,4}最[长高多]/

/** Units of time. */
const TIMES = new Set(['工作日', '天', '小时', '分钟', '个月'])

export const NOT_TARGETS: readonly NotTarget[] = [
  {
    name: 'procedure',
    example: '在收到通知后10个工作日内，将方案报省政府备案',
    is: ({ quantity, after, attained, comparator, previous, clause }) =>
      TIMES.has(quantity.unitBase ?? '') &&
      comparator === '<=' &&
      !attained &&
      after === '' &&
      (previous === null || previous.start < clause.start),
  },
  {
    name: 'case',
    example: '入围企业在3家及以上的，采取招标的方式',
    is: ({ plain, quantity, clause, bounded }) => CASE.test(plain.slice(quantity.end, clause.end)) && bounded,
  },
  {
    name: 'each',
    example: '每增加1人给予3000元补贴',
    is: ({ plain, clause, quantity }) => EACH.test(plain.slice(clause.start, quantity.start)),
  },
  {
    name: 'rule',
    example: '单只产品投资单只证券的市值不得超过净资产的10%',
    undated: true,
    is: ({ plain, clause, due, quantity }) =>
      !due && quantity.kind !== 'count' && RULED.test(plain.slice(clause.start, clause.end)),
  },
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
    name: 'frequency',
    example: '每3年修订1次教材',
    is: ({ quantity, plain, clause }) =>
      TURNS.has(quantity.unitBase ?? '') &&
      quantity.value < 13 &&
      OFTEN.test(plain.slice(clause.start, quantity.start)),
  },
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
    name: 'encouragement',
    example: '鼓励有条件的地区建设2个以上园区',
    is: ({ plain, clause }) => ENCOURAGED.test(plain.slice(clause.start, clause.end)),
  },
  {
    name: 'condition',
    example: '对年营业收入突破10亿元的企业',
    is: ({ plain, clause, quantity, after }) =>
      CONDITION.test(plain.slice(clause.start, quantity.start)) ||
      (TREATED.test(plain.slice(clause.start, quantity.start)) &&
        plain.slice(quantity.end, clause.end).includes('的') &&
        !(quantity.counts && TREATING.test(after))),
  },
  {
    name: 'terms of support',
    example: '给予不超过500万元的一次性奖励',
    is: ({ plain, sentence, clause, quantity, origin }) =>
      (quantity.kind === 'money' || quantity.kind === 'ratio') &&
      !RAISED.test(plain.slice(clause.start, quantity.start)) &&
      origin === null &&
      TERMS.test(plain.slice(quantity.kind === 'money' ? sentence.start : clause.start, clause.end)),
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
    is: ({ before, after, compared, grammar }) => WHOLE(grammar).test(before) && after !== '' && !compared,
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
  {
    name: 'name of an undertaking',
    example: '围绕三百万头肉牛工程',
    is: ({ quantity, after, grammar }) =>
      quantity.figures === 'chinese' && NAMED(grammar).test(after) && !UNDERTAKING.has(quantity.unitBase ?? ''),
  },
]

/** The name of the reason why a number is no target, or null. */
export function notTarget(candidate: Candidate): string | null {
  return NOT_TARGETS.find(({ is }) => is(candidate))?.name ?? null
}
