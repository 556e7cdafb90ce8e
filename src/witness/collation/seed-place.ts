import type { Locator } from '../../input/locator.ts'
import type { TextNode } from '../../policy/index.ts'

/** A stretch of a line of a seed: line from 1, offsets in UTF-16 units. */
export interface SeedPlace {
  line: number
  start: number
  end: number
}

/** Seed offset of the character at `index`, or of the nearest mapped one before it; else of the first one after it. */
function seedOffset({ segments }: TextNode, index: number): number {
  const segment = segments.findLast(({ at }) => at <= index)
  if (!segment) return segments[0]?.offset ?? 0
  return segment.offset + Math.min(index - segment.at, segment.length - 1)
}

/**
 * Where a stretch of a text node stands in its seed; an empty one stands behind the character before it. A stretch that
 * is wrapped over several lines is cut to the first.
 */
export function placeInSeed(node: TextNode, start: number, end: number, locator: Locator): SeedPlace {
  const empty = start === end
  const from = empty ? (start === 0 ? seedOffset(node, 0) : seedOffset(node, start - 1) + 1) : seedOffset(node, start)
  const to = empty ? from : seedOffset(node, end - 1) + 1
  const line = locator.lineOf(from)
  const lineStart = locator.startOf(line)
  const wrapped = locator.lineOf(Math.max(from, to - 1)) !== line
  return { line, start: from - lineStart, end: (wrapped ? locator.startOf(line + 1) - 1 : to) - lineStart }
}
