import { unreadNumbers } from '../annotate/targets/unread.ts'
import { textsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { inform } from './check.ts'

/** A number that the target index does not read, because it is not exact or has two readings. */
export const unreadNumber: Check = {
  id: 'unread-number',
  about: 'A number that the target index does not read, because it is not exact or has two readings.',
  examples: {
    ok: ['一、总体要求\n全面推进。\n二、任务\n到2025年，建成5G基站1.3万个，覆盖率达到95%以上。'],
    not: [
      {
        text: '一、总体要求\n全面推进。\n二、任务\n到2025年，培育两千余家企业，建设若干平台。',
        messages: [
          '4:10 Unexpected number 两千余, expected one that can be read exactly (inexact); it gives no target',
          '4:19 Unexpected number 若干, expected one that can be read exactly (inexact); it gives no target',
        ],
      },
    ],
  },
  run(policy, file, grammar) {
    for (const node of policy.children.flatMap(textsOf)) {
      for (const { start, end, reason } of unreadNumbers(node.text, grammar)) {
        const words = node.text.slice(start, end)
        const message = `Unexpected number ${words}, expected one that can be read exactly (${reason}); it gives no target`
        inform(file, this.id, message, node, start)
      }
    }
  },
}
