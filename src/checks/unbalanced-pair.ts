import { textsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { warn } from './check.ts'

const PAIRS = new Map([
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
])
const CLOSING = new Map([...PAIRS].map(([open, close]) => [close, open]))

/** A quotation mark or bracket without its partner in the paragraph (GB/T 15834-2011). */
export const unbalancedPair: Check = {
  id: 'unbalanced-pair',
  about: 'A quotation mark or bracket without its partner in the paragraph.',
  examples: {
    ok: ['一、总体要求\n贯彻《规划（2022—2026年）》，建设“一张网”。\n二、任务\n推进建设工作。'],
    not: [
      {
        text: '一、总体要求\n建设“一张网，推进应用。\n二、任务\n推进建设工作。',
        messages: ['2:3 Unexpected “ without ”, expected both in one paragraph'],
      },
      {
        text: '一、总体要求\n推进应用）和建设。\n二、任务\n推进建设工作。',
        messages: ['2:5 Unexpected ） without （, expected both in one paragraph'],
      },
    ],
  },
  run(policy, file) {
    for (const node of policy.children.flatMap(textsOf)) {
      const open = new Map([...PAIRS.keys()].map((mark): [string, number[]] => [mark, []]))
      for (let at = 0; at < node.text.length; at++) {
        const mark = node.text.charAt(at)
        open.get(mark)?.push(at)
        const opener = CLOSING.get(mark)
        if (opener === undefined) continue
        if (open.get(opener)?.pop() === undefined)
          warn(file, this.id, `Unexpected ${mark} without ${opener}, expected both in one paragraph`, node, at)
      }
      const left = [...open].flatMap(([mark, places]) => places.map((at) => ({ mark, at })))
      for (const { mark, at } of left.sort((a, b) => a.at - b.at)) {
        // 《 is for unclosed-title, which knows titles in titles.
        if (mark === '《') continue
        warn(file, this.id, `Unexpected ${mark} without ${PAIRS.get(mark)}, expected both in one paragraph`, node, at)
      }
    }
  },
}
