import { isHan } from './han.ts'

/** Example: 一.总体要求 and 第一. and (三.: a numeral before the dot makes a label of it. */
const LABEL = /(?:^|[\s(（第])[〇零一二三四五六七八九十百]{1,6}\.$/
const LONGEST_LABEL = 8

/** A dot between two Chinese characters ends a sentence only if this many stand on both sides: 卡尔.马克思 is a name. */
const SENTENCE = 6

function hanRun(text: string, at: number, step: 1 | -1): number {
  let count = 0
  while (count < SENTENCE && isHan(text.charAt(at + step * (count + 1)))) count++
  return count
}

/**
 * A line with 。 for each `.` that certainly ends a Chinese sentence: after Han at the end of the line, or between two
 * long runs of Han in a line without 。. Labels (一.总体要求) and names (卡尔.马克思) stay.
 */
export function restoreStops(line: string): string {
  if (!line.includes('.')) return line
  const last = line.trimEnd().length - 1
  const unstopped = !line.includes('。')
  return line.replace(/\./g, (dot, at: number) => {
    if (!isHan(line.charAt(at - 1)) || LABEL.test(line.slice(Math.max(0, at - LONGEST_LABEL), at + 1))) return dot
    if (at === last) return '。'
    return unstopped && hanRun(line, at, -1) === SENTENCE && hanRun(line, at, 1) === SENTENCE ? '。' : dot
  })
}
