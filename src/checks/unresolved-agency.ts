import { textsOf } from '../policy/index.ts'
import { isAgencySpan } from '../policy/mentions.ts'
import type { Check } from './check.ts'
import { inform } from './check.ts'

/** An organ whose full name is not known, at the first place it is named; lists without members are left out. */
export const unresolvedAgency: Check = {
  id: 'unresolved-agency',
  about: 'An organ whose full name is not known.',
  examples: {
    ok: [
      '福建省数字经济行动方案\n一、总体要求\n全面推进。\n二、任务\n推进网络建设。（责任单位：省工信厅，省直有关单位）',
    ],
    not: [
      {
        text: '福建省数字经济行动方案\n一、总体要求\n全面推进。\n二、任务\n推进建设。（责任单位：省飞升办）\n推进应用。（责任单位：省飞升办）',
        messages: [
          '5:12 Unexpected organ 省飞升办, expected one of content/vocabulary/agencies.yaml: 词表没有收录这个简称的全称',
        ],
      },
    ],
  },
  run(policy, file) {
    const seen = new Set<string>()
    for (const node of policy.children.flatMap(textsOf)) {
      for (const { ref, start, end, agency } of node.spans.filter(isAgencySpan)) {
        if (agency.resolved || agency.kind === 'open' || seen.has(ref)) continue
        seen.add(ref)
        const name = node.text.slice(start, end)
        const reason = `Unexpected organ ${name}, expected one of content/vocabulary/agencies.yaml: ${agency.reason ?? ''}`
        inform(file, this.id, reason, node, start)
      }
    }
  },
}
