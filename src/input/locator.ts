import type { Position } from 'unist'
import type { Mapped } from './mapped.ts'

/** Tells line and column (from 1) of a seed's offsets (from 0). */
export interface Locator {
  lineOf: (offset: number) => number
  /** Offset of the first character of a line. */
  startOf: (line: number) => number
  positionOf: (mapped: Mapped) => Position | undefined
}

/** A locator for one text; lines end at a line feed. */
export function makeLocator(text: string): Locator {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  const startOf = (line: number): number => starts[line - 1] ?? text.length
  const point = (offset: number) => {
    const line = lineOf(offset)
    return { line, column: offset - startOf(line) + 1, offset }
  }
  return {
    lineOf,
    startOf,
    positionOf: ({ segments }) => {
      const first = segments[0]
      const last = segments.at(-1)
      return first && last ? { start: point(first.offset), end: point(last.offset + last.length) } : undefined
    },
  }
}
