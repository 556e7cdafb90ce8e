/** The lists of attachments at the end of a text and the lines that begin them (GB/T 9704-2012, 7.3.4 and 7.3.8). */
import type { Line } from '../input/line.ts'
import { splitLine } from '../input/line.ts'
import { readLabel } from './label.ts'
import { attachmentMark, isAttachmentList, isDateLine } from './matter.ts'

/** Example: 附件1广州市监测指标体系, the mark and the title on one line. */
const MARK_AND_TITLE =
  /^(附(?:件|录|表)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[:：]?)\s?(?=[\p{Script=Han}"《(（20]{2})(?![至到和与及、所中的])/u
/** Longest line that is the head of an attachment, in characters. */
const HEAD = 80
/** Most lines between a list of attachments and the date of the signature. */
const SIGNERS = 6

const opens = ({ key }: Line): number => {
  const mark = key.length <= HEAD && !/[。;]/u.test(key) ? MARK_AND_TITLE.exec(key)?.[1] : undefined
  return mark?.length ?? 0
}

/** Cuts the mark of an attachment from the title that stands on the same line, but not in a list of attachments. */
export function splitAttachmentHeads(lines: Line[], lineOf: (offset: number) => number): Line[] {
  return lines.flatMap((line, i) => {
    const length = opens(line)
    if (length === 0 || isListed(lines, i)) return [line]
    return splitLine(line, [length], lineOf)
  })
}

/** Whether lines like it are beside it, or issuer and date below. */
function isListed(lines: readonly Line[], at: number): boolean {
  const beside = [lines[at - 1], lines[at + 1]].some((line) => line && opens(line) > 0)
  return beside || lines.slice(at + 1, at + 1 + SIGNERS).some(({ key }) => isDateLine(key))
}

/** Most entries of a list of attachments. */
const LISTED = 20

/** How many lines the list of attachments takes whose last line stands at `last`: 附件： with 1. and 2. below; 0 for none. */
export function attachmentsEndingAt(lines: readonly Line[], last: number): number {
  for (let at = last; at >= 0 && last - at <= LISTED; at--) {
    const line = lines[at]
    if (!line) return 0
    const heads = isAttachmentList(line.key) || (at < last && attachmentMark(line.key) === '')
    if (heads) return last - at + 1
    if (line.key.length > 80 || readLabel(line.key, line.text)?.system !== 'num') return 0
  }
  return 0
}

/** Whether 附件： at a line heads the list above a signature, 1.… 2.… and then issuer and date, and no attachment. */
export function listsAttachments(lines: Line[], at: number): boolean {
  if (attachmentMark(lines[at]?.key ?? '') !== '') return false
  let next = at + 1
  while (lines[next] && readLabel(lines[next]?.key ?? '', lines[next]?.text ?? '')?.system === 'num') next++
  if (attachmentsEndingAt(lines, next - 1) !== next - at) return false
  return lines.slice(next, next + SIGNERS + 1).some(({ key }, n, below) => {
    const signers = below.slice(0, n)
    return isDateLine(key) && signers.every((line) => line.key.length <= 60 && !readLabel(line.key, line.text))
  })
}

/** The number of an attachment in figures: 三 is 3. */
export const ordinalOf = (mark: string): string => {
  const at = '一二三四五六七八九十'.indexOf(mark)
  return mark !== '' && at >= 0 ? String(at + 1) : mark
}

/** How many lines the list of attachments takes that ends a text without a signature; 0 where there is none. */
export function unsignedList(lines: readonly Line[]): number {
  const length = attachmentsEndingAt(lines, lines.length - 1)
  const head = lines.at(-length)
  if (length === 0 || !head || !isAttachmentList(head.key)) return 0
  return lines.slice(-length).some(({ key }) => /[。;]$/u.test(key)) ? 0 : length
}
