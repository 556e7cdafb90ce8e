import { textsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { warn } from './check.ts'

/** A responsibility clause in which no organ is named. */
export const clauseWithoutAgency: Check = {
  id: 'clause-without-agency',
  about: 'A responsibility clause in which no organ is named.',
  examples: {
    ok: ['一、总体要求\n全面推进。\n二、任务\n推进网络建设。（责任单位：省工信厅）'],
    not: [
      {
        text: '一、总体要求\n全面推进。\n二、任务\n推进网络建设。（责任单位：）',
        messages: ['4:8 Unexpected clause （责任单位：） without an organ, expected at least one name'],
      },
    ],
  },
  run(policy, file) {
    for (const node of policy.children.flatMap(textsOf)) {
      const agencies = node.spans.filter((s) => s.kind === 'agency')
      for (const clause of node.spans.filter((s) => s.kind === 'responsibility')) {
        if (agencies.some((a) => clause.start <= a.start && a.end <= clause.end)) continue
        const words = node.text.slice(clause.start, clause.end).slice(0, 40)
        warn(
          file,
          this.id,
          `Unexpected clause ${words} without an organ, expected at least one name`,
          node,
          clause.start,
        )
      }
    }
  },
}
