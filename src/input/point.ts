import type { Segment, TextNode } from '../policy/index.ts'
import type { Locator } from './locator.ts'

/**
 * Line and column, from 1, in its seed of a character of a text node; where its paragraph begins for a character that
 * was not copied from the seed, undefined for a text that has no place in it.
 */
export function pointIn(
  locator: Locator,
  { segments, position }: TextNode,
  index: number,
): { line: number; column: number } | undefined {
  const segment = segmentAt(segments, index)
  if (!segment) return position && { line: position.start.line, column: position.start.column }
  const offset = segment.offset + Math.min(index - segment.at, segment.length - 1)
  const line = locator.lineOf(offset)
  return { line, column: offset - locator.startOf(line) + 1 }
}

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
