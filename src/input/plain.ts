import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { Read } from './read.ts'

const indentOf = (raw: string): number =>
  [...(/^\s*/.exec(raw)?.[0] ?? '')].reduce((sum, ch) => sum + (ch === '\u3000' ? 2 : 1), 0)

/** Physical lines of a text with their offsets; empty ones are only remembered as `spaced`. */
export function physicalLines(text: string): { raw: string; offset: number; line: number; spaced: boolean }[] {
  const out: { raw: string; offset: number; line: number; spaced: boolean }[] = []
  let offset = 0
  let spaced = false
  text.split('\n').forEach((raw, index) => {
    if (raw.trim() === '') spaced = true
    else {
      out.push({ raw, offset, line: index + 1, spaced })
      spaced = false
    }
    offset += raw.length + 1
  })
  return out
}

/** A plain text: one logical line a physical line. */
export function readPlain(text: string): Read {
  const lines: Line[] = physicalLines(text).map(({ raw, offset, line, spaced }) =>
    toLine({ text: raw, segments: [{ at: 0, offset, length: raw.length }] }, line, indentOf(raw), spaced),
  )
  return { lines, marks: [] }
}
