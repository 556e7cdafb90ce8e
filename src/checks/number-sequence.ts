import type { Block, Unit } from '../policy/index.ts'
import { textsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { warn } from './check.ts'

const isNumbered = (block: Block): block is Unit & { ordinal: number } =>
  (block.type === 'part' || block.type === 'section' || block.type === 'item' || block.type === 'article') &&
  block.ordinal !== null

/** A number that does not follow the one before it. Numbering may begin anew, and may run on across the units above. */
export const numberSequence: Check = {
  id: 'number-sequence',
  about: 'A number that does not follow the one before it.',
  examples: {
    ok: [
      '一、总体要求\n全面推进。\n二、主要任务\n（一）建设网络\n推进建设。\n（二）发展产业\n培育企业。\n三、保障措施\n加强领导。',
    ],
    not: [
      {
        text: '一、总体要求\n全面推进。\n三、主要任务\n推进建设。\n四、保障措施\n加强领导。',
        messages: ['3:1 Unexpected number 三, expected 2 after 一'],
      },
    ],
  },
  run(policy, file) {
    const last = new Map<string, number>()
    const visit = (blocks: Block[]) => {
      let before: (Unit & { ordinal: number }) | null = null
      for (const block of blocks) {
        if (isNumbered(block)) {
          const [node] = textsOf(block)
          const key = node?.spans.find((s) => s.kind === 'number')?.rule ?? block.type
          const expected: number = before ? before.ordinal + 1 : 1
          const runsOn = !before && block.ordinal === (last.get(key) ?? 0) + 1
          if (block.ordinal !== expected && !runsOn && block.ordinal !== 1 && node) {
            const after: string = before ? ` after ${before.label}` : ''
            warn(file, 'number-sequence', `Unexpected number ${block.label}, expected ${expected}${after}`, node)
          }
          last.set(key, block.ordinal)
          before = block
        }
        if (isNumbered(block)) visit(block.children)
      }
    }
    for (const instrument of policy.children) {
      last.clear()
      visit(instrument.children)
    }
  },
}
