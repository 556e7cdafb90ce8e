import type { Grammar } from '../schemas/grammar.ts'
import type { VFile } from 'vfile'
import type { Locator } from '../input/locator.ts'
import { makeLocator } from '../input/locator.ts'
import { pointIn } from '../input/point.ts'
import type { Policy, TextNode } from '../policy/index.ts'

/** One thing that an editor should look at. Each stands in a file of its own with examples that are its tests. */
export interface Check {
  /** Permanent id of the rule. */
  id: string
  /** What it finds, in a sentence. */
  about: string
  /** Bodies of plans: `ok` gives no message of this rule, `not` the messages listed as `line:column reason`. */
  examples: { ok: string[]; not: { text: string; messages: string[] }[] }
  /** Puts messages on the document's seed. */
  run: (policy: Policy, file: VFile, grammar: Grammar) => void
}

/** Puts a warning at a stretch of a text node's seed, or at the node. */
export function warn(file: VFile, ruleId: string, reason: string, node: TextNode, start?: number): void {
  const place = start === undefined ? node.position?.start : pointOf(file, node, start)
  file.message(reason, { place: place ?? { line: 1, column: 1 }, ruleId, source: 'duidu' })
}

/** Says what an editor may want to know at a stretch of a text node's seed; nothing is wrong with the text. */
export function inform(file: VFile, ruleId: string, reason: string, node: TextNode, start: number): void {
  file.info(reason, { place: pointOf(file, node, start) ?? { line: 1, column: 1 }, ruleId, source: 'duidu' })
}

/** Line and column in the seed of a character of a text node. */
function pointOf(file: VFile, node: TextNode, index: number): { line: number; column: number } | undefined {
  const locator = LOCATORS.get(file) ?? makeLocator(String(file))
  LOCATORS.set(file, locator)
  return pointIn(locator, node, index)
}

const LOCATORS = new WeakMap<VFile, Locator>()
