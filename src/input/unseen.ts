import { INVISIBLE } from '../text/lookalikes.ts'
import type { FateMark } from './fate.ts'

/** A line end that JavaScript does not count as white space: NEL. */
const LINE_END = /\u0085/g

/** The fate of the characters of a seed that are not seen: dropped, wherever they stand. */
export function unseenMarks(source: string): FateMark[] {
  const marksOf = (pattern: RegExp, rule: string) =>
    [...source.matchAll(pattern)].map(({ 0: { length }, index }): FateMark => ({
      start: index,
      end: index + length,
      fate: 'dropped',
      rule,
    }))
  return [...marksOf(INVISIBLE, 'dropped/invisible'), ...marksOf(LINE_END, 'dropped/line-end')]
}
