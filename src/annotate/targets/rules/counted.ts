import { shape } from '../../../schemas/grammar.ts'
import { preposed } from '../findings.ts'
import type { Candidate, Rule } from '../paragraph-reading.ts'
import { HELPING_VERB, MAKING_VERB } from '../governing-verbs.ts'
import { COMPLETED, ITEMS } from '../not-targets/list-sums.ts'
import { SHARED_NOUN } from '../side-quantities.ts'

/** How many characters may stand between the verb and its number: 选取工作基础好的, 培育形成. */
const REACH = 24

/** Example: 围绕 or 基于 between the verb and the number, which then hangs on it. */
const OTHER_HEAD = shape(({ governors }) => new RegExp(`${governors.hanging}|等 ?$`))

/** Example: 等 in 等4个产业生态: the number sums up a list. */
const SUMMED = /等 ?$/

/** Example: 改造 before 友谊路、民族路等15条排水管网: what is done with all of a list. */
const BUILT = /建成|建好|完成|新建|扩建|修建|改造|整治|竣工|投产/

/** Example: 在 in 在10个县开展试点. */
const IN_PLACES = /(?:在|选择|选取|从|对)(?:全[省市国县]|全区)?(?:选[择取])?$/

/** Example: 实现 in 100个高频事项实现“最多跑一次”: the count is the subject. */
const BECOMING = /^[^，。；、]{2,20}(?:实现|完成|建成|达到|通过|纳入|接入|获得|投入|全部)/

/** Example: 面向 or 对 before 3万名技术人员开展培训: with whom or what something is done. */
const TREATED = /(?:面向|对)[^，。；、]{0,12}$/

/** Example: 开展 in 面向3万名技术人员开展培训. */
const TREATING = /^[^，。；]{2,30}(?:开展|进行|实施)(?!.{0,12}(?:发现|显示|表明))/

/** Example: 总结推广 in 做好4个试点县的经验总结推广: the number belongs to what exists. */
const OF_THINGS = /^[^，。；、]{1,20}的(?:经验|工作|做法|成果|作用|管理|监管|指导|协调|衔接|服务)/

/** Example: 开展面向 before 1万名人员的培训: what is held for so many. */
const HELD_FOR = /(?:开展|组织|举办|实施|进行)(?:面向|针对)$/

/** Example: 的培训 behind 1万名人员. */
const HELD = /^[^，。；]{2,30}的[^，。；]*(?:培训|轮训|活动|行动|服务)/

/** Rules whose verb holds for the numbers after theirs too. */
const LISTED = new Set(['counted', 'amount', 'measured'])

/** Where what is counted stands when the total comes before it: 乡村公路 in 42条、总长度31.6公里的乡村公路. */
const behind = ({ quantity, clause }: Candidate, length: number) => ({
  afterStart: quantity.end + length,
  indicatorEnd: clause.end,
})

/** The verb that governs the number, how strongly; null when there is none near. */
function governing({ before, grammar }: Candidate): 'making' | 'helping' | null {
  const last = (pattern: RegExp) => {
    const match = [...before.matchAll(pattern)].at(-1)
    return match ? match.index + match[0].length : -1
  }
  const making = last(MAKING_VERB(grammar))
  const helping = last(HELPING_VERB(grammar))
  const verb = Math.max(making, helping)
  const gap = before.slice(verb)
  if (verb < 0 || gap.length > REACH || OTHER_HEAD(grammar).test(gap)) return null
  return making >= helping ? 'making' : 'helping'
}

/** A count before what it counts, after a verb: 培育2家千亿级龙头企业，20家百亿级骨干企业. */
export const counted: Rule = {
  id: 'counted',
  examples: [
    '到2027年，培育2家千亿级龙头企业，20家百亿级骨干企业',
    '推动20个省级数字乡村试点县建设',
    '培育形成200个以上可复制的示范性智慧应用典型案例',
    '修建两条滨水步道、三条林荫大道，五条景观绿道',
    '未来出行、光电信息、数字影视、数字农业等4个产业生态基本建立',
    '改造友谊路、民族路等15条排水管网',
    '开展面向1万名技术人才的素质提升培训',
    '推动全省100家企业实施安全分类分级管理',
    '面向3万名专业技术人才和管理人员开展素质提升培训',
    '对热电厂5台锅炉进行超低排放改造',
    '建设一座标志性公园——湿地公园，一条景观环路、两条滨河路、四条精品大街',
  ],
  read: (candidate) => {
    const { quantity, after, before, previous, compared, plain, sentence, clause, grammar } = candidate
    if (!quantity.counts || quantity.kind !== 'count') return null
    const shared = after === '' ? SHARED_NOUN.exec(plain.slice(quantity.end, clause.end)) : null
    if ((after === '' && !shared) || OF_THINGS.test(after)) return null
    const small = quantity.figures === 'chinese' && quantity.value <= 10
    const people = candidate.bounded && ['人', '户'].includes(quantity.unitBase ?? '') && !after.startsWith('的')
    if (people && quantity.base < 1000) return null
    if (small && after.includes('的') && !compared) return null
    const verb = governing(candidate)
    const listed = verb === null && /^[并和及、\s]*$/.test(before) && previous !== null && LISTED.has(previous.rule)
    const alike = listed && previous.quantity?.figures === 'chinese' && previous.quantity.unitBase === quantity.unitBase
    const itemised = ITEMS.test(before) && plain.slice(sentence.start, clause.start).search(MAKING_VERB(grammar)) >= 0
    const summed = SUMMED.test(before) && (BUILT.test(before) || COMPLETED(grammar).test(after))
    const subject = verb === null && !compared && quantity.figures === 'arabic' && BECOMING.test(after)
    const treated = quantity.figures === 'arabic' && TREATED.test(before) && TREATING.test(after)
    const held = quantity.figures === 'arabic' && HELD_FOR.test(before) && HELD.test(after)
    const placed =
      verb === null &&
      quantity.figures === 'arabic' &&
      IN_PLACES.test(before) &&
      (candidate.forward || candidate.bounded)
    const evident =
      verb === 'making' ||
      candidate.attained ||
      (verb === 'helping' && !small) ||
      (listed && (!small || alike)) ||
      itemised ||
      (summed && quantity.figures === 'arabic') ||
      placed ||
      treated ||
      held ||
      subject
    return evident || (compared && candidate.comparator !== '~' && !small && candidate.forward)
      ? preposed('counted', shared ? { ...candidate, ...behind(candidate, shared[0].length) } : candidate)
      : null
  },
}
