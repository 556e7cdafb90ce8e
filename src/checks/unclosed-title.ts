import { unreadTitles } from '../annotate/annotate-citations.ts'
import { textsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { warn } from './check.ts'

/** A title that opens and does not close: what it cites cannot be told (GB/T 15834-2011, 4.15). */
export const unclosedTitle: Check = {
  id: 'unclosed-title',
  about: 'A title in 《 or 〈 that nothing closes in its paragraph.',
  examples: {
    ok: ['一、总体要求\n落实《关于转发〈数字经济规划〉的通知》。\n二、任务\n推进建设工作。'],
    not: [
      {
        text: '一、总体要求\n落实《数字经济规划，推进应用。\n二、任务\n推进建设工作。',
        messages: ['2:3 Unexpected 《 without 》, expected both in one paragraph'],
      },
      {
        text: '一、总体要求\n落实《关于转发〈数字经济规划的通知》。\n二、任务\n推进建设工作。',
        messages: ['2:8 Unexpected 〈 without 〉, expected both in one paragraph'],
      },
    ],
  },
  run(policy, file) {
    for (const node of policy.children.flatMap(textsOf)) {
      const { unclosed, tooDeep } = unreadTitles(node.text)
      const [deep] = tooDeep
      if (deep !== undefined)
        warn(file, this.id, `Unexpected title in more than five others, expected fewer; it is not read`, node, deep)
      for (const at of unclosed) {
        const mark = node.text.charAt(at)
        const partner = mark === '《' ? '》' : '〉'
        warn(file, this.id, `Unexpected ${mark} without ${partner}, expected both in one paragraph`, node, at)
      }
    }
  },
}
