import type { TextNode } from './tree.ts'

/**
 * Line and column, from 1, in a seed's text of a character of a text node; where its paragraph begins for a character
 * that was not copied from the seed, undefined for a text that has no place in it.
 */
export function pointIn(
  seed: string,
  { segments, position }: Pick<TextNode, 'segments' | 'position'>,
  index: number,
): { line: number; column: number } | undefined {
  const segment = segments.findLast((s) => s.at <= index)
  if (!segment) return position && { line: position.start.line, column: position.start.column }
  const offset = segment.offset + Math.min(index - segment.at, segment.length - 1)
  const before = seed.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
