/**
 * The imprint (版记) below a document: whom copies go to, who had it printed and when, whether it is public, how many
 * copies there are (GB/T 9704-2012, 7.4). It belongs to the sheet, not to the text. All patterns work on folded keys.
 */
import type { FateMark } from '../input/fate.ts'
import type { Line } from '../input/line.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { markOf } from './frame.ts'
import { readLabel } from './label.ts'
import { isDateLine, isNote, isOrgan } from './matter.ts'

// 抄送:市委各部门,市人大常委会办公室,市政协办公室。
const COPIES = /^(?:抄送|抄报|分送|主送)(?:单位|机关)?\s?:/u
// 某市人民政府办公室 2023年6月21日印发; 2023年6月21日印发; 二〇二三年六月二十一日印
const PRINTED =
  /^[\p{Script=Han}()、,\s]{0,60}?(?:\d{4}|[一二三四五六七八九〇零○]{4})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日\s?(?:印发|印制|翻印|印)$/u
// 公开方式:主动公开; 信息公开属性:依申请公开; 主题词:经济 数据 通知
const FIELD = /^(?:(?:政府)?(?:信息)?公开(?:方式|属性|类别|形式|选项)|主题词|印发范围)\s?:.{0,80}$/u
// (共印100份); 共印100份
const NUMBER_PRINTED = /^\(?(?:共)?印(?:发|数)?\s?:?\s?\d{1,6}\s?份\)?$/u
// ————; the lines that part the elements of an imprint
const RULE = /^[-—–―─━_=]{3,}$/u

/** Most lines that a list of copies runs over. */
const LIST = 6

const isPlainPart = (key: string): boolean =>
  PRINTED.test(key) || FIELD.test(key) || NUMBER_PRINTED.test(key) || RULE.test(key)

/** Index of the line with which the list of copies begins that runs on to `at`; -1 when `at` is in none. */
function copiesFrom(lines: readonly Line[], at: number): number {
  for (let i = at; i >= 0 && i > at - LIST; i--) {
    const line = lines[i]
    if (!line) break
    if (COPIES.test(line.key)) return i
    if (readLabel(line.key, line.text) || isDateLine(line.key) || isPlainPart(line.key) || line.table) break
    // what a list runs on from ends in the middle of it
    if (/[。;]$/u.test(lines[i - 1]?.key ?? '')) break
  }
  return -1
}

/** Index of the first line of the imprint whose last line is `last`; `last + 1` when there is none. */
function imprintStart(lines: readonly Line[], last: number, grammar: Grammar): number {
  let start = last + 1
  let printed = false
  for (;;) {
    const at = start - 1
    const key = lines[at]?.key ?? ''
    const copies = at >= 0 ? copiesFrom(lines, at) : -1
    if (at >= 0 && isPlainPart(key)) {
      // 某市人民政府办公室 above 2023年6月21日印发, where the signature has been given before
      printed = /^\(?[\d一二三四五六七八九〇零○]/u.test(key) && PRINTED.test(key)
      start = at
    } else if (
      printed &&
      isOrgan(key, grammar) &&
      (isPlainPart(lines[at - 1]?.key ?? '') || copiesFrom(lines, at - 1) >= 0 || isSigned(lines, at - 1))
    ) {
      printed = false
      start = at
    } else if (copies >= 0) {
      printed = false
      start = copies
    } else break
  }
  // a rule of dashes alone is none
  return lines.slice(start, last + 1).some(({ key }) => !RULE.test(key)) ? start : last + 1
}

/** Whether the line is the date of a signature or a note below one. */
const isSigned = (lines: readonly Line[], at: number): boolean =>
  isDateLine(lines[at]?.key ?? '') || (isNote(lines[at]?.key ?? '') && isDateLine(lines[at - 1]?.key ?? ''))

/**
 * Takes the imprint out of a document's lines: at its end, and wherever a line says when the sheet was printed, as below
 * a notice before its plan. Its lines are frame.
 */
export function takeImprint(lines: Line[], grammar: Grammar): { body: Line[]; imprint: Line[]; marks: FateMark[] } {
  const taken = new Set<Line>()
  for (let last = lines.length - 1; last >= 0; last--) {
    if (last < lines.length - 1 && !PRINTED.test(lines[last]?.key ?? '')) continue
    for (const line of lines.slice(imprintStart(lines, last, grammar), last + 1)) taken.add(line)
  }
  const imprint = lines.filter((line) => taken.has(line))
  return {
    body: imprint.length > 0 ? lines.filter((line) => !taken.has(line)) : lines,
    imprint,
    marks: imprint.map((line) => markOf(line, 'frame', 'frame/imprint')),
  }
}
