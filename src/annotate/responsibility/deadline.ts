import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'

/** A deadline in a clause, as it stands there. */
export interface ClauseDeadline {
  text: string
  start: number
  end: number
}

/**
 * A deadline without a label, alone between separators: `6月底完成`, `2023年12月底前`, `2025年底前完成`,
 * `持续推进`, `长期坚持`, `2019年12月取得阶段性成果并持续推进`.
 */
const DEADLINE = shape(
  ({ duties }) =>
    new RegExp(
      String.raw`^(?:于|在|力争)?(?:(?:20\d\d年|\d{1,2}月|今年|当年|明年|年|第?[一二三四]季度|上半年|下半年|“十[四五六]五”)(?:\d{1,2}月)?(?:\d{1,2}日|底|末|初|中旬|上旬|下旬|期间|末期|上半年|下半年|全年|[一二三四]季度)?(?:之?前|以前|起)?${duties.due}*|(?:持续|长期|常态化?|全年|按年度|分年度|逐年|有序)(?:推进|坚持|实施|开展|落实|进行)(?:并.{2,8})?)$`,
    ),
)

/** Reads a stretch of a clause as a deadline; null if it is none. */
export function readDeadline(text: string, start: number, end: number, grammar: Grammar): ClauseDeadline | null {
  const words = text.slice(start, end)
  return DEADLINE(grammar).test(words) ? { text: words, start, end } : null
}
