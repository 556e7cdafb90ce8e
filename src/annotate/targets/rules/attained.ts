import { postposed } from '../findings.ts'
import type { Rule } from '../types.ts'

/** A number at the end of its words, after a verb that reaches it: 达到, 超, 突破, 控制在, 提高到. */
export const attained: Rule = {
  id: 'attained',
  examples: ['从业人员数量达到100万人', '全省信息服务业营业收入超1.6万亿元', '数据中心PUE降低到1.25以下'],
  read: (candidate) => (candidate.attained && candidate.after === '' ? postposed('attained', candidate) : null),
}
