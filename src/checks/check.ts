import type { VFile } from 'vfile'
import type { Policy, TextNode } from '../policy/index.ts'
import { pointIn } from '../policy/index.ts'

/** One thing that an editor should look at. Each stands in a file of its own with examples that are its tests. */
export interface Check {
  /** Permanent id of the rule. */
  id: string
  /** What it finds, in a sentence. */
  about: string
  /** Bodies of plans: `ok` gives no message of this rule, `not` the messages listed as `line:column reason`. */
  examples: { ok: string[]; not: { text: string; messages: string[] }[] }
  /** Puts messages on the document's seed. */
  run: (policy: Policy, file: VFile) => void
}

/** Puts a warning at a stretch of a text node's seed, or at the node. */
export function warn(file: VFile, ruleId: string, reason: string, node: TextNode, start?: number): void {
  const place = start === undefined ? node.position?.start : pointIn(String(file), node, start)
  file.message(reason, { place: place ?? { line: 1, column: 1 }, ruleId, source: 'duidu' })
}

/** Says what an editor may want to know at a stretch of a text node's seed; nothing is wrong with the text. */
export function inform(file: VFile, ruleId: string, reason: string, node: TextNode, start: number): void {
  file.info(reason, { place: pointIn(String(file), node, start) ?? { line: 1, column: 1 }, ruleId, source: 'duidu' })
}
