import { plain } from '../text/plain.ts'
import { endsInVerb } from '../annotate/responsibility/closing-verbs.ts'
import { findBrackets } from '../annotate/responsibility/find-brackets.ts'
import { AGENCY_END } from '../annotate/responsibility/organs.ts'
import { splitNames } from '../annotate/responsibility/split-names.ts'
import { textsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { inform } from './check.ts'

/** The longest bracket that is looked at, in characters. */
const LONGEST = 400

/** A bracket that names organs and ends in a verb of responsibility, and is not read as a clause. */
export const unreadClause: Check = {
  id: 'unread-clause',
  about: 'A bracket that names organs and ends in a verb of responsibility, and is not read as a clause.',
  examples: {
    ok: [
      '一、总体要求\n全面推进。\n二、任务\n推进网络建设。（省工信厅、省财政厅负责）',
      '一、总体要求\n全面推进。\n二、任务\n推进招生（技工院校内由人力资源社会保障行政部门负责）。',
    ],
    not: [
      {
        text: '一、总体要求\n全面推进。\n二、任务\n推进网络建设。（省工信厅、一百名志愿者负责）',
        messages: [
          '4:8 Unexpected bracket （省工信厅、一百名志愿者负责） that is not read as a clause, expected names of organs and what they do',
        ],
      },
    ],
  },
  run(policy, file, grammar) {
    for (const node of policy.children.flatMap(textsOf)) {
      if (!/[（(]/.test(node.text)) continue
      const words = plain(node.text)
      const clauses = node.spans.filter(({ kind }) => kind === 'responsibility')
      for (const { start, end, closed } of findBrackets(words)) {
        if (!closed || end - start > LONGEST || clauses.some((span) => span.start < end && start < span.end)) continue
        const inner = words.slice(start + 1, end - 1)
        if (inner.includes('由') || !endsInVerb(inner, grammar)) continue
        const names = splitNames(words, start + 1, end - 1, grammar)
        if (names.length < 2 || !names.slice(0, -1).some(({ name }) => AGENCY_END(grammar).test(name))) continue
        const bracket = node.text.slice(start, Math.min(end, start + 60))
        const message = `Unexpected bracket ${bracket} that is not read as a clause, expected names of organs and what they do`
        inform(file, this.id, message, node, start)
      }
    }
  },
}
