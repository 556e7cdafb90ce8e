import { isWide } from '../text/han.ts'
import { readField } from './fields.ts'
import { readLabel } from './label.ts'
import type { Line } from '../input/line.ts'
import { joinLines } from '../input/line.ts'

/** Shares and sizes that tell hard-wrapped text, as from a PDF, from text with a paragraph a line. */
const WRAP = { lines: 8, full: 0.8, share: 0.3, widest: 120 }

/** How many characters at the end of a paragraph tell whether its sentence has ended. */
const END = 40

// 句子在此结束。 / 结束。”
const SENTENCE_END = /[。！？!?]["”』」）)〕】]*$/u

/** Width in columns: a full-width character takes two. */
const widthOf = (text: string): number => [...text].reduce((sum, ch) => sum + (isWide(ch) ? 2 : 1), 0)

/**
 * Column at which a text is hard-wrapped, or null when it has a paragraph a line: many lines
 * of nearly the greatest width that stop in mid-sentence.
 */
export function wrapColumn(lines: Line[]): number | null {
  if (lines.length < WRAP.lines) return null
  const prose = lines.filter((l) => !readField(l.key))
  const widths = prose.map((l) => widthOf(l.text)).sort((a, b) => a - b)
  const column = widths[Math.floor(widths.length * 0.9)] ?? 0
  if (column > WRAP.widest || column < 20) return null
  const open = prose.filter((l) => widthOf(l.text) >= WRAP.full * column && !/[。；：！？;:]$/u.test(l.text)).length
  return open / prose.length >= WRAP.share ? column : null
}

/** Joins the lines of hard-wrapped paragraphs; other texts are returned unchanged. */
export function unwrap(lines: Line[]): Line[] {
  const column = wrapColumn(lines)
  if (column === null) return lines
  const paragraphs: [Line, ...Line[]][] = []
  let end = ''
  let lastWidth = 0
  let article = 0
  for (const line of lines) {
    const width = widthOf(line.text)
    const label = readLabel(line.key, line.text)
    const last = paragraphs.at(-1)
    const full = lastWidth >= WRAP.full * column
    const continues = full && !SENTENCE_END.test(end)
    const quoted = label?.system === 'tiao' && label.ordinal !== article + 1
    const ofRecord = readField(line.key) !== null || readField(last?.[0]?.key ?? '') !== null
    if (last && continues && !ofRecord && (!label || quoted) && !(line.spaced && /[：:]$/u.test(end))) {
      last.push(line)
      end = (end + line.text).slice(-END)
    } else {
      paragraphs.push([line])
      end = line.text.slice(-END)
      if (label?.system === 'tiao') article = label.ordinal
    }
    lastWidth = width
  }
  return paragraphs.map(([first, ...rest]) => (rest.length > 0 ? joinLines(first, rest) : first))
}
