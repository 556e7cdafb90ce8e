import { textsOf } from '../policy/index.ts'
import { findLetterDigits } from '../text/letter-digits.ts'
import type { Check } from './check.ts'
import { warn } from './check.ts'

/** A letter among digits, which recognition of characters (OCR) leaves: 1OO% for 100%. It is read as no number. */
export const letterInNumber: Check = {
  id: 'letter-in-number',
  about: 'A letter among the digits of a number, as recognition of characters leaves it.',
  examples: {
    ok: ['一、总体要求\n推进O2O平台、5G和IPv6，治理臭氧（O3）。\n二、任务\n到2025年，建成5G基站100个。'],
    not: [
      {
        text: '一、总体要求\n推进建设。\n二、任务\n到2O25年，覆盖率达到1OO%，投资l5亿元。',
        messages: [
          '4:2 Unexpected letter in 2O25, expected digits only (2025?); it is read as no number',
          '4:13 Unexpected letter in 1OO, expected digits only (100?); it is read as no number',
          '4:20 Unexpected letter in l5亿, expected digits only (15亿?); it is read as no number',
        ],
      },
    ],
  },
  run(policy, file) {
    for (const node of policy.children.flatMap(textsOf)) {
      for (const { start, end, likely } of findLetterDigits(node.text)) {
        const words = node.text.slice(start, end)
        warn(
          file,
          this.id,
          `Unexpected letter in ${words}, expected digits only (${likely}?); it is read as no number`,
          node,
          start,
        )
      }
    }
  },
}
