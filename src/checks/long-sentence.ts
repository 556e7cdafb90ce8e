import { LONGEST_READ } from '../annotate/targets/index.ts'
import { textsOf } from '../policy/index.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { inform } from './check.ts'

const LIST = '园区、'.repeat(LONGEST_READ / 3)

/** A sentence with numbers that is read for targets in parts, because it is too long to be read as one. */
export const longSentence: Check = {
  id: 'long-sentence',
  about: 'A sentence with numbers that is read for targets in parts, because it is too long to be read as one.',
  examples: {
    ok: [`一、总体要求\n全面推进。\n二、任务\n建设${LIST}公园。建成公园3个。`],
    not: [
      {
        text: `一、总体要求\n全面推进。\n二、任务\n到2025年，建设${LIST}公园，建成公园3个。`,
        messages: [
          `4:1 Unexpected sentence of ${LIST.length + 19} characters, expected at most ${LONGEST_READ}; its numbers are read in parts, look whether targets are missing`,
        ],
      },
    ],
  },
  run(policy, file) {
    for (const node of policy.children.flatMap(textsOf)) {
      if (node.text.length <= LONGEST_READ) continue
      for (const { start, end } of splitSentences(node.text)) {
        if (end - start <= LONGEST_READ || !/\d/.test(node.text.slice(start, end))) continue
        const message = `Unexpected sentence of ${end - start} characters, expected at most ${LONGEST_READ}; its numbers are read in parts, look whether targets are missing`
        inform(file, this.id, message, node, start)
      }
    }
  },
}
