import type { NotTarget } from './not-target.ts'

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

/** Example: 鼓励 at the head of a clause: others may, nobody promises. */
const ENCOURAGED = /^[“”\s]*(?:鼓励|倡导|引导鼓励|支持和鼓励)/

/** Example: 3 in 每3年, 每 in 每季度: how often. */
const OFTEN = /每(?:年度?|季度?|月|周|日|天|学期|学年|□{1,4}|[\d一二三两半]{1,2}个?(?:年|月|周|天))[^，。；]{0,30}$/

/** Units that count how often: 每年召开两次会议. */
const TURNS = new Set(['次', '轮', '期'])

/** Example: 以上的 at the end of a clause: in which case. */
const CASE = /^(?:及|含)?以[上下内](?:的|者)$/

/** Example: 可以 behind 5人以上: who may do something. */
const MAY = /^(?:及?以[上下])?(?:的|联名|签名|提议)?，?(?:可以|有权|可(?=[^\u4e00-\u9fff]|提|要|向|申|推))/

/** Example: 每增加 before 1人. */
const EACH = /每(?:再?(?:增加|新增|减少|超过|招用|吸纳|满|逾期))$/

/** Example: 不得超过: what is allowed, in a text that sets no year. */
const RULED =
  /不得|(?<!相)应当|须(?!知)|可(?:以|按|申请|享受|延长)|缴费|缴纳|计算|(?:期限|额度|次数)[^，。；]{0,4}最[长高多]/

/** Units of time. */
const TIMES = new Set(['工作日', '天', '小时', '分钟', '个月'])

/** Numbers of those whom a text is about, of cases and terms: they say to whom, when and how much is given. */
export const CONDITIONS: readonly NotTarget[] = [
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
    name: 'who may',
    example: '委员会组成人员5人以上，可以提出议案',
    is: ({ plain, quantity, bounded, sentence }) =>
      bounded && quantity.kind === 'count' && MAY.test(plain.slice(quantity.end, sentence.end)),
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
    name: 'frequency',
    example: '每3年修订1次教材',
    is: ({ quantity, plain, clause }) =>
      TURNS.has(quantity.unitBase ?? '') &&
      quantity.value < 13 &&
      OFTEN.test(plain.slice(clause.start, quantity.start)),
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
]
