import { shape } from '../../../schemas/grammar.ts'
import { postposed, preposed } from '../findings.ts'
import type { Rule } from '../paragraph-reading.ts'
import { MAKING_VERB } from '../governing-verbs.ts'
import { OF_FUND } from '../not-targets/sizes.ts'

/** Example: 率 in 网络通达率100%, 额 in 交易额10亿元. */
const INDICATOR = shape(({ nouns }) => new RegExp(`${nouns.measure}$`))

/** Example: （ or 含 before a number: an aside. */
const ASIDE = /(?:含|其中|例如|如|即|共|合计|计)$/

/** A number at the end of its words without a verb that reaches it: 建成5G基站29万个, 通达率100%, 2.9万亿元以上. */
export const measured: Rule = {
  id: 'measured',
  examples: [
    '全省累计建成5G基站29万个',
    '到“十四五末期”实现乡镇5G网络通达率100%',
    '数字经济增加值2.9万亿元以上',
    '打造总规模超300亿元的产业基金群',
  ],
  read: (candidate) => {
    const { before, after, compared, forward, quantity, previous, grammar } = candidate
    const continued = previous !== null && quantity.unit !== null
    const fund = quantity.kind === 'money' && OF_FUND(grammar).test(after)
    if ((after !== '' && !fund) || (candidate.attained && !fund) || ASIDE.test(before)) return null
    const labelled = candidate.plain.charAt(candidate.clause.start - 1) === '：'
    if (before.trim() === '' && !labelled && !(previous && previous.start >= candidate.clause.start)) return null
    const made = [...before.matchAll(MAKING_VERB(grammar))].length > 0
    if (quantity.figures === 'chinese' && quantity.value <= 10 && !compared && !made) return null
    const evident =
      compared ||
      made ||
      continued ||
      (INDICATOR(grammar).test(before.trim()) && forward) ||
      (forward && quantity.unit !== null)
    if (quantity.unit === null && !compared) return null
    if (fund) return preposed('measured', candidate)
    return evident ? postposed('measured', candidate) : null
  },
}
