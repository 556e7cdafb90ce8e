import type { PageLine } from './page-lines.ts'
import { textOfLine } from './page-lines.ts'

/** Where the text of a page begins and ends, in points. */
export interface Measure {
  left: number
  right: number
  /** The size of type most of it is set in. */
  size: number
}

/** The value that occurs most, in steps of two points; the smaller of two that occur as often. */
function mostCommon(values: readonly number[], weights: readonly number[]): number {
  const counts = new Map<number, number>()
  values.forEach((value, at) => {
    const step = Math.round(value / 2)
    counts.set(step, (counts.get(step) ?? 0) + (weights[at] ?? 1))
  })
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return (best?.[0] ?? 0) * 2
}

/** The type area that most lines of the pages fill. */
export function measureOf(lines: readonly PageLine[]): Measure {
  const widths = lines.map(({ left, right }) => right - left)
  const size = mostCommon(
    lines.map((line) => line.size),
    widths,
  )
  const body = lines.filter((line) => Math.abs(line.size - size) <= 2)
  const longest = Math.max(0, ...body.map(({ left, right }) => right - left))
  const full = body.filter(({ left, right }) => right - left > 0.7 * longest)
  const left = mostCommon(
    full.map((line) => line.left),
    full.map(() => 1),
  )
  const right = mostCommon(
    full.map((line) => line.right),
    full.map(() => 1),
  )
  return { left, right, size }
}

/** Example: 一、, （一）, 1., 第三条, 专栏1 at the head of a line: a unit of its own, whatever the line before looks like. */
const LABEL =
  /^\s*(?:[（(]?[一二三四五六七八九十百]{1,4}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|第\s*[一二三四五六七八九十百零\d]{1,6}\s*[章节条條編编]|专栏|專欄|附件)/u

/** A sentence is at its end. */
const ENDED = /[。！？：；…][”’」』）)]*\s*$/u

const isCentred = ({ left, right }: PageLine, measure: Measure): boolean => {
  const [before, after] = [left - measure.left, measure.right - right]
  return before > 1.5 * measure.size && after > 1.5 * measure.size && Math.abs(before - after) < 2 * measure.size
}

/** Whether a line ends at the edge of the text, or nearly so. */
export const fillsMeasure = (line: PageLine, measure: Measure): boolean => measure.right - line.right < 1.6 * line.size

/** Whether a line goes on with the paragraph of the line before it. */
function goesOn(before: PageLine, line: PageLine, measure: Measure): boolean {
  if (Math.abs(before.size - line.size) > 0.18 * before.size) return false
  const gap = line.page === before.page ? line.y - before.y : 0
  if (gap > 3.2 * line.size) return false
  if (isCentred(before, measure) && isCentred(line, measure)) {
    return line.size > 1.15 * measure.size && gap < 2.6 * line.size && !LABEL.test(textOfLine(line))
  }
  // A line that begins beyond the middle is a signature or a date, even if it ends at the edge.
  if (!fillsMeasure(before, measure) || before.left > (measure.left + measure.right) / 2) return false
  const text = textOfLine(before)
  // 第三条 at the head of a line inside a sentence is a reference, unless the line before was at its end.
  if (ENDED.test(text)) return line.left - measure.left <= 1.2 * line.size && !LABEL.test(textOfLine(line))
  return !LABEL.test(textOfLine(line)) || line.left - measure.left <= 1.2 * line.size
}

/** Lines as paragraphs: a line that reaches the right edge goes on in the next one that begins at the left edge. */
export function joinParagraphs(lines: readonly PageLine[], measure: Measure): PageLine[][] {
  const paragraphs: PageLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const before = open?.at(-1)
    if (open && before && goesOn(before, line, measure)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}
