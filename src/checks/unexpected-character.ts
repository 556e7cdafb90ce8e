import { textsOf } from '../policy/index.ts'
import type { Check } from './check.ts'
import { warn } from './check.ts'

// control characters, private use, unpaired surrogates, U+FFFD, half-width katakana, non-characters
const UNEXPECTED = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\uFFFD\uFF61-\uFF9F]/u

const nameOf = (ch: string): string => `U+${(ch.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A character that does not belong in an official text: a sign that a conversion went wrong. */
export const unexpectedCharacter: Check = {
  id: 'unexpected-character',
  about: 'A character that does not belong in an official text.',
  examples: {
    ok: ['一、总体要求\n推进5G—A、PUE≤1.25、㎡和①项。\n二、任务\n推进建设工作。'],
    not: [
      {
        text: '一、总体要求\n推进网\uFFFD建设。\n二、任务\n推进建设工作。',
        messages: ['2:4 Unexpected character U+FFFD, expected Chinese characters, letters, digits and marks'],
      },
    ],
  },
  run(policy, file) {
    for (const node of policy.children.flatMap(textsOf)) {
      const match = UNEXPECTED.exec(node.text)
      if (!match) continue
      const reason = `Unexpected character ${nameOf(match[0])}, expected Chinese characters, letters, digits and marks`
      warn(file, this.id, reason, node, match.index)
    }
  },
}
