import type { VFile } from 'vfile'
import type { Locator } from '../input/locator.ts'
import { makeLocator } from '../input/locator.ts'
import type { Policy, Segment, TextNode } from '../policy/index.ts'

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
  const place = start === undefined ? node.position?.start : pointOf(file, node, start)
  file.message(reason, { place: place ?? { line: 1, column: 1 }, ruleId, source: 'duidu' })
}

/** Says what an editor may want to know at a stretch of a text node's seed; nothing is wrong with the text. */
export function inform(file: VFile, ruleId: string, reason: string, node: TextNode, start: number): void {
  file.info(reason, { place: pointOf(file, node, start) ?? { line: 1, column: 1 }, ruleId, source: 'duidu' })
}

/** Line and column in the seed of a character of a text node. */
function pointOf(file: VFile, node: TextNode, index: number): { line: number; column: number } | undefined {
  const segment = segmentAt(node.segments, index)
  if (!segment) return node.position?.start
  const offset = segment.offset + Math.min(index - segment.at, segment.length - 1)
  const locator = LOCATORS.get(file) ?? makeLocator(String(file))
  LOCATORS.set(file, locator)
  const line = locator.lineOf(offset)
  return { line, column: offset - locator.startOf(line) + 1 }
}

const LOCATORS = new WeakMap<VFile, Locator>()

/** The last segment that begins at an offset of the text or before it; segments are in order. */
function segmentAt(segments: readonly Segment[], index: number): Segment | undefined {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.at ?? Infinity) <= index) low = middle + 1
    else high = middle
  }
  return segments[low - 1]
}
