import type { Line } from '../input/line.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { attachmentsEndingAt, unsignedList } from './attachments.ts'
import type { RoledLine } from './front.ts'
import { isDateLine, isNote, isOrgan } from './matter.ts'

/** Splits off issuer, date and notes at the end of an instrument (GB/T 9704-2012, 7.3.5). */
export function splitBack(lines: Line[], grammar: Grammar): { rest: Line[]; back: RoledLine[] } {
  let end = lines.length
  const back: RoledLine[] = []
  while (end > 0) {
    const line = lines[end - 1]
    if (!line) break
    const { key } = line
    const signed = back.some((b) => b.role === 'date')
    if (isNote(key) && !signed) back.unshift({ line, role: 'note' })
    else if (isDateLine(key) && !signed) back.unshift({ line, role: 'date' })
    else if (isOrgan(key, grammar) && signed && back.length < 12) back.unshift({ line, role: 'issuer' })
    else if (signed && attachmentsEndingAt(lines, end - 1) > 0) {
      const length = attachmentsEndingAt(lines, end - 1)
      for (const listed of lines.slice(end - length, end).reverse()) back.unshift({ line: listed, role: 'attachments' })
      end -= length - 1
    } else break
    end--
  }
  if (back.some((b) => b.role === 'date')) return { rest: lines.slice(0, end), back }
  const rest = lines.slice(0, lines.length - unsignedList(lines))
  return { rest, back: lines.slice(rest.length).map((line) => ({ line, role: 'attachments' })) }
}
