import { ownTexts, provisionsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { warn } from './check.ts'

/** A heading under which nothing stands. */
export const headingWithoutText: Check = {
  id: 'heading-without-text',
  about: 'A heading under which nothing stands.',
  examples: {
    ok: ['一、总体要求\n全面推进建设。\n二、主要任务\n（一）建设网络\n推进网络建设。'],
    not: [
      {
        text: '一、总体要求\n全面推进建设。\n二、主要任务\n三、保障措施\n加强组织领导。',
        messages: ['3:1 Unexpected heading 主要任务 without text, expected paragraphs or numbered units below it'],
      },
    ],
  },
  run(policy, file) {
    for (const { node } of provisionsOf(policy)) {
      if (node.kind === 'heading' || node.type === 'matter') continue
      const own = ownTexts(node)
      const [first] = own
      if (!first || own.some((t) => t.type !== 'heading')) continue
      warn(
        file,
        this.id,
        `Unexpected heading ${node.title} without text, expected paragraphs or numbered units below it`,
        first,
      )
    }
  },
}
